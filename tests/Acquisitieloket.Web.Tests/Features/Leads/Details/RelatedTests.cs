using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Leads.Details;

public sealed class RelatedTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo", Other = "Economische Zaken Almelo";
    private readonly LeadScene scene = new();

    [Fact]
    public async Task Get_WhenTheCompanyAskedBefore_NamesOnlyLeadsThatTheViewerMayOpen()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        await scene.SignIn(Role.AccountManager, Other);
        var lead = await scene.Lead(Own, l => l.Contact!.Email = "an@eigen.example");
        void Same(Lead l) => l.Company!.KvkNumber = lead.Company!.KvkNumber;
        var earlier = await scene.Lead(Own, l => { Same(l); (l.CompanyName, l.Stage) = ("Eerder BV", LeadStage.Lost); });
        var stranger = await scene.Lead(Own, l => l.Contact!.Email = "bo@ander.example");
        var theirs = await scene.Lead(Other, l => { Same(l); l.CompanyName = "Elders BV"; });

        var page = await me.Get($"/leads/{lead.Reference}");

        // Entered as another company, though it has the same number.
        Assert.Contains("Lijkt op: Eerder BV", page.Text);
        Assert.DoesNotContain("Andere leads van dit bedrijf", page.Text);
        await scene.App.Read(db => db.Leads.Where(l => l.Id == earlier.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.CompanyId, lead.CompanyId)));
        page = await me.Get($"/leads/{lead.Reference}");
        Assert.Contains("Andere leads van dit bedrijf", page.Text);
        Assert.DoesNotContain("Lijkt op", page.Text);
        Assert.Equal($"/leads/{earlier.Reference}", page.Link($"Eerder BV, {earlier.Reference}").PathName);
        Assert.Contains($"Verloren {Own} · binnengekomen 7 sep 2026", page.Text);
        Assert.DoesNotContain(theirs.Reference, page.Document.ToHtmlText());
        Assert.DoesNotContain("Elders BV", page.Document.ToHtmlText());
        Assert.DoesNotContain("leads van dit bedrijf", (await me.Get($"/leads/{stranger.Reference}")).Text);
    }

    public void Dispose() => scene.Dispose();
}
