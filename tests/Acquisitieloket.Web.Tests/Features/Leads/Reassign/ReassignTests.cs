using Acquisitieloket.Core.People;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Leads.Reassign;

public sealed class ReassignTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo", Other = "Economische Zaken Almelo";
    private readonly LeadScene scene = new();

    [Fact]
    public async Task Post_WhenNoReason_AsksForOneAndKeepsThePerson()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        await scene.SignIn(Role.AccountManager, Other);
        var lead = await scene.Lead(Own);

        var page = await (await me.Get($"/leads/{lead.Reference}/reassign")).Form().Choose($"Test AccountManager, {Other}").Submit();

        Assert.Equal(["Geef een reden om de lead over te dragen."], page.Errors);
        Assert.True(page.Form().IsChosen($"Test AccountManager, {Other}"));
        Assert.Equal(lead.ContactPersonId, (await scene.Now(lead)).ContactPersonId);
    }

    [Fact]
    public async Task Post_WhenGivenToAnotherDepartment_MovesTheLeadAndTheRightToOpenIt()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var other = await scene.SignIn(Role.AccountManager, Other);
        var lead = await scene.Lead(Own);

        var page = await (await me.Get($"/leads/{lead.Reference}/reassign")).Form()
            .Choose($"Test AccountManager, {Other}").Fill("Reden", "Het bedrijf wil naar Almelo.").Submit();

        Assert.Equal("/queue", page.Path);
        Assert.Contains("Het bedrijf wil naar Almelo.", (await other.Get($"/leads/{lead.Reference}")).Text);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await me.Get($"/leads/{lead.Reference}")).Status);
    }

    public void Dispose() => scene.Dispose();
}
