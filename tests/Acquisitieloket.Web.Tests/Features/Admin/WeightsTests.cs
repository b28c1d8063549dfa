using System.Net;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Admin;

public sealed class WeightsTests : IAsyncDisposable
{
    private const string Edit = "/admin/weights/IndustryAndConstruction";
    private readonly TestApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Get_AsCoordinator_ReadsAndChangesNothing()
    {
        var coordinator = await app.SignInAs(Role.Coordinator);

        var page = await coordinator.Get("/admin/weights");
        Assert.Contains("Consumentendiensten", page.Text);
        Assert.DoesNotContain("Aanpassen", page.Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.Get(Edit)).Status);
    }

    [Fact]
    public async Task Save_WithAReason_CountsAndStandsInTheHistory()
    {
        var admin = await app.SignInAs(Role.Administrator);
        var form = (await admin.Get(Edit)).Form("Bewaren").Fill("Profiel", "19").Fill("Oppervlakte", "16").Fill("Reden", "Grond is schaars.");

        var page = await form.Submit("Bewaren");

        Assert.Equal("/admin/weights", page.Path);
        Assert.Contains("Profiel: 21 → 19; Oppervlakte: 14 → 16", page.Text);
        Assert.Contains("Grond is schaars.", page.Text);
        Assert.Equal(16, (await app.Read(db => db.WeightSets.SingleAsync())).Weights.Area);
    }

    [Fact]
    public async Task Save_ThatDoesNotAddUp_KeepsWhatWasTypedAndSaysWhy()
    {
        var admin = await app.SignInAs(Role.Administrator);

        var page = await (await admin.Get(Edit)).Form("Bewaren").Fill("Profiel", "30").Fill("Reden", "Zomaar").Submit("Bewaren");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, e => e.Contains("Samen zijn de gewichten 109"));
        Assert.Equal("30", page.Form("Bewaren").ValueOf("Profiel"));
        Assert.Equal(0, await app.Read(db => db.WeightSets.CountAsync()));
    }

    [Fact]
    public async Task Preview_SaysHowManyLeadsWouldGetAnotherFirstSiteAndSavesNothing()
    {
        await app.Add(WithSegment(app.Data.Lead(requirements: new() { Activity = ActivityKind.Production })));
        foreach (var site in DemoSupply.Build(new(2026, 9, 7)))
            await app.Add(site);
        var admin = await app.SignInAs(Role.Administrator);

        var page = await (await admin.Get(Edit)).Form("Bewaren").Fill("Profiel", "0").Fill("Programma", "25").Submit("Bekijk wat het doet");

        Assert.Contains("De ene lead in dit segment zou", page.Text);
        Assert.Equal(0, await app.Read(db => db.WeightSets.CountAsync()));
    }

    private static Core.Leads.Lead WithSegment(Core.Leads.Lead lead)
    {
        lead.Segment = Segment.IndustryAndConstruction;
        return lead;
    }

    [Fact]
    public async Task Get_OfASegmentThatIsNone_IsNotFound() =>
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.SignInAs(Role.Administrator)).Get("/admin/weights/99")).Status);
}
