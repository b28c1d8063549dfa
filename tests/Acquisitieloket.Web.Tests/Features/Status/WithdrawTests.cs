using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Status;

public sealed class WithdrawTests
{
    [Theory]
    [InlineData("nl", "Uw vestigingsvraag is ingetrokken (", "Bel of mail Test AccountManager", "De geplande bezichtiging gaat niet door.")]
    [InlineData("en", "Your enquiry has been withdrawn (", "Call or e-mail Test AccountManager", "The visit that was planned will not take place.")]
    [InlineData("de", "Ihre Ansiedlungsanfrage wurde zurückgezogen (", "Rufen Sie Test AccountManager an", "Die geplante Besichtigung findet nicht statt.")]
    public async Task Post_Withdraw_EndsTheLeadAndTellsEachInItsOwnWords(string language, string subject, string back, string visit)
    {
        await using var scene = await StatusScene.Open(language);
        await scene.App.Add(new Visit
        {
            LeadId = scene.Enquiry.LeadId, AskedAt = TestClock.Start, CalendarKey = Guid.NewGuid(),
            StartsAt = TestClock.Start.AddDays(3), EndsAt = TestClock.Start.AddDays(3).AddHours(1),
        });
        var page = await Withdraw(scene, "Wij blijven zitten.");
        await scene.App.RunDueWork();

        Assert.Equal("U hebt uw vraag ingetrokken", page.Heading);
        Assert.DoesNotContain("Verbeter het onder Uw gegevens", page.Text);
        var lead = await scene.Lead();
        Assert.Equal((LeadStage.Withdrawn, "Het bedrijf heeft de vraag ingetrokken: Wij blijven zitten."), (lead.Stage, lead.OutcomeReason));
        Assert.NotNull((await scene.App.Read(db => db.Visits.SingleAsync())).CancelledAt);
        var company = Assert.Single(scene.App.SentMails, m => m.Subject.StartsWith(subject));
        Assert.Equal("erika@muster.example", company.ToAddress);
        Assert.Contains(back, company.Text);
        Assert.Contains(visit, company.Text);
        var staff = Assert.Single(scene.App.SentMails, m => m.Subject.StartsWith("Muster Logistik GmbH heeft de vraag ingetrokken"));
        Assert.Equal(lead.ContactPersonId, (await scene.App.Read(db => db.Users.SingleAsync(u => u.Email == staff.ToAddress))).Id);
        Assert.Contains("Wij blijven zitten.", staff.Text);
        Assert.DoesNotContain("schreef", staff.Text);
    }

    [Fact]
    public async Task Post_WithdrawWithoutReasonOrVisit_SpeaksOfNeither()
    {
        await using var scene = await StatusScene.Open();
        await Withdraw(scene, "");
        await scene.App.RunDueWork();
        Assert.DoesNotContain("bezichtiging", Assert.Single(scene.App.SentMails, m => m.Subject.StartsWith("Uw vestigingsvraag is ingetrokken")).Text);
        Assert.DoesNotContain("Waarom", Assert.Single(scene.App.SentMails, m => m.Subject.Contains("heeft de vraag ingetrokken")).Text);
    }

    [Fact]
    public async Task Post_WithdrawOfAConfidentialLead_KeepsItsWordsOutOfTheMailToStaff()
    {
        await using var scene = await StatusScene.Open();
        await scene.App.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Confidential, true).SetProperty(x => x.CodeName, "Project Eik")));
        await Withdraw(scene, "Muster blijft.");
        await scene.App.RunDueWork();
        var staff = Assert.Single(scene.App.SentMails, m => m.Subject.StartsWith("Project Eik heeft de vraag ingetrokken"));
        Assert.DoesNotContain("Muster", staff.Text + staff.Subject);
    }

    [Fact]
    public async Task Get_ThePageAfterwards_StillOpensAndCanBeReopenedByStaff()
    {
        await using var scene = await StatusScene.Open();
        await Withdraw(scene, "");
        Assert.Contains("die kan uw vraag weer openen", (await scene.Page()).Text);
        await scene.App.Do<StageService, bool>(async stages =>
        {
            await stages.ReopenAsync(scene.Enquiry.LeadId, "Bedacht zich", new(1, "Test"));
            return true;
        });
        Assert.Equal("We hebben uw vraag ontvangen", (await scene.Page()).Heading);
    }

    private static async Task<Page> Withdraw(StatusScene scene, string reason) =>
        await (await (await scene.Page()).Follow("Trek mijn vraag in")).Form().Fill("Wilt u zeggen waarom?", reason).Submit();
}
