using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Reports.Board;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Demo;

public sealed class DemoBoardReportTests
{
    [Fact]
    public async Task Add_AsksForAReportAboutTheLastWholeQuarter()
    {
        await using var core = new TestCore(new SqliteDatabases(), ("Demo:Enabled", "true"));
        await core.Do<DemoData, bool>(demo => demo.EnsureAsync());
        await core.Do<DemoBoardReport>(demo => demo.AddAsync());

        var report = Assert.Single(await core.Read(db => db.BoardReports.AsNoTracking().ToListAsync()));
        Assert.Equal(("2026-K2", 1, "Henk Morsink", null), (report.Period, report.Number, report.CreatedByName, report.FileHash));
        Assert.Equal(report.Id, (await core.Read(db => db.BoardReportJobs.SingleAsync(j => j.DoneAt == null))).BoardReportId);
    }
}
