using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Leads.Interactions;

public sealed class InteractionsTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();

    [Fact]
    public async Task Post_WhenReached_ShowsItOnTheTimelineAndOpensTheNextStage()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var form = (await me.Get($"/leads/{lead.Reference}/interactions")).Form();

        var page = await form.Choose("Telefoon").Choose("Ik heb het bedrijf bereikt").Fill("Wat is er besproken?", "Sprak de directeur.").Submit();

        Assert.Equal($"/leads/{lead.Reference}", page.Path);
        Assert.Contains("Gebeld en gesproken", page.Text);
        Assert.Contains("Sprak de directeur.", page.Text);
        Assert.Contains("Alles is er om naar Gekwalificeerd te gaan.", page.Text);
    }

    [Fact]
    public async Task Post_WhenOnlyTried_DoesNotCountAsContact()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var form = (await me.Get($"/leads/{lead.Reference}/interactions")).Form();

        var page = await form.Choose("Telefoon").Fill("Wat is er besproken?", "Voicemail.").Submit();

        Assert.Contains("Gebeld, niet bereikt", page.Text);
        Assert.Contains("Leg een geslaagd contactmoment met het bedrijf vast.", page.Text);
    }

    [Fact]
    public async Task Post_WhenNothingIsWritten_ExplainsAndKeepsInput()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var form = (await me.Get($"/leads/{lead.Reference}/interactions")).Form();

        var page = await form.Choose("Bezoek").Submit();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Schrijf op wat er is besproken of waarom het niet lukte."], page.Errors);
        Assert.True(page.Form().IsChosen("Bezoek"));
    }

    [Fact]
    public async Task Post_OfThisMorning_MeetsTheTermAtThatMoment()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        await scene.App.Add(Term(lead, TermKind.FirstContact, TestClock.Start), Term(lead, TermKind.Answer, TestClock.Start.AddHours(3)));
        scene.App.Clock.Set(TestClock.Start.AddHours(5));

        // Ten in the morning is when the lead came in; the company wrote at one.
        var page = await Write(me, lead, "2026-09-07", "11:30");

        Assert.Contains("Dit was maandag 7 september, 11:30.", page.Text);
        var at = TestClock.Start.AddMinutes(90);
        Assert.Equal(at, (await scene.App.Read(db => db.Interactions.SingleAsync())).At);
        Assert.Equal(at, (await TermOf(TermKind.FirstContact)).MetAt);
        Assert.Null((await TermOf(TermKind.Answer)).MetAt);
        // A colleague spoke to them before that and writes it down last: the first contact was then.
        await Write(me, lead, "2026-09-07", "10:00");
        Assert.Equal(TestClock.Start, (await TermOf(TermKind.FirstContact)).MetAt);
    }

    [Fact]
    public async Task Post_OfACallBeforeTheLead_IsKeptAndMeetsNothing()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        await scene.App.Add(Term(lead, TermKind.FirstContact, TestClock.Start));
        await Write(me, lead, "2026-09-04", "16:00");
        Assert.Equal(1, await scene.App.Read(db => db.Interactions.CountAsync()));
        Assert.Null((await TermOf(TermKind.FirstContact)).MetAt);
    }

    [Theory]
    [InlineData("2026-09-07", "10:01", "Dag: kies een moment dat is geweest, ten hoogste 365 dagen geleden.")]
    [InlineData("2025-09-06", "10:00", "Dag: kies een moment dat is geweest, ten hoogste 365 dagen geleden.")]
    [InlineData("", "10:00", "Dag: kies een moment dat is geweest, ten hoogste 365 dagen geleden.")]
    [InlineData("2026-09-07", "straks", "Tijd: vul een tijd in als 14:30.")]
    [InlineData("2026-03-29", "02:30", "Tijd: deze tijd bestaat niet. In deze nacht gaat de klok van 02:00 naar 03:00.")]
    public async Task Post_AtAMomentThatCannotBe_SaysSoAndKeepsWhatWasTyped(string day, string time, string error)
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var page = await Write(me, lead, day, time);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal([error], page.Errors);
        Assert.Equal((day, time, "Sprak ze."), (page.Form().ValueOf("Dag"), page.Form().ValueOf("Tijd"), page.Form().ValueOf("Wat is er besproken?")));
    }

    private static async Task<Page> Write(Visitor me, Lead lead, string day, string time) =>
        await (await me.Get($"/leads/{lead.Reference}/interactions")).Form().Choose("Ik heb het bedrijf bereikt")
            .Fill("Dag", day).Fill("Tijd", time).Fill("Wat is er besproken?", "Sprak ze.").Submit();

    private static ServiceTerm Term(Lead lead, TermKind kind, DateTime start) =>
        new() { LeadId = lead.Id, Kind = kind, StartedAt = start, WarnAt = start.AddHours(6), DueAt = start.AddHours(8) };

    private Task<ServiceTerm> TermOf(TermKind kind) => scene.App.Read(db => db.ServiceTerms.SingleAsync(t => t.Kind == kind));

    public void Dispose() => scene.Dispose();
}
