using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using static Acquisitieloket.Web.Tests.Features.Counter.Enquiry.EnquiryScene;

namespace Acquisitieloket.Web.Tests.Features.Counter.Enquiry;

/// <summary>What the link that brings someone to the form hands over to it.</summary>
public sealed class ArrivalTests : IAsyncLifetime
{
    private EnquiryScene scene = null!;
    private Visitor visitor = null!;
    private Site site = null!;

    public async Task InitializeAsync()
    {
        scene = await Open();
        visitor = scene.App.Guest();
        site = await scene.App.Add(scene.App.Data.Site(Municipality.Hengelo));
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Theory]
    [InlineData("?utm_source=beurs&utm_campaign=voorjaar%202027")]
    [InlineData("?bron=beurs&campagne=voorjaar%202027")]
    public async Task Get_TheFrontPageWithACampaign_CarriesItToTheEnquiryWithoutCookies(string query)
    {
        var front = await visitor.Get("/nl" + query);
        Assert.DoesNotContain(front.Response.Headers, header => header.Key == "Set-Cookie");
        var company = await front.Follow("Stel uw vestigingsvraag");
        await company.Form(Next).Fill(Name, "Iets").Submit(Next);
        await scene.ToCheck(visitor);
        await Submit(await visitor.Get("/nl/enquiry/check"));
        var answers = await scene.App.Read(db => db.Enquiries.Select(e => e.Answers).SingleAsync());
        Assert.Equal(("beurs", "voorjaar 2027"), (answers.Source, answers.Campaign));
    }

    [Fact]
    public async Task Get_WithALongCampaign_KeepsItsBeginningAndRefusesNothing()
    {
        var company = await visitor.Get("/nl/enquiry?bron=" + new string('x', 5000));
        Assert.Equal("/nl/enquiry/contact", (await company.Form(Next).Fill(Name, "Iets").Submit(Next)).Path);
    }

    [Fact]
    public async Task Get_WithASite_PutsItAmongThePreferences()
    {
        var company = await visitor.Get($"/nl/enquiry?site={site.Code.ToLowerInvariant()}");
        Assert.Contains(site.Name, company.Text);
        await company.Form(Next).Fill(Name, "Iets").Submit(Next);
        Assert.True((await visitor.Get("/nl/enquiry/planning")).Form(Next).IsChosen($"{site.Municipality}: {site.Name}"));
    }

    [Fact]
    public async Task Get_WithASiteAfterTheQuestionOfSites_AddsIt()
    {
        await scene.ToCheck(visitor);
        await (await visitor.Get($"/nl/enquiry?site={site.Code}")).Form(Next).Submit(Next);
        var planning = (await visitor.Get("/nl/enquiry/planning")).Form(Next);
        Assert.True(planning.IsChosen($"{site.Municipality}: {site.Name}"));
        Assert.True(planning.IsChosen("Almelo"));
        // Taken away again it stays away.
        await planning.Untick($"{site.Municipality}: {site.Name}").Submit(Next);
        await (await visitor.Get("/nl/enquiry/company")).Form(Next).Submit(Next);
        Assert.False((await visitor.Get("/nl/enquiry/planning")).Form(Next).IsChosen($"{site.Municipality}: {site.Name}"));
    }

    [Fact]
    public async Task Get_WithAnUnknownSite_IgnoresIt()
    {
        var company = await visitor.Get("/nl/enquiry?site=<script>");
        Assert.Equal("/nl/enquiry/contact", (await company.Form(Next).Fill(Name, "Iets").Submit(Next)).Path);
        Assert.DoesNotContain("script", (await visitor.Get("/nl/enquiry/check")).Text);
    }
}
