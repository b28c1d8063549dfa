using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports.Board;
using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Features.Reports;
using Acquisitieloket.Web.Features.Reports.BoardCompare;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Reports;

/// <summary>The report to colleges and councils on its pages: made by a manager, remarked upon by an alderman, read by who reads reports.</summary>
public sealed class BoardTests : IAsyncLifetime
{
    private const string First = "/reports/board/2026-K2/1", Second = "/reports/board/2026-K2/2";

    private readonly TestApp app = new();

    public async Task InitializeAsync() => await ReportScene.FillAsync(app, 60);

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Post_AsAManager_MakesAReportThatEveryReaderDownloads()
    {
        var manager = await app.SignInAs(Role.Manager);
        var page = await MakeAsync(manager);
        Assert.Equal(First, page.Path);
        Assert.Contains("De rapportage wordt gemaakt.", page.Text);
        Assert.Equal(HttpStatusCode.Accepted, (await manager.Http.SendAsync(new(HttpMethod.Head, First))).StatusCode);
        Assert.Contains("wordt gemaakt", (await manager.Get("/reports/board")).Text);

        await app.RunDueWork();
        Assert.Equal(HttpStatusCode.NoContent, (await manager.Http.SendAsync(new(HttpMethod.Head, First))).StatusCode);
        Assert.Contains("Klaar: de PDF is gemaakt.", (await manager.Get($"{First}?ready=true")).Text);

        var alderman = await app.SignInAs(Role.Alderman);
        var list = await alderman.Get("/reports/board");
        Assert.Null(list.Document.QuerySelector("main form"));
        Assert.Equal("2e kwartaal 2026", list.Table("Bestuursrapportages, van elke periode de laatste versie")[0][0]);
        var file = await alderman.Http.GetAsync($"{First}/pdf");
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline; filename=\"bestuursrapportage-2026-K2-versie-1.pdf\"", file.Content.Headers.ContentDisposition!.ToString());
    }

    [Fact]
    public async Task Get_OfAVersion_TellsCoarselyWhoeverReads()
    {
        await MakeAsync(await app.SignInAs(Role.Manager));
        await app.RunDueWork();
        var page = await (await app.SignInAs(Role.Province)).Get(First);

        var rows = page.Table("Kopcijfers naast de periode ervoor");
        Assert.Equal(8, rows.Count);
        Assert.All(rows.Where(r => r[0] is "Nieuwe leads" or "Open leads" or "Vestigingen"), r => Assert.Matches("^([0-9]*[05]|<3)$", r[1]));
        Assert.Empty(page.Document.QuerySelectorAll("main textarea"));
        // What was printed tells the same, and names no lead.
        var printed = app.Renderer.Printed.Single(p => p.Title == "Bestuursrapportage acquisitie 2e kwartaal 2026").Html;
        Assert.Contains($"<strong>{rows[0][1]}</strong>", printed);
        Assert.All(await app.Read(db => db.Leads.Select(l => l.CompanyName).ToListAsync()), name => Assert.DoesNotContain(name, printed));
    }

    [Fact]
    public async Task Post_OfRemarks_MakesAVersionWithTheSameFigures()
    {
        await MakeAsync(await app.SignInAs(Role.Manager));
        await app.RunDueWork();
        var alderman = await app.SignInAs(Role.Alderman);
        var page = await (await alderman.Get(First)).Form("Bewaren als nieuwe versie").Fill("Wat wilt u erbij zeggen?", "Het net is vol.\n\nWij praten.").Submit("Bewaren als nieuwe versie");
        Assert.Equal(Second, page.Path);
        await app.RunDueWork();

        page = await alderman.Get(Second);
        Assert.Contains("cijfers van versie 1", page.Text);
        Assert.Contains("Toelichting gewijzigd; cijfers van versie 1", page.Text);
        Assert.Contains("<p>Wij praten.</p>", app.Renderer.Printed[^1].Html);
        Assert.Contains("Dit is niet de laatste versie.", (await alderman.Get(First)).Text);

        var compared = await page.Follow("Vergelijk met versie 1");
        Assert.Contains("Alle cijfers hieronder zijn gelijk.", compared.Text);
        Assert.Contains("Het net is vol.", compared.Text);
    }

    [Fact]
    public async Task Post_OfRemarksOnAnOldVersion_KeepsWhatWasTypedAndSaysWhy()
    {
        var manager = await app.SignInAs(Role.Manager);
        await MakeAsync(manager);
        await app.RunDueWork();
        var seen = await manager.Get(First);
        await app.Do<BoardService>(s => s.RemarkAsync(new(2026, 2), 1, "Eerder.", new(1, "Carla ten Dam")));

        var page = await seen.Form("Bewaren als nieuwe versie").Fill("Wat wilt u erbij zeggen?", "Mijn tekst").Submit("Bewaren als nieuwe versie");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Er is al een nieuwere versie: versie 2.", page.Text);
        Assert.Contains("Mijn tekst", page.Text + page.Document.QuerySelector("textarea")?.TextContent);
    }

    [Fact]
    public async Task Get_OfTwoPeriods_SetsThemSideBySide()
    {
        var manager = await app.SignInAs(Role.Manager);
        await MakeAsync(manager);
        await MakeAsync(manager, "2026-K1");
        await app.RunDueWork();

        var page = await (await manager.Get(First)).Follow("Vergelijk met 1e kwartaal 2026, versie 1");
        Assert.Contains("1e kwartaal 2026, versie 1 naast 2e kwartaal 2026, versie 1.", page.Text);
        var figures = await app.Read(db => db.BoardReports.OrderBy(r => r.Period).Select(r => r.Figures!).ToListAsync());
        var (then, now) = (figures[0].Figure(Headline.Received).Value, figures[1].Figure(Headline.Received).Value);
        Assert.Equal(["Nieuwe leads", $"{then}", $"{now}", BoardNumbers.Difference(BoardUnit.Leads, now, then)], page.Table("Kopcijfers")[0]);
        Assert.All((string[])["Nieuwe leads per gemeente", "Gesloten leads per afloop en reden", "Hectares", "Banen", "Verwachte vestigingen per kwartaal"],
            caption => Assert.All(page.Table(caption), row => Assert.Equal(4, row.Count)));
        // A reason that one of them has not, which is of fewer than three leads then.
        var reports = await app.Read(db => db.BoardReports.OrderBy(r => r.Period).ToListAsync());
        reports[1].Figures = figures[1] with { Endings = [new(LeadStage.Lost, OutcomeCause.OutsideRegion, 10)] };
        var reason = new BoardComparePage(reports[1], reports[0]).Tables.Single(t => t.Caption == "Gesloten leads per afloop en reden").Rows.Single(r => r.Name.Contains(": ", StringComparison.Ordinal));
        Assert.Equal(("<3", "10", "10 meer"), (reason.Before, reason.After, reason.Difference));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Get($"{First}/compare?with=onzin")).Status);
    }

    [Fact]
    public async Task Get_OfAPeriodThatRuns_SaysProvisionalAndNoDifference()
    {
        var manager = await app.SignInAs(Role.Manager);
        await MakeAsync(manager);
        await MakeAsync(manager, "2026-K3");
        await app.RunDueWork();

        var page = await manager.Get("/reports/board/2026-K3/1");
        Assert.Contains("Voorlopig, tot en met 7 september 2026,", page.Text);
        Assert.All(page.Table("Kopcijfers naast de periode ervoor"), row => Assert.Equal(3, row.Count));
        Assert.Contains("3e kwartaal 2026 (voorlopig)", page.Text);
        Assert.Contains("Heel 2e kwartaal 2026", page.Text);
        var rows = (await manager.Get("/reports/board")).Table("Bestuursrapportages, van elke periode de laatste versie");
        Assert.Equal([true, false], rows.Select(r => r[0].Contains("voorlopig", StringComparison.Ordinal)));
        var compared = await page.Follow("Vergelijk met 2e kwartaal 2026, versie 1");
        Assert.Contains("Een van de twee periodes loopt nog.", compared.Text);
        Assert.All(compared.Table("Kopcijfers"), row => Assert.Equal(3, row.Count));
    }

    [Fact]
    public async Task Post_OfAPeriodThatIsNotOffered_SaysSo()
    {
        var manager = await app.SignInAs(Role.Manager);
        var offered = await manager.Get("/reports/board");
        foreach (var option in offered.Document.QuerySelectorAll("option"))
            option.SetAttribute("value", "2001-K1");
        var page = await offered.Form("Rapportage maken").Submit("Rapportage maken");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Over het 1e kwartaal van 2001 wordt geen rapportage meer gemaakt. Kies een periode uit de lijst.", page.Text);
        Assert.False(await app.Read(db => db.BoardReports.AnyAsync()));
    }

    [Fact]
    public async Task Post_OfEmptyRemarks_SaysWhatIsMissingOrTakesThemAway()
    {
        var manager = await app.SignInAs(Role.Manager);
        await MakeAsync(manager);
        await app.RunDueWork();
        var form = (await manager.Get(First)).Form("Bewaren als nieuwe versie");
        Assert.Contains("Schrijf eerst een toelichting. Er is niets gewijzigd.", (await form.Submit("Bewaren als nieuwe versie")).Text);

        await (await manager.Get(First)).Form("Bewaren als nieuwe versie").Fill("Wat wilt u erbij zeggen?", "Kort.\n\nTwee,\ndrie.").Submit("Bewaren als nieuwe versie");
        await app.RunDueWork();
        Assert.Contains("<p>Kort.</p><p>Twee,\ndrie.</p>", WebUtility.HtmlDecode(app.Renderer.Printed[^1].Html));
        var page = await manager.Get(Second);
        Assert.Contains("Maak het veld leeg om de toelichting weg te halen.", page.Text);
        Assert.Equal("/reports/board/2026-K2/3", (await page.Form("Bewaren als nieuwe versie").Fill("Wat wilt u erbij zeggen?", "").Submit("Bewaren als nieuwe versie")).Path);
        Assert.Null(await app.Read(db => db.BoardReports.Where(r => r.Number == 3).Select(r => r.Remarks).SingleAsync()));
    }

    [Fact]
    public async Task Get_WhenPrintingFails_SaysSoAndOffersAnother()
    {
        var manager = await app.SignInAs(Role.Manager);
        await MakeAsync(manager);
        await app.Do<Core.Data.AppDbContext>(db => db.BoardReportJobs.ExecuteUpdateAsync(s => s.SetProperty(j => j.GivenUpAt, TestClock.Start)));
        var page = await manager.Get(First);
        Assert.Contains("Het maken is niet gelukt.", page.Text);
        Assert.Equal(Second, (await page.Form("Opnieuw tellen in een nieuwe versie").Submit("Opnieuw tellen in een nieuwe versie")).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Http.GetAsync($"{First}/pdf")).StatusCode);
    }

    [Theory]
    [InlineData(Role.Specialist)]
    [InlineData(Role.Partner)]
    [InlineData(Role.Administrator)]
    public async Task Get_AsWhoReadsNoReports_IsForbidden(string role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(role)).Get("/reports/board")).Status);

    [Theory]
    [InlineData(Headline.Received, KeyFigure.Received)]
    [InlineData(Headline.Open, KeyFigure.Open)]
    [InlineData(Headline.DaysToProposal, KeyFigure.DaysToProposal)]
    [InlineData(Headline.TermsKept, KeyFigure.TermsOnTime)]
    [InlineData(Headline.Established, KeyFigure.Established)]
    public void Name_OfWhatTheDashboardHasToo_IsTheSame(Headline headline, KeyFigure figure) => Assert.Equal(figure.Dutch(), BoardWords.Name(headline));

    private static async Task<Page> MakeAsync(Visitor manager, string period = "2026-K2")
    {
        var form = (await manager.Get("/reports/board")).Form("Rapportage maken");
        var name = new BoardPeriod(2026, period[^1] - '0').Name;
        var label = (await manager.Get("/reports/board")).Document.QuerySelectorAll("option").Select(o => o.TextContent.Trim()).First(t => t.StartsWith(name, StringComparison.Ordinal));
        return await form.Fill("Over welke periode?", label).Submit("Rapportage maken");
    }
}
