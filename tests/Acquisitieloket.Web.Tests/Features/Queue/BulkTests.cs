using System.Net;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Bulk;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Queue;

public sealed class BulkTests : IAsyncLifetime
{
    private QueueScene scene = null!;

    public async Task InitializeAsync() => scene = await QueueScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Assign_WhenDone_TellsPerLeadAndCanBeUndone()
    {
        var one = await scene.Lead(scene.Me, l => l.CompanyName = "Een");
        var two = await scene.Lead(scene.Me, l => (l.CompanyName, l.ForwardedAt) = ("Twee", TestClock.Start.AddHours(-1)));
        var left = await scene.Lead(scene.Me, l => l.CompanyName = "Blijft");

        var page = await (await Tick(await scene.Manager.Get("/queue"), one, two)).Submit("Overdragen");
        page = await page.Form("Bekijken wat er gebeurt").Fill("Reden", "Hoort bij Borne.").Fill("Wie neemt de leads over?", Option(page, scene.Neighbour))
            .Submit("Bekijken wat er gebeurt");
        Assert.Contains("Dit gebeurt bij 2 leads.", page.Text);
        Assert.Contains($"gaat van {scene.Me.FullName} naar {scene.Neighbour.FullName}", page.Text);
        Assert.Equal(scene.Me.Id, (await Stored(one)).ContactPersonId);

        page = await page.Form("Uitvoeren voor 2 leads").Submit("Uitvoeren voor 2 leads");
        Assert.Contains("Gedaan: 2 leads overgedragen.", page.Text);
        // They are of another department now, whose names are not ours.
        Assert.DoesNotContain("Twee", page.Text);
        Assert.Equal(scene.Neighbour.Id, (await Stored(two)).ContactPersonId);
        Assert.NotNull((await Stored(two)).ForwardedAt);
        Assert.Equal(scene.Me.Id, (await Stored(left)).ContactPersonId);

        page = await page.Form("Ongedaan maken").Submit("Ongedaan maken");
        Assert.Contains("Ongedaan gemaakt bij 2 van de 2 leads.", page.Text);
        Assert.Equal(scene.Me.Id, (await Stored(one)).ContactPersonId);
        Assert.Null((await Stored(one)).ForwardedAt);
        // Who had not accepted it yet still has to.
        Assert.Equal(TestClock.Start.AddHours(-1), (await Stored(two)).ForwardedAt);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), b => b.TextContent == "Ongedaan maken");
    }

    [Fact]
    public async Task Run_PressedManyTimesAtOnce_IsDoneOnceAndLeadsEachTimeToTheResult()
    {
        Lead[] leads = [await scene.Lead(scene.Me), await scene.Lead(scene.Me), await scene.Lead(scene.Me)];
        var page = await (await Tick(await scene.Manager.Get("/queue"), leads)).Submit("Opvolging plannen");
        page = await page.Form("Bekijken wat er gebeurt").Fill("Wat moet er gebeuren?", "Bellen").Fill("Dag", "2026-09-12").Submit("Bekijken wat er gebeurt");
        Assert.Contains("De opvolging komt op zaterdag 12 september 2026 om 09:00 uur. Let op: dat is een zaterdag. De eerste werkdag daarna is maandag 14 september.", page.Text);
        var form = page.Form("Uitvoeren voor 3 leads");

        var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => form.Submit("Uitvoeren voor 3 leads")));

        Assert.All(pages, p => Assert.Equal((HttpStatusCode.OK, "Opvolging plannen: resultaat"), (p.Status, p.Heading)));
        Assert.DoesNotContain(pages, p => p.Text.Contains("Afgebroken"));
        Assert.Equal(3, await scene.App.Read(db => db.FollowUps.CountAsync()));
    }

    [Fact]
    public async Task Stage_WhenAGateIsShut_DoesWhatCanBeDoneAndSaysWhyNotForTheRest()
    {
        var ready = await scene.Lead(scene.Me, l => (l.CompanyName, l.Stage) = ("Klaar", LeadStage.Qualified));
        var early = await scene.Lead(scene.Me, l => l.CompanyName = "Vroeg");

        var page = await (await Tick(await scene.Manager.Get("/queue"), ready, early)).Submit("Fase wijzigen");
        page = await page.Form("Bekijken wat er gebeurt").Fill("Naar welke fase?", "Nieuw").Submit("Bekijken wat er gebeurt");

        Assert.Contains("Bij 1 van de 2 leads kan het.", page.Text);
        Assert.Contains("De lead staat al op Nieuw.", page.Text);
        Assert.Equal($"/leads/{early.Reference}/stage", page.Link($"Fase van deze lead {early.Reference}").PathName);
        page = await page.Form("Uitvoeren voor 1 lead").Submit("Uitvoeren voor 1 lead");
        Assert.Contains("Gedaan: van 1 lead de fase gewijzigd. Bij 1 lead kon het niet.", page.Text);
        Assert.Equal(LeadStage.New, (await Stored(ready)).Stage);
        Assert.Contains("De lead staat al op Nieuw.", page.Text);
    }

    [Fact]
    public async Task Stage_WhenClosedAndUndone_OpensAtTheStageBefore()
    {
        var lead = await scene.Lead(scene.Me, l => l.Stage = LeadStage.Matching);
        await scene.App.Add(new StageChange { LeadId = lead.Id, To = LeadStage.Matching, At = TestClock.Start, ByName = "Test" });

        var page = await (await Tick(await scene.Manager.Get("/queue"), lead)).Submit("Fase wijzigen");
        page = await page.Form("Bekijken wat er gebeurt").Fill("Naar welke fase?", "Verloren").Fill("Oorzaak", "Koos een plek buiten de regio").Fill("Reden", "Koos Zwolle.").Submit("Bekijken wat er gebeurt");
        page = await page.Form("Uitvoeren voor 1 lead").Submit("Uitvoeren voor 1 lead");
        Assert.Equal(LeadStage.Lost, (await Stored(lead)).Stage);
        await page.Form("Ongedaan maken").Submit("Ongedaan maken");

        Assert.Equal(LeadStage.Matching, (await Stored(lead)).Stage);
    }

    [Fact]
    public async Task FollowUp_WhenPlannedAndUndone_IsSkippedAgain()
    {
        var lead = await scene.Lead(scene.Me);
        var page = await (await Tick(await scene.Manager.Get("/queue"), lead)).Submit("Opvolging plannen");
        Assert.Equal(HttpStatusCode.BadRequest, (await page.Form("Bekijken wat er gebeurt").Submit("Bekijken wat er gebeurt")).Status);

        page = await page.Form("Bekijken wat er gebeurt").Fill("Wat moet er gebeuren?", "Bellen")
            .Fill("Dag", TestClock.Start.AddDays(3).ToString("yyyy-MM-dd")).Submit("Bekijken wat er gebeurt");
        page = await page.Form("Uitvoeren voor 1 lead").Submit("Uitvoeren voor 1 lead");
        var followUp = await scene.App.Read(db => db.FollowUps.SingleAsync(f => f.LeadId == lead.Id));
        Assert.Equal((scene.Me.Id, "Bellen"), (followUp.AssigneeId, followUp.Subject));
        await page.Form("Ongedaan maken").Submit("Ongedaan maken");

        Assert.True((await scene.App.Read(db => db.FollowUps.SingleAsync(f => f.LeadId == lead.Id))).Skipped);
    }

    [Fact]
    public async Task Accept_WhenHandedOver_AcceptsAll()
    {
        var lead = await scene.Lead(scene.Me, l => l.ForwardedAt = TestClock.Start);
        var page = await (await Tick(await scene.Manager.Get("/queue"), lead)).Submit("Aannemen");
        page = await page.Form("Bekijken wat er gebeurt").Submit("Bekijken wat er gebeurt");
        await page.Form("Uitvoeren voor 1 lead").Submit("Uitvoeren voor 1 lead");

        Assert.Null((await Stored(lead)).ForwardedAt);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Undo_WhenTooLateOrChangedSince_LeavesTheLead(bool changed)
    {
        var lead = await scene.Lead(scene.Me, l => l.Stage = LeadStage.Qualified);
        var page = await (await Tick(await scene.Manager.Get("/queue"), lead)).Submit("Fase wijzigen");
        page = await page.Form("Bekijken wat er gebeurt").Fill("Naar welke fase?", "Nieuw").Submit("Bekijken wat er gebeurt");
        page = await page.Form("Uitvoeren voor 1 lead").Submit("Uitvoeren voor 1 lead");
        var undo = page.Form("Ongedaan maken");
        if (changed)
            await scene.App.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Version, Guid.NewGuid())));
        else
            scene.App.Clock.Advance(BulkUndo.Within + TimeSpan.FromSeconds(1));

        page = await undo.Submit("Ongedaan maken");

        Assert.Equal(LeadStage.New, (await Stored(lead)).Stage);
        Assert.Contains(changed ? "daarna door iemand gewijzigd" : "kan tot 15 minuten na de wijziging", page.Text);
    }

    [Fact]
    public async Task Run_WhenSentTwice_IsDoneOnce()
    {
        var lead = await scene.Lead(scene.Me);
        var page = await (await Tick(await scene.Manager.Get("/queue"), lead)).Submit("Opvolging plannen");
        page = await page.Form("Bekijken wat er gebeurt").Fill("Wat moet er gebeuren?", "Bellen")
            .Fill("Dag", TestClock.Start.AddDays(3).ToString("yyyy-MM-dd")).Submit("Bekijken wat er gebeurt");

        await page.Form("Uitvoeren voor 1 lead").Submit("Uitvoeren voor 1 lead");
        await page.Form("Uitvoeren voor 1 lead").Submit("Uitvoeren voor 1 lead");

        Assert.Equal(1, await scene.App.Read(db => db.FollowUps.CountAsync()));
        Assert.Equal(1, await scene.App.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.FollowUpPlanned)));
    }

    private Task<Lead> Stored(Lead lead) => scene.App.Read(db => db.Leads.AsNoTracking().SingleAsync(l => l.Id == lead.Id));

    internal static Task<Form> Tick(Page page, params Lead[] leads)
    {
        foreach (var lead in leads)
            ((IHtmlInputElement)page.Document.QuerySelector($"[name=Lead][value='{lead.Id}']")!).IsChecked = true;
        return Task.FromResult(page.Form("Overdragen"));
    }

    private static string Option(Page page, AppUser person) => page.Document.QuerySelectorAll("option")
        .Select(o => string.Join(' ', o.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        .First(text => text.StartsWith($"{person.FullName}, {QueueScene.Borne}", StringComparison.Ordinal));
}
