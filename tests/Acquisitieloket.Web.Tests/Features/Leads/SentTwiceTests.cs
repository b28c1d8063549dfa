using System.Net;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Leads;

/// <summary>Forms that are sent twice at once, as a double click or a slow network does, do their work once.</summary>
public sealed class SentTwiceTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();

    [Theory]
    [InlineData("/interactions", "Vastleggen", "Wat is er besproken?", "Contactmoment vastgelegd.")]
    [InlineData("/messages", "Verstuur bericht", "Uw bericht", "Bericht verstuurd.")]
    [InlineData("/visits/new", "Plannen en uitnodigen", "Waar spreekt u af?", "Bezichtiging gepland.")]
    [InlineData("/mail?template=first-contact", "Verstuur mail", "Onderwerp", "Mail verstuurd.")]
    [InlineData("/follow-ups", "Plannen", "Wat moet er gebeuren?", "Opvolging gepland voor")]
    public async Task Post_TwiceAtOnce_StoresOneAndAnswersBothTheSame(string below, string button, string field, string done)
    {
        var (me, lead) = await OpenAsync();
        var form = (await me.Get($"/leads/{lead.Reference}{below}")).Form(button).Fill(field, "Een keer is genoeg.");
        if (below == "/visits/new")
            form.Fill("Dag", "2026-09-10");

        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.Submit(button)));
        var again = await form.Submit(button);

        Assert.All([.. pages, again], page =>
        {
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal(pages[0].Path, page.Path);
            Assert.Empty(page.Errors);
        });
        Assert.Contains(done, again.Text);
        Assert.Equal(1, await RowsAsync());
    }

    // Not one form twice but several, of the same lead at the same moment: who is not the first reads what to do.
    [Fact]
    public async Task Question_AskedByManyAtOnce_IsStoredOrAnsweredByThePageWithWhatWasTyped()
    {
        var (me, lead) = await OpenAsync();
        await scene.SignIn(Role.Specialist, Own);
        var forms = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => (await me.Get($"/leads/{lead.Reference}/questions")).Form("Vraag stellen")));
        var pages = await Task.WhenAll(forms.Select((form, i) => form.Choose("Milieucategorie")
            .Fill("Uw vraag", $"Mag dit, keer {i}?").Fill("Wie beantwoordt de vraag?", "Gemeente Hengelo: alle specialisten").Submit("Vraag stellen")));

        Assert.All(pages, page => Assert.True(page.Text.Contains("Uw vraag is gesteld.") || page.Form("Vraag stellen").ValueOf("Uw vraag").StartsWith("Mag dit"), page.Text));
        var stored = pages.Count(p => p.Text.Contains("Uw vraag is gesteld."));
        Assert.Equal(stored, await scene.App.Read(db => db.Questions.CountAsync()));

        var one = (await me.Get($"/leads/{lead.Reference}/questions")).Form("Vraag stellen").Choose("Milieucategorie")
            .Fill("Uw vraag", "Een keer?").Fill("Wie beantwoordt de vraag?", "Gemeente Hengelo: alle specialisten");
        pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => one.Submit("Vraag stellen")));
        Assert.All(pages, page => Assert.Equal((HttpStatusCode.OK, $"/leads/{lead.Reference}"), (page.Status, page.Path)));
        Assert.Equal(stored + 1, await scene.App.Read(db => db.Questions.CountAsync()));
    }

    [Fact]
    public async Task Post_AgainWithOtherText_AsksFirstAndThenTakesItAsASecond()
    {
        var (me, lead) = await OpenAsync();
        var form = (await me.Get($"/leads/{lead.Reference}/messages")).Form("Verstuur bericht").Fill("Uw bericht", "Het eerste.");
        await form.Submit("Verstuur bericht");

        // Back in the browser, and something else typed.
        var asked = await form.Fill("Uw bericht", "Het tweede.").Submit("Verstuur bericht");
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.StartsWith("Dit formulier is al verstuurd, met een andere inhoud.", Assert.Single(asked.Errors));
        Assert.Equal("Het tweede.", asked.Form("Verstuur bericht").ValueOf("Uw bericht"));
        Assert.Equal(1, await RowsAsync());

        Assert.Contains("Bericht verstuurd.", (await asked.Form("Verstuur bericht").Submit("Verstuur bericht")).Text);
        Assert.Equal(2, await RowsAsync());
    }

    [Fact]
    public async Task Stage_SentTwentyTimesAtOnceAndOnceLater_MovesTheLeadOnceAndAnswersAllTheSame()
    {
        var (me, lead) = await OpenAsync();
        var form = (await me.Get($"/leads/{lead.Reference}/stage")).Form("Fase wijzigen").Choose("Ingetrokken").Fill("Toelichting", "Plannen gewijzigd");

        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => form.Submit("Fase wijzigen")));
        // Also after it went elsewhere: a form does its work once.
        await scene.App.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Stage, LeadStage.New)));
        var again = await form.Submit("Fase wijzigen");

        Assert.All([.. pages, again], page => Assert.Equal((HttpStatusCode.OK, $"/leads/{lead.Reference}"), (page.Status, page.Path)));
        Assert.Equal(1, await scene.App.Read(db => db.StageChanges.CountAsync()));
        Assert.Equal(LeadStage.New, (await scene.Now(lead)).Stage);

        var other = await form.Choose("Verloren").Submit("Fase wijzigen");
        Assert.Contains("Dit formulier is al verstuurd, met een andere inhoud.", Assert.Single(other.Errors));
    }

    private async Task<(Visitor Me, Lead Lead)> OpenAsync()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        return (me, await scene.Lead(Own));
    }

    // Of every kind together: a form stores a row of one of these.
    private Task<int> RowsAsync() => scene.App.Read(async (AppDbContext db) =>
        await db.Interactions.CountAsync() + await db.Visits.CountAsync() + await db.FollowUps.CountAsync());

    public void Dispose() => scene.Dispose();
}
