using System.Net;
using Acquisitieloket.Core;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Testing;
using Acquisitieloket.Web.Tests.Features.Status;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Leads.EditContact;

/// <summary>What comes of a new mail address, for a company that has a page of its own.</summary>
public sealed class EditContactAddressTests : IAsyncLifetime
{
    private StatusScene scene = null!;

    public async Task InitializeAsync() => scene = await StatusScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Post_AnotherMailAddress_ClosesOldLinksAndTellsBothAddresses()
    {
        var form = (await (await scene.Staff()).Get($"{scene.LeadPath}/contact-details")).Form("Opslaan");
        Assert.Equal("HRB 12345", form.ValueOf("Registratienummer"));

        var page = await form.Fill("E-mailadres", "erika@neu.example").Submit("Opslaan");
        await scene.App.RunDueWork();

        Assert.Contains("Het nieuwe e-mailadres krijgt een link", page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Page()).Status);
        var old = Assert.Single(scene.App.SentMails, m => m.Subject.StartsWith("Uw e-mailadres is gewijzigd"));
        Assert.Equal("erika@muster.example", old.ToAddress);
        Assert.DoesNotContain("/status/", old.Text + old.Html);
        Assert.DoesNotContain("Op de pagina van uw vraag", old.Text);
        var fresh = Assert.Single(scene.App.SentMails, m => m.Subject.StartsWith("Uw nieuwe link na het wijzigen"));
        Assert.Equal("erika@neu.example", fresh.ToAddress);
        var address = fresh.Text.Split().First(w => w.Contains("/nl/status/"));
        Assert.Equal(HttpStatusCode.OK, (await scene.App.Guest().Get(new Uri(address).AbsolutePath)).Status);
    }

    [Fact]
    public async Task Post_TheSameAddressInOtherLetters_KeepsTheLinks()
    {
        var form = (await (await scene.Staff()).Get($"{scene.LeadPath}/contact-details")).Form("Opslaan");

        await form.Fill("E-mailadres", "Erika@Muster.example").Submit("Opslaan");

        Assert.Equal("Erika@Muster.example", (await scene.Lead()).Contact!.Email);
        Assert.Equal(HttpStatusCode.OK, (await scene.Page()).Status);
        Assert.Equal(0, await scene.Mails(MailName.AddressChanged));
    }

    [Fact]
    public async Task Correct_ALeadWhoseDataIsErased_IsRefused()
    {
        var id = scene.Enquiry.LeadId;
        await scene.App.Read(db => db.Leads.Where(l => l.Id == id).ExecuteUpdateAsync(l => l.SetProperty(x => x.Stage, LeadStage.Lost)
            .SetProperty(x => x.ClosedAt, TestClock.Start).SetProperty(x => x.LastActivityAt, TestClock.Start.AddYears(-3))));
        Assert.True(await scene.App.Do<RetentionService, bool>(retention => retention.EraseAsync(id)));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => scene.App.Do<CorrectionService, bool>(async corrections =>
        {
            var known = (await corrections.KnownAsync(id)).Data;
            await corrections.CorrectByStaffAsync(id, new(known with { CompanyName = "Muster" }, known), Actor.System);
            return true;
        }));

        Assert.Equal("De gegevens van deze lead zijn gewist.", refused.Message);
        Assert.NotEqual("Muster", (await scene.Lead()).CompanyName);
    }
}
