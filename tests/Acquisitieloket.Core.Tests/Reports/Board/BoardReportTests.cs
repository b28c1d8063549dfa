using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Board;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Tests.Proposals;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Reports.Board;

/// <summary>Reports as they are asked, counted, kept and remarked upon.</summary>
[Trait("Needs", "Chromium")]
public sealed class BoardReportTests : IAsyncDisposable
{
    private static readonly Actor Manager = new(7, "Henk Morsink"), Alderman = new(8, "Carla ten Dam");
    private static readonly BoardPeriod Period = new(TestClock.Start.Year, (TestClock.Start.Month + 2) / 3 - 1);

    private readonly TestCore core = new();
    private readonly TestData data = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task Run_WhenAsked_CountsCoarselyAndKeepsAPdf()
    {
        await LeadsAsync(13);
        var report = await MakeAsync();
        Assert.Equal(1, await core.RunDue<BoardReportJob>());

        var made = await LatestAsync();
        Assert.Equal((Period.Key, 1, 15, 10), (made.Period, made.Number, (int)made.Figures!.Figure(Headline.Received).Value!, (int)made.Figures.Places.Single(p => p.Municipality == Municipality.Borne).Received));
        Assert.Equal((false, false), (made.Figures.Provisional, made.Figures.HasBefore));
        Assert.All(made.Figures.Headlines, h => Assert.Null(h.Before));
        Assert.Equal(0, made.Figures.Figure(Headline.AskedM2).Value! % 50_000);
        var path = Path.Combine(core.StorageRoot, "files", made.FileHash![..2], made.FileHash[2..4], made.FileHash);
        Assert.Equal(new FileInfo(path).Length, (long)made.FileBytes!.Value);
        var text = Printed.Text(path);
        Assert.Contains($"Hoe ging het in {Period.InSentence}?", text);
        // No name of a company, however the figures are.
        Assert.All(await core.Read(db => db.Leads.Select(l => l.CompanyName).ToListAsync()), name => Assert.DoesNotContain(name, text));
        Assert.Equal([AuditKind.BoardReportAsked, AuditKind.BoardReportMade], await KindsAsync());
        Assert.Equal(report.Id, made.Id);
    }

    [Fact]
    public async Task Run_WhenLeadsChangeAfterwards_LeavesWhatWasMade()
    {
        await LeadsAsync(13);
        await MakeAsync();
        await core.RunDue<BoardReportJob>();
        var first = await LatestAsync();
        await LeadsAsync(20);

        await core.Do<BoardService>(s => s.RemarkAsync(Period, 1, " Het net is vol.\r\nWij praten. ", Alderman));
        await core.RunDue<BoardReportJob>();
        var remarked = await LatestAsync();
        Assert.Equal((2, 1, "Het net is vol.\nWij praten.", "Carla ten Dam"), (remarked.Number, remarked.FiguresOf, remarked.Remarks, remarked.RemarksByName));
        Assert.Equal(first.Figures!.Headlines, remarked.Figures!.Headlines);
        Assert.NotEqual(first.FileHash, remarked.FileHash);

        // Counted again: other figures, the same remarks, and the first as it was.
        await MakeAsync();
        await core.RunDue<BoardReportJob>();
        var again = await LatestAsync();
        Assert.Equal((3, null, "Het net is vol.\nWij praten.", 35), (again.Number, again.FiguresOf, again.Remarks, (int)again.Figures!.Figure(Headline.Received).Value!));
        Assert.Equal(first.Figures.Headlines, (await core.Read(db => db.BoardReports.SingleAsync(r => r.Number == 1))).Figures!.Headlines);
        Assert.Equal(3, await core.Read(db => db.BoardReports.Select(r => r.FileHash).Distinct().CountAsync()));
    }

