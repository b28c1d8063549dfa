using System.Net;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Leads.HandleFollowUp;

/// <summary>The pages of a step of a playbook and of what recurs: what comes after it, handing over, undoing, stopping.</summary>
public sealed class PlaybookPagesTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Post_WhenAStepIsDone_SaysWhatComesAfter_AndCanBeUndone()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own, l => l.Stage = LeadStage.Proposal);
        var step = await Step(lead, 1);
        Assert.Contains("Daarna: tweede telefoontje, 5 werkdagen later", (await me.Get($"/leads/{lead.Reference}")).Text);
        var page = await me.Get(Path(lead, step));
        Assert.Contains("Draaiboek Voorstel verstuurd, stap 1 van 3", page.Text);
        Assert.True(page.Form("Opslaan").IsChosen("Het is gedaan"));

        page = await page.Form("Opslaan").Submit("Opslaan");
        Assert.Equal(["Schrijf op wat eruit kwam."], page.Errors);
        page = await page.Form("Opslaan").Fill("Resultaat of reden", "Voicemail.").Submit("Opslaan");
        Assert.Contains("Opvolging afgerond. Daarna: Bel nog een keer over het voorstel, maandag 14 september 2026, 10:00.", page.Text);

        Assert.Contains("Daarna: Bel nog een keer over het voorstel", (await me.Get(Path(lead, step))).Text);

        // In sight, and not in a fold.
        Assert.Empty(page.Document.QuerySelectorAll("details form[action$=undo]"));
        page = await page.Form("Ongedaan maken: Bel over het voorstel").Submit();
        Assert.Contains("De opvolging staat weer open.", page.Text);
        Assert.Null(Assert.Single(await All(lead)).CompletedAt);
    }

    [Fact]
    public async Task Post_WhenTheCompanyAnswered_PlansNothingMore()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own, l => l.Stage = LeadStage.Proposal);
        var step = await Step(lead, 1);

        var page = await (await me.Get(Path(lead, step))).Form("Opslaan")
            .Choose("Het bedrijf heeft geantwoord").Fill("Resultaat of reden", "Wil komen kijken.").Submit("Opslaan");

        Assert.Contains("Het vervolg van het draaiboek is niet meer nodig.", page.Text);
        Assert.Equal("Wil komen kijken.", Assert.Single(await All(lead)).Result);
    }

    [Fact]
    public async Task Get_OfTheLastStep_LeadsToClosingAndParking()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own, l => l.Stage = LeadStage.Proposal);
        var step = await Step(lead, 3);

        var page = await me.Get(Path(lead, step));
        Assert.Equal($"/leads/{lead.Reference}/stage?to=Lost", page.Link("Naar Verloren").PathName + page.Link("Naar Verloren").Search);
        page = await page.Follow("Naar Aangehouden");
        page = await page.Form("Fase wijzigen").Fill("Weer oppakken op", "2026-10-01").Fill("Toelichting", "Reageert niet").Submit("Fase wijzigen");

        Assert.Contains("De lead staat nu op Aangehouden.", page.Text);
        Assert.Equal(["Sluit de lead af of houd hem aan", "Pak de lead weer op"], (await All(lead)).Select(f => f.Subject));
        Assert.Equal("Pak de lead weer op", Assert.Single(await All(lead), f => f.CompletedAt is null).Subject);
    }

    [Fact]
    public async Task Post_WhenHandedOver_StandsOnTheDayOfTheColleagueWithTheNote()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var colleague = await scene.SignIn(Role.Coordinator, Own);
        var step = await Step(lead, 1);
        var people = await scene.App.Read(db => db.Users.Where(u => u.Department!.Name == Own && u.Id != lead.ContactPersonId).ToListAsync());

        var page = await (await me.Get(Path(lead, step))).Form("Opslaan").Choose("Overdragen").Submit("Opslaan");
        Assert.Equal(["Kies een collega uit de lijst."], page.Errors);
        page = await page.Form("Opslaan").Fill("Aan wie?", people[0].FullName).Fill("Bericht aan de collega", "Jij kent hem beter.").Submit("Opslaan");

        Assert.Contains("Opvolging overgedragen van", page.Text);
        Assert.Equal(people[0].Id, Assert.Single(await All(lead)).AssigneeId);
        Assert.Contains("Bel over het voorstel", (await colleague.Get("/my-day")).Text);
        Assert.Contains("Test AccountManager schreef hierbij: Jij kent hem beter.", (await colleague.Get(Path(lead, step))).Text);
        await scene.App.RunDueWork();
        var mail = Assert.Single(scene.App.SentMails, m => m.Subject.StartsWith("Opvolging voor u"));
        Assert.Contains("Jij kent hem beter.", mail.Text);
    }

    [Fact]
    public async Task Recurring_ShowsItsRhythm_AndStopsWhenAsked()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var form = (await me.Get($"/leads/{lead.Reference}/follow-ups")).Form("Plannen").Fill("Wat moet er gebeuren?", "Bezoek")
            .Fill("Herhalen tot en met", "2027-09-30");
        Assert.Equal(["Kies hoe vaak dit terugkomt, of laat de laatste dag leeg."], (await form.Submit("Plannen")).Errors);
        var page = await form.Fill("Herhalen", "elk kwartaal").Submit("Plannen");
        Assert.Contains("Herhaalt elk kwartaal, tot en met 30 september 2027", page.Text);
        Assert.Contains("Daarna weer op 8 december 2026", page.Text);

        var first = Assert.Single(await All(lead));
        page = await (await me.Get(Path(lead, first))).Form("Opslaan").Submit("Opslaan");
        Assert.Contains("Daarna: Bezoek, dinsdag 8 december 2026, 09:00.", page.Text);
        var next = (await All(lead))[1];
        page = await me.Get(Path(lead, next));
        Assert.Contains("Eerder", page.Text);
        page = await page.Form("Ja, herhaal niet meer").Submit();
        Assert.Contains("Deze opvolging komt niet meer terug.", page.Text);
        Assert.DoesNotContain("Herhaalt elk kwartaal", page.Text);
        Assert.Equal(Recurrence.None, (await All(lead))[1].Recurrence);
        page = await me.Get(Path(lead, first));
        Assert.Contains("Daarna: Bezoek, 8 dec 2026", page.Text);

        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        page = await me.Read(await me.Http.PostAsync($"{Path(lead, next)}/stop-recurring", new FormUrlEncodedContent([new("__RequestVerificationToken", token)])));
        Assert.Contains("Deze opvolging herhaalt niet.", page.Text);
    }

    [Theory]
    [InlineData("undo")]
    [InlineData("stop-recurring")]
    public async Task Post_OfAnotherLead_IsNotFound(string below)
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var (lead, other) = (await scene.Lead(Own), await scene.Lead(Own));
        var step = await Step(lead, 1);
        var token = (await me.Get(Path(lead, step))).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get($"/leads/{other.Reference}/follow-ups/{step.Id}")).Status);
        var posted = await me.Http.PostAsync($"/leads/{other.Reference}/follow-ups/{step.Id}/{below}",
            new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
    }

    private static string Path(Lead lead, FollowUp followUp) => $"/leads/{lead.Reference}/follow-ups/{followUp.Id}";

    private Task<List<FollowUp>> All(Lead lead) =>
        scene.App.Read(db => db.FollowUps.AsNoTracking().Where(f => f.LeadId == lead.Id).OrderBy(f => f.Id).ToListAsync());

    private async Task<FollowUp> Step(Lead lead, int step)
    {
        var due = scene.App.Clock.UtcNow.AddHours(1);
        return (await scene.App.Add(new FollowUpEscalation
        {
            DueAt = due,
            FollowUp = new()
            {
                LeadId = lead.Id, AssigneeId = lead.ContactPersonId, Subject = Playbook.Of(PlaybookKind.Proposal).Steps[step - 1].Subject,
                Origin = FollowUpOrigin.Playbook, DueAt = due, CreatedAt = TestClock.Start, Playbook = PlaybookKind.Proposal, Step = step, Series = Guid.NewGuid(),
            },
        })).FollowUp!;
    }
}
