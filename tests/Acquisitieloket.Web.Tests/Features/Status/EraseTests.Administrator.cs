using System.Net;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Status;

/// <summary>What an administrator who may not open the lead learns of it.</summary>
public sealed partial class EraseTests
{
    private const string Elsewhere = "Economische Zaken Borne";

    [Fact]
    public async Task Administrator_SeesNothingOfALead_UnlessARequestWaits()
    {
        var (administrator, path) = (await scene.Staff(Role.Administrator, Elsewhere), $"{scene.LeadPath}/erasure");
        var before = await administrator.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.DoesNotContain("Muster", before.Document.DocumentElement.TextContent);
        await AskToErase();
        var page = await administrator.Get(path);
        Assert.Contains("Muster Logistik GmbH", page.Text);

        var done = await page.Form("Wijs het verzoek af").Fill("Waarom bewaart u de gegevens?", "Er ligt een koopovereenkomst.")
            .Submit("Wijs het verzoek af");

        Assert.Equal("/admin/erasure", done.Path);
        Assert.Contains("Afgewezen. Het bedrijf krijgt een mail", done.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get(path)).Status);
        Assert.Contains("Er ligt een koopovereenkomst.", (await (await scene.Staff()).Get(path)).Text);
    }

    [Fact]
    public async Task Administrator_AnswersAboutAConfidentialLead_ByItsCodeName()
    {
        await AskToErase();
        await App.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Confidential, true).SetProperty(x => x.CodeName, "Project Kelder")));

        var page = await (await scene.Staff(Role.Administrator, Elsewhere)).Get($"{scene.LeadPath}/erasure");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Project Kelder", page.Text);
        Assert.DoesNotContain("Muster", page.Document.DocumentElement.TextContent);
    }
}
