using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;
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
    public async Task Post_WhenGivenToAnotherDepartment_MovesTheLeadAndOnceAcceptedTheRightToOpenIt()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var other = await scene.SignIn(Role.AccountManager, Other);
        var lead = await scene.Lead(Own);

        var page = await (await me.Get($"/leads/{lead.Reference}/reassign")).Form()
            .Choose($"Test AccountManager, {Other}").Fill("Reden", "Het bedrijf wil naar Almelo.").Submit();

        Assert.Equal($"/leads/{lead.Reference}", page.Path);
        Assert.Contains("Wacht op aanname", page.Text);
        // Until then the company is not left alone: who had the lead reads and writes.
        var noted = await (await me.Get($"/leads/{lead.Reference}/interactions")).Form("Vastleggen").Fill("Wat is er besproken?", "Belde nog.").Submit("Vastleggen");
        Assert.Contains("Belde nog.", noted.Text);

        var theirs = await other.Get($"/leads/{lead.Reference}");
        Assert.Contains("Het bedrijf wil naar Almelo.", theirs.Text);
        await theirs.Form("Aannemen").Submit();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await me.Get($"/leads/{lead.Reference}")).Status);
    }

    [Fact]
    public async Task Post_OfOnesOwnLead_DoesNotNameTheGiverTwice()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        await scene.SignIn(Role.AccountManager, Other);
        var lead = await scene.Lead(Own);

        await (await me.Get($"/leads/{lead.Reference}/reassign")).Form()
            .Choose($"Test AccountManager, {Other}").Fill("Reden", "Wil naar Almelo.").Submit();

        Assert.Equal("Test AccountManager droeg de lead over aan Test AccountManager: Wil naar Almelo.", (await scene.Now(lead)).AssignmentReason);
    }

    [Fact]
    public async Task Post_WhenPassedOnAndOnAgain_TellsTheCompanyOnceWhoHelpsItNow()
    {
        var (lead, names) = await ThreePeopleAsync();
        await PassAsync(lead, names[1]);
        await PassAsync(lead, names[2]);
        await scene.App.RunDueWork();
        Assert.DoesNotContain(scene.App.SentMails, mail => mail.Subject.Contains("contactpersoon"));

        scene.App.Clock.Advance(ContactPersonNotice.Pause);
        await scene.App.RunDueWork();

        var mail = Assert.Single(scene.App.SentMails, mail => mail.Subject.Contains("contactpersoon"));
        Assert.Equal(lead.Contact!.Email, mail.ToAddress);
        Assert.Contains($"{names[2]} helpt u vanaf nu verder", mail.Text);
        Assert.Contains($"in plaats van {names[0]}", mail.Text);
    }

    [Fact]
    public async Task Post_WhenTakenBackAtOnce_DoesNotTroubleTheCompany()
    {
        var (lead, names) = await ThreePeopleAsync();
        await PassAsync(lead, names[1]);
        await PassAsync(lead, names[0]);

        scene.App.Clock.Advance(ContactPersonNotice.Pause);
        await scene.App.RunDueWork();

        Assert.DoesNotContain(scene.App.SentMails, mail => mail.Subject.Contains("contactpersoon"));
    }

    private async Task<(Lead, string[])> ThreePeopleAsync()
    {
        var people = new[] { Municipality.Hengelo, Municipality.Almelo, Municipality.Borne }
            .Select(m => scene.App.Data.User(scene.App.Data.Department(m))).ToArray();
        var lead = scene.App.Data.Lead(people[0]);
        lead.Language = "nl";
        lead.CopyFigures();
        await scene.App.Add(lead, people[1], people[2]);
        return (lead, [.. people.Select(p => p.FullName)]);
    }

    private async Task PassAsync(Lead lead, string to)
    {
        var id = await scene.App.Read(db => db.Users.Where(u => u.FullName == to).Select(u => u.Id).SingleAsync());
        await scene.App.Do<ReassignService, bool>(async service =>
        {
            await service.ReassignAsync(lead.Id, id, "Vakantie", new Actor(null, "Coördinator"));
            return true;
        });
    }

    public void Dispose() => scene.Dispose();
}
