using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Sending;
using Acquisitieloket.Core.Tests.Proposals.Approvals;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Proposals.Sending;

/// <summary>A sent version expires, can be taken back and its link can be sent again.</summary>
public sealed class AfterSendingTests : IAsyncLifetime
{
    private const string Call = "Voorstel 1 verloopt en is niet beantwoord: bel het bedrijf";
    // Friday 16 October less five working days, at nine in the morning.
    private static readonly DateTime Look = new(2026, 10, 9, 7, 0, 0, DateTimeKind.Utc);
    private ApprovalScene scene = null!;
    private Proposal proposal = null!;

    public async Task InitializeAsync()
    {
        scene = await ApprovalScene.Open();
        proposal = await scene.Made(sites: scene.Own);
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Run_FiveWorkingDaysBeforeItExpires_PlansACallThatAnAnswerEnds()
    {
        scene.Core.Clock.Set(Look.AddMinutes(-1));
        Assert.Equal(0, await scene.Core.RunDue<ProposalExpiry>());
        scene.Core.Clock.Set(Look);
        Assert.Equal(1, await scene.Core.RunDue<ProposalExpiry>());
        Assert.Contains(Call, await scene.FollowUps());

        await Answer();

        Assert.DoesNotContain(Call, await scene.FollowUps());
    }

    [Fact]
    public async Task Run_WhenAnsweredOrReplaced_PlansNothing()
    {
        await Answer();
        scene.Core.Clock.Set(Look);
        Assert.Equal(0, await scene.Core.RunDue<ProposalExpiry>());
        Assert.DoesNotContain(Call, await scene.FollowUps());
    }

    [Fact]
    public async Task Run_WhenANewerVersionWasSent_PlansNothingForTheOldOne()
    {
        await scene.Made(sites: scene.Own);
        scene.Core.Clock.Set(Look);
        await scene.Core.RunDue<ProposalExpiry>();
        Assert.Equal([Call.Replace("1", "2")], (await scene.FollowUps()).Where(f => f.Contains("verloopt")));
    }

    [Fact]
    public async Task Answer_AfterItExpired_IsRefused()
    {
        scene.Core.Clock.Set(new(2026, 10, 17, 8, 0, 0, DateTimeKind.Utc));
        Assert.Contains("verlopen", (await Assert.ThrowsAsync<RefusedException>(Answer)).Message);
    }

    [Fact]
    public async Task Withdraw_TakesItBackWithAReasonThatTheCompanyReads()
    {
        await Assert.ThrowsAsync<RefusedException>(() => Withdraw(" "));
        await Withdraw(" De kavel is vergeven. ");

        var stored = await scene.Now(proposal);
        Assert.Equal((TestClock.Start, scene.Owner.Name, "De kavel is vergeven."), (stored.WithdrawnAt!.Value, stored.WithdrawnByName, stored.WithdrawReason));
        Assert.Equal("We hebben locatievoorstel 1 ingetrokken. Reden: De kavel is vergeven.",
            await scene.Core.Read(db => db.Interactions.Where(i => i.VisibleToCompany).Select(i => i.Text).SingleAsync()));
        Assert.Single(await scene.Mails(MailName.MessageFromContactPerson));
        Assert.Equal(1, await scene.Core.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.ProposalWithdrawn)));
        Assert.Contains("ingetrokken", (await Assert.ThrowsAsync<RefusedException>(Answer)).Message);
        await Assert.ThrowsAsync<RefusedException>(() => Withdraw("Nog eens."));
        await Assert.ThrowsAsync<RefusedException>(Resend);
        scene.Core.Clock.Set(Look);
        await scene.Core.RunDue<ProposalExpiry>();
        Assert.DoesNotContain(Call, await scene.FollowUps());
    }

    [Fact]
    public async Task Withdraw_OfWhatWasNotSent_IsRefused()
    {
        proposal = await scene.Made(send: false, scene.Own);
        await Assert.ThrowsAsync<RefusedException>(() => Withdraw("Fout."));
    }

    [Fact]
    public async Task Resend_MailsAFreshLinkButNotTwiceInTenMinutes()
    {
        Assert.Contains("10 minuten", (await Assert.ThrowsAsync<RefusedException>(Resend)).Message);
        scene.Core.Clock.Advance(TimeSpan.FromMinutes(11));

        await Resend();

        var again = Assert.Single(await scene.Mails(MailName.ProposalLink));
        Assert.NotEqual(Assert.Single(await scene.Mails(MailName.ProposalReady)).PrivateLinkId, again.PrivateLinkId);
        Assert.Equal(("1", "7 september 2026"), (again.Values["proposalNumber"], again.Values["sentOn"]));
        Assert.Equal(2, await scene.Core.Read(db => db.PrivateLinks.CountAsync(l => l.ProposalId == proposal.Id && l.RevokedAt == null)));
        Assert.Equal(1, await scene.Core.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.ProposalLinkSent)));
    }

    [Fact]
    public async Task Resend_OfWhatExpiredOrWasReplaced_IsRefusedWithWhatToDo()
    {
        scene.Core.Clock.Advance(TimeSpan.FromMinutes(11));
        await scene.Made(sites: scene.Own);
        Assert.Equal("Voorstel 2 kwam in de plaats van dit voorstel. Stuur de link daarvan.", (await Assert.ThrowsAsync<RefusedException>(Resend)).Message);
        scene.Core.Clock.Set(new(2026, 10, 17, 8, 0, 0, DateTimeKind.Utc));
        Assert.Equal("Dit voorstel is op 16 oktober 2026 verlopen. Maak een nieuwe versie.", (await Assert.ThrowsAsync<RefusedException>(Resend)).Message);
        Assert.Empty(await scene.Mails(MailName.ProposalLink));
    }

    [Fact]
    public async Task Run_OfALaterVersion_MailsOfWhichItTakesThePlace()
    {
        await scene.Made(send: false, scene.Own);
        await scene.Made(sites: scene.Own);

        // The second was never sent: the company does not know of it.
        Assert.Equal(["", "1"], (await scene.Mails(MailName.ProposalReady)).Select(m => m.Values["replaces"]));
    }

    [Fact]
    public async Task Answer_EndsTheCallsByItselfAndNotInTheNameOfTheCompany()
    {
        await Answer();
        Assert.Equal(["Acquisitieloket"], (await scene.Core.Read(db => db.AuditEvents.Where(e => e.Kind == AuditKind.FollowUpCompleted)
            .Select(e => e.ActorName).ToListAsync())).Distinct());
    }

    private Task Answer() => scene.Core.Do<ProposalAnswers>(a => a.AnswerAsync(
        proposal.Id, scene.Own.Id, new SiteAnswer { Answer = ProposalAnswer.Interested }, "Fokje"));

    private Task Withdraw(string reason) => scene.Core.Do<ProposalLinkService>(l => l.WithdrawAsync(proposal.Id, reason, scene.Owner));

    private Task Resend() => scene.Core.Do<ProposalLinkService>(l => l.ResendAsync(proposal.Id, scene.Owner));
}
