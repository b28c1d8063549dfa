using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Proposals.Approvals;

/// <summary>A municipality decides itself whether its sites go into a proposal of another department.</summary>
public sealed class ApprovalTests : IAsyncLifetime
{
    private ApprovalScene scene = null!;

    public async Task InitializeAsync() => scene = await ApprovalScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Make_OfOwnSitesOnly_AsksNobodyAndIsSentAtOnce()
    {
        var proposal = await scene.Made(sites: scene.Own);

        Assert.Empty(proposal.Approvals);
        Assert.NotNull(proposal.SentAt);
    }

    [Fact]
    public async Task Make_WithASiteElsewhere_AsksWhoDecidesThereWithoutSayingForWhom()
    {
        var proposal = await scene.Made(sites: [scene.Own, scene.Almelo]);

        Assert.Null(proposal.SentAt);
        Assert.Equal(Municipality.Almelo, Assert.Single(proposal.Approvals).Municipality);
        var mail = Assert.Single(await scene.Mails(MailName.ApprovalAsked));
        Assert.Equal(("Marloes", "Bornsestraat", scene.Owner.Name), (mail.ToName, mail.Values["sites"], mail.Values["askedBy"]));
        Assert.DoesNotContain(mail.Values, v => v.Key == "reference" || v.Value.Contains("Zwijgzaam") || v.Value.Contains(scene.Lead.Reference));
        Assert.Equal(["Gemeente Almelo heeft nog niet goedgekeurd; gevraagd op 7 september 2026."], await scene.Obstacles(proposal));
        // It waits; nobody has to do anything about it yet.
        Assert.Empty(await scene.FollowUps());
    }