    [Fact]
    public async Task Make_WhenTheNextPeriodIsReported_ComparesWithWhatWasToldOfThisOne()
    {
        await LeadsAsync(13);
        await MakeAsync();
        await core.RunDue<BoardReportJob>();
        await LeadsAsync(20);

        await core.Do<BoardService>(s => s.MakeAsync(Period with { Quarter = Period.Quarter + 1 }, Manager));
        await core.RunDue<BoardReportJob>();
        var next = await core.Read(db => db.BoardReports.OrderByDescending(r => r.Id).FirstAsync());
        Assert.Equal((true, true, 1, 15L), (next.Figures!.Provisional, next.Figures.HasBefore, next.Figures.BeforeOf, next.Figures.Figure(Headline.Received).Before!.Value));
        // Of its parts too: as many as in the report, and not as many as there are now.
        Assert.Equal([5L, 10, 0, 0, 0], next.Figures.Places.Select(p => p.Before));
        Assert.Equal(15, next.Figures.Clusters.Sum(c => c.Before));
    }

    [Fact]
    public async Task Make_WhenSentTwice_AddsOne()
    {
        Assert.Equal((await MakeAsync()).Id, (await MakeAsync()).Id);
        await core.RunDue<BoardReportJob>();
        await core.Do<BoardService>(s => s.RemarkAsync(Period, 1, "Goed.", Manager));
        await core.Do<BoardService>(s => s.RemarkAsync(Period, 1, "Goed.", Manager));
        Assert.Equal(2, await core.Read(db => db.BoardReports.CountAsync()));
    }

    [Fact]
    public async Task Remark_WhenItCannotBe_SaysWhy()
    {
        await MakeAsync();
        Assert.Contains("De cijfers van deze versie zijn er nog niet", (await RefusedAsync(1, "Te vroeg")).Message);
        await core.RunDue<BoardReportJob>();
        Assert.Equal("Schrijf eerst een toelichting. Er is niets gewijzigd.", (await RefusedAsync(1, " ")).Message);
        await core.Do<BoardService>(s => s.RemarkAsync(Period, 1, "Goed.", Manager));
        Assert.Contains("Er is al een nieuwere versie: versie 2", (await RefusedAsync(1, "Te laat")).Message);
    }

    [Fact]
    public async Task Make_OfAPeriodThatHasNotBegun_IsRefused() => Assert.Contains("nog niet begonnen",
        (await Assert.ThrowsAsync<RefusedException>(() => core.Do<BoardService>(s => s.MakeAsync(new(TestClock.Start.Year + 1), Manager)))).Message);

    [Theory]
    [InlineData("2000")]
    [InlineData("2001-K1")]
    [InlineData("2020-K2")]
    public async Task Make_OfAPeriodThatIsNotOffered_IsRefused(string period)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => core.Do<BoardService>(s => s.MakeAsync(BoardPeriod.Parse(period)!, Manager)));
        Assert.Contains("wordt geen rapportage meer gemaakt. Kies een periode uit de lijst.", refused.Message);
        Assert.False(await core.Read(db => db.BoardReports.AnyAsync()));
    }

    private Task<RefusedException> RefusedAsync(int number, string remarks) =>
        Assert.ThrowsAsync<RefusedException>(() => core.Do<BoardService>(s => s.RemarkAsync(Period, number, remarks, Alderman)));

    private Task<BoardReport> MakeAsync() => core.Do<BoardService, BoardReport>(s => s.MakeAsync(Period, Manager));

    private Task<BoardReport> LatestAsync() => core.Read(db => db.BoardReports.AsNoTracking().OrderByDescending(r => r.Id).FirstAsync());

    private Task<List<AuditKind>> KindsAsync() => core.Read(db => db.AuditEvents.Where(e => e.LeadId == null).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync());

    // Leads that came in within the period, with some in another municipality.
    private async Task LeadsAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var lead = data.Lead(data.User(data.Department(i < 8 ? Municipality.Borne : Municipality.Almelo)));
            (lead.CreatedAt, lead.StageSince, lead.AskedM2, lead.Jobs) = (Period.Months.FromUtc.AddDays(3), Period.Months.FromUtc.AddDays(3), 7_000, 12);
            lead.Stage = LeadStage.New;
            await core.Add(lead);
        }
    }
}
