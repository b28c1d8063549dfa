using System.Net;
using System.Security.Cryptography;
using System.Text;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Supply;

/// <summary>What everyone reads of a procedure before, during and after it, and who is named where.</summary>
public sealed class NoticeTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();
    private Site site = null!;
    private Visitor me = null!;
    private Actor actor = null!;
    private Guid key;

    public async Task InitializeAsync()
    {
        site = scene.App.Data.Site();
        (site.SpaceTypes, site.IssueRoute) = (["kavel"], IssueRoute.Lottery);
        site.Plots = [new() { Number = "T-01", AreaM2 = 5_000 }, new() { Number = "T-02", AreaM2 = 6_000, Registered = PlotStatus.Option }, new() { Number = "T-03", AreaM2 = 7_000, Reserve = true }];
        await scene.App.Add(site);
        me = await scene.SignIn(Role.AccountManager, Own);
        var user = await scene.App.Read(db => db.Users.FirstAsync(u => u.Department!.Name == Own));
        actor = new(user.Id, user.FullName);
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Draw_CanBeRepeatedFromWhatThePublicPageShows()
    {
        await Publish(IssueRoute.Lottery);
        for (var i = 1; i <= 5; i++)
            await Register(null, $"Bedrijf nummer {i} BV");
        var before = await scene.App.Guest().Get("/en/issue");
        var check = before.Document.QuerySelector("main code")!.TextContent;
        Assert.Contains("The lowest lot comes first", before.Text);
        Assert.DoesNotContain(await scene.App.Read(db => db.IssueProcedures.Select(p => p.Seed!).SingleAsync()), before.Document.Body!.InnerHtml);
        scene.App.Clock.Advance(TimeSpan.FromDays(21));
        Assert.Contains("Numbered 1 to 5", (await scene.App.Guest().Get("/en/issue")).Text);
        foreach (var candidate in await scene.App.Read(db => db.IssueCandidates.ToListAsync()))
            await scene.App.Do<CandidateService>(s => s.JudgeAsync(key, candidate.Key, candidate.Number != 3, "Bedrijf nummer 3 BV is failliet.", actor, LeftOut.Incomplete));
        await scene.App.Do<CandidateService>(s => s.DrawAsync(key, actor));

        var page = await scene.App.Guest().Get("/en/issue");
        var codes = page.Document.QuerySelectorAll("main dd code").Select(c => c.TextContent).ToList();
        Assert.Equal([check, codes[1]], codes);
        Assert.Equal(check, Sha256(codes[1]));
        var rows = page.Document.QuerySelectorAll("main table tbody tr").Select(r => (Number: int.Parse(r.QuerySelector("th")!.TextContent), Lot: r.QuerySelector("code")!.TextContent)).ToList();
        Assert.Equal(new[] { 1, 2, 4, 5 }.OrderBy(n => Sha256($"{codes[1]}:{n}"), StringComparer.Ordinal), rows.Select(r => r.Number));
        Assert.All(rows, r => Assert.Equal(Sha256($"{codes[1]}:{r.Number}"), r.Lot));
        Assert.Contains("Number 3: the registration is not complete", page.Text);
        Assert.DoesNotContain("Bedrijf nummer", page.Text);
        Assert.DoesNotContain("failliet", page.Text);

        await scene.App.Do<CandidateService>(async s => await s.DecideAsync(key, (await scene.App.Read(db => db.IssueCandidates.SingleAsync(c => c.Number == rows[0].Number))).Key, "Besluit", actor));
        Assert.Contains($"Number {rows[0].Number} was chosen", (await scene.App.Guest().Get("/en/issue")).Text);
        Assert.Contains($"Nummer {rows[0].Number} wurde gewählt", (await scene.App.Guest().Get("/de/issue")).Text);
    }

    [Fact]
    public async Task Preview_ShowsTheNoticeInThreeLanguages_AndMarksWhatIsDutch()
    {
        await Draft(IssueRoute.Points);
        Assert.DoesNotContain("De kavel is schaars", (await scene.App.Guest().Get("/nl/issue")).Text);
        var preview = await me.Get($"/supply/procedures/{key}/preview");
        foreach (var (language, words) in new[] { ("nl", "Motivering"), ("en", "Reasons (in Dutch)"), ("de", "Begründung (auf Niederländisch)") })
        {
            var part = preview.Document.QuerySelector($"main div[lang={language}]")!;
            Assert.Contains(words, part.TextContent);
            Assert.Contains("De kavel is schaars", part.TextContent);
            Assert.Equal(language == "nl" ? null : "nl", part.QuerySelector("dd span")!.GetAttribute("lang"));
        }
        Assert.Contains("2026", preview.Document.QuerySelector("main div[lang=en]")!.TextContent);
        var done = await preview.Form("Publiceren voor 20 dagen").Submit("Publiceren voor 20 dagen");
        Assert.Contains("Gepubliceerd", done.Text);
        var notice = await scene.App.Guest().Get("/de/issue");
        Assert.Contains("Begründung (auf Niederländisch)", notice.Text);
        Assert.Equal("nl", notice.Document.QuerySelector("main dd span")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task Preview_WhenThePlotIsTakenMeanwhile_SaysWhyAndPublishesNothing()
    {
        await Draft(IssueRoute.Lottery);
        var preview = await me.Get($"/supply/procedures/{key}/preview");
        var lead = await scene.Lead(Own);
        await scene.App.Do<ClaimService>(s => s.ClaimAsync(site.Plots[0].Id, lead.Id, null, new()
        {
            Key = Guid.NewGuid(), Kind = ClaimKind.Option, LastDay = new(2026, 12, 1), FeeCents = null, Basis = "Brief",
        }, actor));
        var refused = await preview.Form("Publiceren voor 20 dagen").Submit("Publiceren voor 20 dagen");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Kavel T-01 heeft een optie tot en met 01-12-2026", string.Join(' ', refused.Errors));
        Assert.Equal(IssueState.Draft, await scene.App.Read(db => db.IssueProcedures.Select(p => p.State).SingleAsync()));
    }

    [Fact]
    public async Task New_ShowsStatusAndArea_WhyOthersCannot_AndAsksWhyFromTheReserve()
    {
        var page = await me.Get($"/supply/{site.Code}/procedures/new");
        Assert.Contains("5.000 m², aangeboden", page.Text);
        Assert.Contains("7.000 m², strategische reserve", page.Text);
        Assert.Contains("Kavel T-02 is volgens het register onder optie", page.Text);
        var refused = await page.Form("Concept bewaren").Choose("Kavel T-03").Choose("Loting", "Route").Fill("Motivering", "Schaars").Submit("Concept bewaren");
        Assert.Contains("Kavel T-03 is strategische reserve", refused.Document.QuerySelector("#Form_FromReserve-error")!.TextContent);
        var done = await refused.Form("Concept bewaren").Fill("Waarom nu uit de strategische reserve?", "De rest is uitgegeven.").Submit("Concept bewaren");
        Assert.Contains("De rest is uitgegeven.", done.Text);
        Assert.Contains("From the strategic reserve, because", (await done.Follow("Bekendmaking bekijken en publiceren")).Text);
    }

    [Fact]
    public async Task File_OfAProcedureWithAConfidentialLead_ShowsItsCodeNameOnly()
    {
        await Publish(IssueRoute.Lottery);
        var lead = await scene.Lead(Own, l => (l.Confidential, l.CodeName, l.CompanyName) = (true, "Project Es", "Zeer Geheim Beheer BV"));
        await Register(lead.Id, null);
        await scene.App.Do<ClaimService>(s => s.ClaimAsync(site.Plots[0].Id, lead.Id, null, new() { Key = Guid.NewGuid(), Kind = ClaimKind.Interest, LastDay = null, FeeCents = null, Basis = null }, actor));

        Assert.Equal(HttpStatusCode.OK, (await me.Get($"/supply/procedures/{key}/file.pdf")).Status);
        var printed = scene.App.Renderer.Printed[^1].Html;
        Assert.Contains("Gegadigde ingeschreven: nummer 1, Project Es", printed);
        Assert.Contains("Belangstelling voor Project Es", printed);
        Assert.Contains("Reageren kon tot en met", printed);
        Assert.DoesNotContain("00:00:00", printed);
        foreach (var hidden in (string[])["Zeer Geheim", lead.Contact!.Name, lead.Reference])
            Assert.DoesNotContain(hidden, printed);
    }

    [Fact]
    public async Task Decide_RanksAllAndNamesWhoIsNotJudged()
    {
        await Publish(IssueRoute.Points);
        await Register(null, "Eerste BV");
        await Register(null, "Tweede BV");
        scene.App.Clock.Advance(TimeSpan.FromDays(21));
        me = await scene.SignIn(Role.AccountManager, Own);
        await Score("Tweede BV", 30);
        var page = await me.Get($"/supply/procedures/{key}/decide");
        Assert.Contains("Eerste BV (nummer 1): nog geen punten", page.Text);
        Assert.DoesNotContain("Tweede BV (nummer 2)", page.Text);
        await Score("Eerste BV", 20);
        page = await me.Get($"/supply/procedures/{key}/decide");
        Assert.Equal([("1", "30"), ("2", "20")], page.Table("Gegadigden").Select(r => (r[0], r[3])));
        Assert.DoesNotContain("nog geen punten", page.Text);
    }

    [Fact]
    public async Task Reactions_AreCalledSo_AndOneWhoSeesNoLeadsIsNotAskedForOne()
    {
        await Draft(IssueRoute.SeriousCandidate);
        await Register(null, "Beoogd BV");
        await scene.App.Do<IssueService>(s => s.PublishAsync(key, actor));
        await Register(null, "Ook BV");
        var list = await me.Get("/supply/procedures");
        Assert.Contains("1 reactie", list.Text);
        Assert.DoesNotContain("2 gegadigden", list.Text);
        // The steps tell whom each was about.
        Assert.Matches("Reactie opgeschreven.*Ook BV", (await me.Get($"/supply/procedures/{key}")).Document.QuerySelector(".al-context")!.TextContent.ReplaceLineEndings(" "));

        var keeper = await scene.SignIn(Role.SiteManager, Own);
        var form = await keeper.Get($"/supply/procedures/{key}/candidates/new");
        Assert.Null(form.Document.QuerySelector("[name='Form.Lead']"));
        Assert.Contains("Laat een accountmanager van uw gemeente", form.Text);
        var claim = await keeper.Get($"/supply/{site.Code}/plots/T-03/claims/new");
        Assert.Null(claim.Document.QuerySelector("[name='Form.Lead']"));
        var refused = await claim.Form("Vastleggen").Choose("Belangstelling").Submit("Vastleggen");
        Assert.Contains("Vul de naam van het bedrijf in.", refused.Document.QuerySelector("#Form_HolderName-error")!.TextContent);
        Assert.Contains("Belangstelling vastgelegd", (await refused.Form("Vastleggen").Fill("Voor welk bedrijf?", "Jansen").Submit("Vastleggen")).Text);
    }

    private async Task Draft(IssueRoute route)
    {
        key = Guid.NewGuid();
        await scene.App.Do<IssueService>(s => s.DraftAsync(new()
        {
            Key = key, PlotIds = [site.Plots[0].Id], Route = route,
            Terms = new() { Motivation = "De kavel is schaars.", Criteria = route == IssueRoute.Points ? [new("Banen", 40)] : [] },
        }, actor));
    }

    private async Task Publish(IssueRoute route)
    {
        await Draft(route);
        await scene.App.Do<IssueService>(s => s.PublishAsync(key, actor));
    }

    private Task Register(long? leadId, string? name) => scene.App.Do<CandidateService>(s => s.RegisterAsync(key, new()
    {
        Key = Guid.NewGuid(), LeadId = leadId, Name = name, ReceivedAt = scene.App.Clock.UtcNow, Text = null, OfferCents = null,
    }, actor));

    private async Task Score(string name, decimal points)
    {
        var candidate = await scene.App.Read(db => db.IssueCandidates.SingleAsync(c => c.Name == name));
        await scene.App.Do<CandidateService>(s => s.ScoreAsync(key, candidate.Key, new Dictionary<int, decimal> { [0] = points }, "Goed.", actor));
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
