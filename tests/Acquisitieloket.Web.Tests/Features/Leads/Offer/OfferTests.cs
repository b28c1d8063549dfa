using System.Net;
using Acquisitieloket.Core.Demand.Offers;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Leads.Offer;

/// <summary>A lead of Hengelo that is on hold, and a plot that fits it now.</summary>
public sealed class OfferTests : IAsyncLifetime
{
    private const string Hengelo = "Economische Zaken Hengelo";
    private readonly TestApp app = new();
    private Visitor person = null!;
    private Lead lead = null!;
    private SupplyOffer offer = null!;

    public async Task InitializeAsync()
    {
        person = await app.SignInAs(Role.AccountManager, Hengelo);
        var user = await app.Read(db => db.Users.AsNoTracking().SingleAsync(u => u.Department!.Name == Hengelo));
        lead = app.Data.Lead();
        (lead.ContactPerson, lead.Department, lead.ContactPersonId, lead.DepartmentId) = (null, null, user.Id, user.DepartmentId);
        lead.Stage = LeadStage.OnHold;
        await app.Add(lead);
        var site = app.Data.Site();
        (site.Name, site.SpaceTypes, site.Plots) = ("De Veldkamp", ["kavel"], [new() { Number = "K-7", AreaM2 = 5_000 }]);
        await app.Add(site);
        offer = await app.Add(new SupplyOffer
        {
            Key = Guid.NewGuid(), LeadId = lead.Id, SiteId = site.Id, PlotId = site.Plots[0].Id, Plots = "K-7", AreaM2 = 5_000, FoundAt = TestClock.Start,
        });
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Get_MyDayAndLead_AskTheContactPersonAndNobodyElse()
    {
        var day = await person.Get("/my-day");
        Assert.Contains("Kavel K-7 op De Veldkamp past nu", day.Text);
        Assert.Contains(day.Document.QuerySelectorAll("a"), a => a.GetAttribute("href") == Path);
        Assert.Contains("Kavel K-7 op De Veldkamp past nu", (await person.Get($"/leads/{lead.Reference}")).Text);
        Assert.DoesNotContain("K-7", (await (await app.SignInAs(Role.AccountManager, "Economische Zaken Borne")).Get("/my-day")).Text);
    }

    [Theory]
    [InlineData(Role.AccountManager, "Economische Zaken Borne", false)]
    [InlineData(Role.Coordinator, "Economische Zaken Borne", true)]
    [InlineData(Role.Province, null, false)]
    public async Task Get_OfALeadThatMayNotBeOpened_IsNotFound(string role, string? department, bool opens) =>
        Assert.Equal(opens ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await (await app.SignInAs(role, department)).Get(Path)).Status);

    [Fact]
    public async Task Get_OfAConfidentialLead_IsForItsContactPersonOnly()
    {
        await app.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Confidential, true)));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAs(Role.Coordinator)).Get(Path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.Get(Path)).Status);
    }

    [Fact]
    public async Task Post_Again_PlansToCallAndAsksNoMore()
    {
        var page = await (await person.Get(Path)).Form("Opslaan").Choose("Opnieuw aanbieden").Submit("Opslaan");
        Assert.Contains("Het aanbieden staat bij de opvolgingen.", page.Text);
        Assert.Contains("Kavel K-7 op De Veldkamp opnieuw aanbieden", page.Text);
        Assert.DoesNotContain("past nu", (await person.Get("/my-day")).Text);
        Assert.Contains("Dit wordt opnieuw aangeboden.", (await person.Get(Path)).Text);
    }

    [Fact]
    public async Task Post_NotNow_NeedsAReason()
    {
        var again = await (await person.Get(Path)).Form("Opslaan").Choose("Niet nu").Submit("Opslaan");
        Assert.Equal((HttpStatusCode.BadRequest, "Zeg waarom niet nu."), (again.Status, Assert.Single(again.Errors)));
        var page = await again.Form("Opslaan").Fill("Waarom niet nu?", "Het bedrijf bouwt al.").Submit("Opslaan");
        Assert.Contains("De kavel wordt nu niet aangeboden.", page.Text);
        Assert.Equal("Het bedrijf bouwt al.", (await app.Read(db => db.SupplyOffers.AsNoTracking().SingleAsync())).Reason);
    }

    [Fact]
    public async Task Get_WhenThePlotWasSoldMeanwhile_SaysSoAndIsNotOnMyDay()
    {
        await app.Read(db => db.Plots.ExecuteUpdateAsync(p => p.SetProperty(x => x.Registered, PlotStatus.Sold)));
        Assert.Contains("niet meer vrij", (await person.Get(Path)).Text);
        Assert.DoesNotContain("K-7", (await person.Get("/my-day")).Text);
    }

    private string Path => $"/leads/{lead.Reference}/offers/{offer.Key}";
}
