using System.Net;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Leads.Match;

public sealed class MatchTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();

    [Fact]
    public async Task Post_WhenRun_RanksEverySiteWithItsReasons()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var (best, own) = await Sites();
        var lead = await scene.Lead(Own, l => l.Requirements = Wish);

        var page = await (await me.Get($"/leads/{lead.Reference}/match")).Form("Matching uitvoeren").Submit();

        Assert.Contains(best.Name, page.Text);
        Assert.Contains(own.Name, page.Text);
        Assert.Contains("Redenen per eis", page.Text);
        Assert.Contains("geschikt", page.Text);
    }

    [Fact]
    public async Task Add_WhenTheOwnMunicipalityPassesABetterFit_AsksForAReason()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var (_, own) = await Sites();
        var lead = await scene.Lead(Own, l => l.Requirements = Wish);
        var ranked = await (await me.Get($"/leads/{lead.Reference}/match")).Form("Matching uitvoeren").Submit();

        var refused = await ranked.Form($"{own.Name} op de selectie zetten").Submit();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.NotEmpty(refused.Errors);

        var added = await refused.Form($"{own.Name} op de selectie zetten").Fill("Reden", "Het bedrijf zit er al.").Submit();
        Assert.Contains("op de selectie", added.Text);
        Assert.Contains("wijkt af van de ranglijst", (await me.Get($"/leads/{lead.Reference}")).Text);
    }

    private static Requirements Wish => new()
    {
        Activity = ActivityKind.Production, Forms = [SpaceForm.Plot], PlotM2 = new(8000, 12000),
        PreferredMunicipalities = [Municipality.Almelo],
    };

    private async Task<(Site Best, Site Own)> Sites()
    {
        Site Make(Municipality municipality)
        {
            var site = scene.App.Data.Site(municipality);
            (site.SpaceTypes, site.Allowed) = (["kavel"], ["industrie"]);
            site.Plots.Add(new Plot { Number = "1", AreaM2 = 10_000 });
            return site;
        }
        var (best, own) = (Make(Municipality.Almelo), Make(Municipality.Hengelo));
        await scene.App.Add(best, own);
        return (best, own);
    }

    public void Dispose() => scene.Dispose();
}
