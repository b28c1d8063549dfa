using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Tests.Data;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Bogus;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Demand;

public sealed class SqliteUnmetReportTests() : UnmetReportTests(new SqliteDatabases());

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlUnmetReportTests(PostgresDatabases databases) : UnmetReportTests(databases);

public abstract class UnmetReportTests(ITestDatabases databases) : IAsyncLifetime
{
    private readonly TestCore core = new(databases);
    private readonly TestData data = new();
    private Lead lead = null!;

    public async Task InitializeAsync() => lead = await core.Add(data.Lead());

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Fact]
    public async Task Read_OfASmallSet_GivesTheFiguresWorkedOutByHand()
    {
        await core.Add(
            Row(UnmetReason.NoPlot, Segment.IndustryAndConstruction, Municipality.Almelo, 2025, 2027, 10_000, 400),
            Row(UnmetReason.NoPlot, Segment.IndustryAndConstruction, null, 2026, null, 25_500, null),
            Row(UnmetReason.Power, Segment.BusinessServices, Municipality.Borne, 2026, 2027, null, 2_000),
            Row(UnmetReason.Power, Segment.BusinessServices, Municipality.Borne, 2026, 2027, 9_000, 9_000, UnmetKind.Refused));

        var report = await Read(new());
        Assert.Equal(new UnmetFigures(3, 35_500, 1, 2_400, 1), report.Total);
        Assert.Equal(
            [(UnmetReason.NoPlot, 2, 35_500L, 400L), (UnmetReason.Power, 1, 0L, 2_000L)],
            report.Rows(UnmetBy.Reason).Select(r => ((UnmetReason)r.Value!, r.Figures.Count, r.Figures.M2, r.Figures.Kva)));
        Assert.Equal([(2025, 10_000L), (2026, 25_500L)], report.Rows(UnmetBy.Year).Select(r => ((int)r.Value!, r.Figures.M2)));
        Assert.Equal(
            [(2027, 10_000L), (null, 25_500L)], report.Rows(UnmetBy.OpeningYear).Select(r => ((int?)r.Value, r.Figures.M2)));
        Assert.Equal([Municipality.Almelo, Municipality.Borne, null], report.Rows(UnmetBy.Municipality).Select(r => (Municipality?)r.Value));
        Assert.Equal(new UnmetFigures(1, 25_500, 0, 0, 1), (await Read(new() { NoMunicipality = true })).Total);
        Assert.Equal(1, (await Read(new() { Kind = UnmetKind.Refused })).Total.Count);
        Assert.Equal(new UnmetFigures(0, 0, 0, 0, 0), (await Read(new() { Year = 2024 })).Total);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Rows_WhicheverWayTheyAreRead_AddUpToTheTotalAndToTheLeadsBehindThem(int seed)
    {
        var random = new Randomizer(seed);
        var rows = Enumerable.Range(0, 120).Select(_ => Row(
            random.Enum<UnmetReason>(), random.Enum<Segment>(), random.Bool(0.3f) ? null : random.Enum<Municipality>(), random.Int(2024, 2027),
            random.Bool(0.2f) ? null : random.Int(2026, 2030), random.Bool(0.2f) ? null : random.Int(500, 90_000),
            random.Bool(0.4f) ? null : random.Int(0, 8_000), random.Enum<UnmetKind>())).ToArray();
        await core.Add(rows[0], [.. rows.Skip(1)]);

        foreach (var asked in new UnmetSelection[]
            { new(), new() { Kind = UnmetKind.KnockedOut }, new() { Segment = Segment.ConsumerServices }, new() { Year = 2025, NoMunicipality = true } })
        {
            var report = await Read(asked);
            foreach (var by in Enum.GetValues<UnmetBy>())
            {
                Assert.Equal(report.Total, UnmetFigures.Sum(report.Rows(by).Select(r => r.Figures)));
                foreach (var row in report.Rows(by))
                {
                    var behind = await core.Read(db => row.Selection.In(db).ToListAsync());
                    Assert.Equal((row.Figures.Count, row.Figures.M2, row.Figures.Kva),
                        (behind.Count, behind.Sum(u => (long)(u.M2 ?? 0)), behind.Sum(u => (long)(u.Kva ?? 0))));
                }
            }
        }
    }

    [Fact]
    public async Task Leads_OfManyRows_AreCountedOnceEachAndOnlyWhereTheySaidHowMuch()
    {
        var other = await core.Add(data.Lead());
        UnmetDemand Of(long id, UnmetReason reason, Municipality? municipality, int? m2, int? kva)
        {
            var row = Row(reason, Segment.BusinessServices, municipality, 2026, null, m2, kva, UnmetKind.Refused);
            row.LeadId = id;
            return row;
        }
        await core.Add(Of(lead.Id, UnmetReason.Price, Municipality.Almelo, 5_000, 100), Of(lead.Id, UnmetReason.Price, Municipality.Borne, 5_000, 100),
            Of(other.Id, UnmetReason.Price, null, 5_000, null), Of(other.Id, UnmetReason.Place, null, null, null));

        async Task<UnmetCompanies> By(UnmetBy by) => await core.Do<AppDbContext, UnmetCompanies>(db => UnmetCompanies.ReadAsync(db, new() { Kind = UnmetKind.Refused }, by, default));
        var (reasons, places) = (await By(UnmetBy.Reason), await By(UnmetBy.Municipality));
        Assert.Equal(((2, 1), (2, 1), (0, 0)), (reasons.All, reasons.Of(UnmetReason.Price), reasons.Of(UnmetReason.Place)));
        Assert.Equal(((1, 1), (1, 1), (1, 0)), (places.Of(Municipality.Almelo), places.Of(Municipality.Borne), places.Of(null)));
        foreach (var by in (UnmetBy[])[UnmetBy.Segment, UnmetBy.Year, UnmetBy.OpeningYear])
            Assert.Equal((2, 1), (await By(by)).Of(by switch { UnmetBy.Segment => Segment.BusinessServices, UnmetBy.Year => 2026, _ => null }));
    }

    private Task<UnmetReport> Read(UnmetSelection asked) => core.Do<AppDbContext, UnmetReport>(db => UnmetReport.ReadAsync(db, asked, default));

    private UnmetDemand Row(UnmetReason reason, Segment segment, Municipality? municipality, int year, int? opening, int? m2, int? kva,
        UnmetKind kind = UnmetKind.Closed) => new()
        {
            LeadId = lead.Id, Kind = kind, At = TestClock.Start, Year = year, Reason = reason, M2 = m2, Kva = kva, Municipality = municipality,
            OpeningYear = opening, Segment = segment, Cluster = Cluster.Other,
        };
}