    [Fact]
    public async Task Answer_WhenItWasTheLastThatWasMissing_SendsItOnce()
    {
        var proposal = await scene.Made(sites: [scene.Almelo, scene.Borne]);
        await scene.Answer();
        // A second click.
        await scene.Answer();
        await scene.Core.RunDue<ProposalJob>();
        Assert.Null((await scene.Now(proposal)).SentAt);

        await scene.Answer(municipality: Municipality.Borne);
        await scene.Core.RunDue<ProposalJob>();

        Assert.NotNull((await scene.Now(proposal)).SentAt);
        Assert.Single(await scene.Mails(MailName.ProposalReady));
        Assert.Equal(["", "1"], (await scene.Mails(MailName.ApprovalAnswered)).ConvertAll(m => m.Values["goesOut"]));
        Assert.Equal(2, await scene.Core.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.ApprovalAnswered)));
    }

    [Fact]
    public async Task Answer_WhileTheWorkerStillMakesIt_LetsThatJobOrTheNextSendItOnce()
    {
        var proposal = await scene.Make(sites: scene.Almelo);
        await scene.Answer();
        await scene.Write(proposal);
        await scene.Core.RunDue<ProposalJob>();

        Assert.NotNull((await scene.Now(proposal)).SentAt);
        Assert.Single(await scene.Mails(MailName.ProposalReady));
    }

    [Fact]
    public async Task Answer_WhenItWasNotToBeSent_LeavesThatToAPerson()
    {
        var proposal = await scene.Made(send: false, scene.Almelo);
        await scene.Answer();
        await scene.Core.RunDue<ProposalJob>();
        Assert.Null((await scene.Now(proposal)).SentAt);

        await scene.Core.Do<ProposalService>(s => s.SendAsync(proposal.Id, null, scene.Owner));
        await scene.Core.RunDue<ProposalJob>();
        Assert.NotNull((await scene.Now(proposal)).SentAt);
    }

    [Fact]
    public async Task Answer_WhenRefused_NeedsARemarkStopsSendingAndSaysWhatToDo()
    {
        var proposal = await scene.Made(sites: [scene.Own, scene.Almelo]);
        await Assert.ThrowsAsync<RefusedException>(() => scene.Answer(ApprovalVerdict.Refused, "  "));

        await scene.Answer(ApprovalVerdict.Refused, " Alleen voor verplaatsers. ");
        await scene.Core.RunDue<ProposalJob>();

        Assert.False((await scene.Now(proposal)).SendWhenReady);
        Assert.Equal(["Marloes van gemeente Almelo ging op 7 september 2026 niet akkoord: “Alleen voor verplaatsers.” Maak een nieuwe versie zonder de locaties in Almelo."],
            await scene.Obstacles(proposal));
        var mail = Assert.Single(await scene.Mails(MailName.ApprovalAnswered));
        Assert.Equal((scene.Owner.Name, "1", "Alleen voor verplaatsers."), (mail.ToName, mail.Values["refused"], mail.Values["text"]));
        Assert.Equal(["Maak een nieuw voorstel: gemeente Almelo ging niet akkoord met voorstel 1"], await scene.FollowUps());
        await Assert.ThrowsAsync<RefusedException>(() => scene.Core.Do<ProposalService>(s => s.SendAsync(proposal.Id, null, scene.Owner)));
    }

    [Fact]
    public async Task Answer_OfASecondAtTheSameMoment_IsRefusedAndSaysWhoWasFirst()
    {
        await scene.Made(sites: scene.Almelo);
        var key = (await scene.Approval()).Key;
        var henk = await scene.Person(scene.DepartmentOfAlmelo, Role.Manager, "Henk");
        Task[] both =
        [
            scene.Core.Do<ApprovalService>(s => s.AnswerAsync(key, ApprovalVerdict.Approved, null, scene.Decider)),
            scene.Core.Do<ApprovalService>(s => s.AnswerAsync(key, ApprovalVerdict.Refused, "Nee.", new Actor(henk.Id, henk.FullName))),
        ];
        var refused = await Assert.ThrowsAsync<RefusedException>(() => Task.WhenAll(both));

        var kept = await scene.Approval();
        Assert.StartsWith(kept.AnsweredByName!, refused.Message);
        Assert.Single(await scene.Mails(MailName.ApprovalAnswered));
    }

    [Fact]
    public async Task Make_OfANewerVersion_LetsTheOpenOneLapse()
    {
        var first = await scene.Made(sites: [scene.Own, scene.Almelo]);
        var key = (await scene.Approval()).Key;
        await scene.Made(sites: scene.Own);

        Assert.NotNull(Assert.Single((await scene.Now(first)).Approvals).LapsedAt);
        Assert.Contains("nieuwere versie: voorstel 2", Assert.Single(await scene.Obstacles(first)));
        Assert.Contains("niet meer nodig", (await Assert.ThrowsAsync<RefusedException>(
            () => scene.Core.Do<ApprovalService>(s => s.AnswerAsync(key, ApprovalVerdict.Approved, null, scene.Decider)))).Message);
        Assert.Equal(0, await OpenReminders());
    }

    [Fact]
    public async Task Change_OfTheLeadToClosed_LetsTheOpenOneLapse()
    {
        await scene.Made(sites: scene.Almelo);
        await scene.Core.Do<WithdrawalService>(s => s.WithdrawAsync(scene.Lead.Id, "Plannen gewijzigd"));

        Assert.NotNull((await scene.Approval()).LapsedAt);
        Assert.Equal(0, await OpenReminders());
        // The company withdrew; that this lapsed follows from it.
        var told = await scene.Core.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.ApprovalLapsed));
        Assert.Equal(("Acquisitieloket", "De lead is gesloten."), (told.ActorName, told.Values["reason"]));
    }

    [Fact]
    public async Task Check_WhenTheLeadWentToAnotherDepartment_AsksForTheMunicipalityThatWasNotAsked()
    {
        var proposal = await scene.Made(send: false, scene.Own);
        await scene.Core.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.DepartmentId, scene.DepartmentOfAlmelo.Id)));

        Assert.Equal(["Gemeente Hengelo is niet om goedkeuring gevraagd. Maak een nieuwe versie."], await scene.Obstacles(proposal));
    }

    private Task<int> OpenReminders() => scene.Core.Read(db => db.ApprovalReminders.CountAsync(r => r.DoneAt == null));
}
