using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Proposals.New;

public sealed class NewTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo", Other = "Economische Zaken Almelo";
    private readonly LeadScene scene = new();

    [Fact]
    public async Task Post_WhenFromTheSelection_StoresTheSitesInTheirOrderWithTheJob()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await Shortlisted(scene.App.Data.Site(), scene.App.Data.Site());

        var page = await (await me.Get($"/leads/{lead.Reference}/proposals/new")).Form()
            .Untick("Meteen versturen zodra de PDF klaar is").Submit("Voorstel maken");

        Assert.Equal($"/leads/{lead.Reference}/proposals/1", page.Path);
        Assert.Contains("wordt gemaakt", page.Text);
        Assert.Equal(2, page.Table("Locaties en antwoorden").Count);
        Assert.False((await scene.App.Read(db => db.ProposalJobs.SingleAsync())).SendWhenMade);
    }

    [Fact]
    public async Task Post_WhenASiteWasNotReviewedForAYear_SaidSoBeforeAndRefuses()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var stale = scene.App.Data.Site();
        stale.LastReviewedOn = DateOnly.FromDateTime(TestClock.Start).AddMonths(-13);
        var lead = await Shortlisted(stale);
        var before = await me.Get($"/leads/{lead.Reference}/proposals/new");
        Assert.Contains("langer dan 12 maanden niet nagekeken", before.Text);

        var page = await before.Form().Fill("Waarom deze locatie bij dit bedrijf past", "Dichtbij.").Submit("Voorstel maken");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("langer dan 12 maanden niet nagekeken", Assert.Single(page.Errors));
        Assert.Equal("Dichtbij.", page.Form().ValueOf("Waarom deze locatie bij dit bedrijf past"));
    }

    [Fact]
    public async Task Pdf_WhenNotMadeOrNotYours_IsNotGiven()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var other = await scene.SignIn(Role.AccountManager, Other);
        var lead = await Shortlisted(scene.App.Data.Site());
        await (await me.Get($"/leads/{lead.Reference}/proposals/new")).Form().Submit("Voorstel maken");

        Assert.Equal(HttpStatusCode.NotFound, (await me.Get($"/leads/{lead.Reference}/proposals/1/pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/leads/{lead.Reference}/proposals/1/pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/leads/{lead.Reference}/proposals/1")).Status);
    }

    [Fact]
    public async Task Send_WhenMadeButNotSent_AsksTheWorkerToSend()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await Shortlisted(scene.App.Data.Site());
        await (await me.Get($"/leads/{lead.Reference}/proposals/new")).Form()
            .Untick("Meteen versturen zodra de PDF klaar is").Submit("Voorstel maken");
        await scene.App.Read(db => db.Proposals.ExecuteUpdateAsync(p => p.SetProperty(x => x.MadeAt, TestClock.Start)));

        var page = await (await me.Get($"/leads/{lead.Reference}/proposals/1")).Form("Versturen").Submit();

        Assert.Contains("Het voorstel wordt verstuurd.", page.Text);
        Assert.True((await scene.App.Read(db => db.ProposalJobs.SingleAsync())).SendWhenMade);
    }

    [Fact]
    public async Task Post_WithoutPricesAndWithASiteElsewhere_KeepsThatAndAsksForApproval()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await Shortlisted(scene.App.Data.Site(), scene.App.Data.Site(Municipality.Almelo));
        var form = await me.Get($"/leads/{lead.Reference}/proposals/new");
        Assert.Contains("Voor de gekozen locaties is goedkeuring van gemeente Almelo nodig.", form.Text);

        var page = await form.Form().Untick("Prijzen noemen").Submit("Voorstel maken");

        Assert.Contains("staan er niet in", page.Text);
        Assert.Contains("wacht op antwoord", page.Text);
        var made = await scene.App.Read(db => db.Proposals.Include(p => p.Approvals).SingleAsync());
        Assert.Equal((false, Municipality.Almelo), (made.ShowPrices, Assert.Single(made.Approvals).Municipality));
    }

    [Fact]
    public async Task Post_TwoSitesAtOnePlaceOrNoNumber_SaysSoAtTheField()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var (first, second) = (scene.App.Data.Site(), scene.App.Data.Site());
        var lead = await Shortlisted(first, second);
        var editor = await me.Get($"/leads/{lead.Reference}/proposals/new");

        var twice = await editor.Form().Fill("Plaats", "1", $"{second.Name} Hengelo").Submit("Voorstel maken");
        Assert.Equal((HttpStatusCode.BadRequest, "Plaats 1 staat bij meer dan één locatie. Geef elke locatie een eigen plaats."), (twice.Status, Assert.Single(twice.Errors)));
        Assert.Equal("true", twice.Document.QuerySelector("[name='Form.Sites[1].Order']")!.GetAttribute("aria-invalid"));

        var words = await editor.Form().Fill("Plaats", "tweede", $"{second.Name} Hengelo").Submit("Voorstel maken");
        Assert.Equal((HttpStatusCode.BadRequest, "Vul een heel getal in, bijvoorbeeld 12500."), (words.Status, Assert.Single(words.Errors)));
        Assert.Equal("tweede", words.Document.QuerySelector("[name='Form.Sites[1].Order']")!.GetAttribute("value"));

        var far = await editor.Form().Fill("Plaats", "0", $"{second.Name} Hengelo").Submit("Voorstel maken");
        Assert.Contains("van 1 tot en met 99", Assert.Single(far.Errors));
        Assert.Equal(0, await scene.App.Read(db => db.Proposals.CountAsync()));
    }

    [Fact]
    public async Task Get_WhenTheWordsAreInAnotherLanguage_SaysSo()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await Shortlisted(scene.App.Data.Site());
        var editor = await me.Get($"/leads/{lead.Reference}/proposals/new");
        Assert.DoesNotContain("lijkt in het Nederlands", editor.Text);
        await editor.Form().Fill("Waarom deze locatie bij dit bedrijf past", "Dit is dicht bij de A35 en het station, met ruimte voor uw plannen.")
            .Fill("Taal van het voorstel", "Duits").Untick("Meteen versturen zodra de PDF klaar is").Submit("Voorstel maken");

        var again = await me.Get($"/leads/{lead.Reference}/proposals/new");

        Assert.Contains("lijkt in het Nederlands te zijn, en het voorstel is in het Duits.", again.Text);
        Assert.Contains("Het bedrijf schreef ons in het Nederlands; dit voorstel is in het Duits.", again.Text);
        Assert.Contains("lijkt in het Nederlands", (await again.Form().Submit("Voorbeeld bekijken")).Document.QuerySelector(".preview")!.TextContent);
    }

    private async Task<Lead> Shortlisted(params Site[] sites)
    {
        var lead = await scene.Lead(Own);
        for (var i = 0; i < sites.Length; i++)
            await scene.App.Add(new ShortlistEntry { LeadId = lead.Id, Site = sites[i], Order = i + 1, AddedAt = TestClock.Start });
        return lead;
    }

    public void Dispose() => scene.Dispose();
}
