using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.FollowUps;

public sealed class ProposalPlaybookTests : IAsyncLifetime
{
    private PlaybookScene scene = null!;

    public async Task InitializeAsync() => scene = await PlaybookScene.InAsync(LeadStage.Proposal);

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Steps_WithoutAnAnswer_FollowEachOtherUntilCloseOrPark()
    {
        await scene.SendProposal();
        var first = Assert.Single(await scene.Open());
        Assert.Equal((PlaybookKind.Proposal, 1, "Bel over het voorstel"), (first.Playbook!.Value, first.Step!.Value, first.Subject));
        Assert.Equal(TestClock.Start.AddDays(3), first.DueAt);

        scene.Core.Clock.Set(first.DueAt);
        var second = await scene.Complete(first);
        // Thursday 10 September and five working days on.
        Assert.Equal(first.DueAt.AddDays(7), second!.DueAt);
        scene.Core.Clock.Set(second.DueAt);
        var third = await scene.Complete(second);
        Assert.Equal("Sluit de lead af of houd hem aan", Assert.Single(await scene.Open()).Subject);
        Assert.Equal([LeadStage.OnHold, LeadStage.Lost], Playbook.StepOf(third!.Playbook, third.Step)!.Ways);
        scene.Core.Clock.Set(third.DueAt);
        Assert.Null(await scene.Complete(third));

        var all = await scene.All();
        Assert.Equal(3, all.Count);
        Assert.Single(all.Select(f => f.Series).Distinct());
        Assert.Equal([null, all[0].Id, all[1].Id], all.Select(f => f.FollowsId));
        Assert.Equal(3, await scene.Core.Read(db => db.FollowUpEscalations.CountAsync()));
    }

    [Fact]
    public async Task Complete_WithoutAResult_AsksForOneAndPlansNothing()
    {
        await scene.SendProposal();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => scene.Complete(Assert.Single(scene.Open().Result), " "));
        Assert.Equal("Schrijf op wat eruit kwam.", refused.Message);
        Assert.Single(await scene.All());
    }

    [Fact]
    public async Task Complete_ByTwoAtOnce_PlansTheNextStepOnce()
    {
        await scene.SendProposal();
        var first = Assert.Single(await scene.Open());

        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Record.ExceptionAsync(() => scene.Complete(first))));

        Assert.Single(tries, failed => failed is null);
        Assert.All(tries.OfType<Exception>(), failed => Assert.True(failed is RefusedException or DbUpdateException, $"{failed}"));
        Assert.Equal(2, (await scene.All()).Count);
        Assert.Equal(1, await scene.Core.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.FollowUpCompleted)));
    }

    [Fact]
    public async Task Database_RefusesASecondOneAfterTheSame()
    {
        await scene.SendProposal();
        var first = Assert.Single(await scene.Open());
        await scene.Complete(first);

        await Assert.ThrowsAsync<DbUpdateException>(() => scene.Core.Add(new FollowUp
        {
            LeadId = scene.Lead.Id, AssigneeId = scene.Lead.ContactPersonId, Subject = "Dubbel", Origin = FollowUpOrigin.Playbook,
            DueAt = TestClock.Start, CreatedAt = TestClock.Start, FollowsId = first.Id,
        }));
    }

    [Fact]
    public async Task Answer_OfTheCompany_EndsTheOpenStepWithWhy()
    {
        var proposal = await scene.SendProposal();
        await scene.Complete((await scene.Open())[0]);

        await scene.Answer(proposal);

        Assert.DoesNotContain(await scene.Open(), f => f.Playbook is not null);
        var ended = (await scene.All())[1];
        Assert.Equal(("Het bedrijf heeft geantwoord.", false), (ended.Result, ended.Skipped));
    }

    [Fact]
    public async Task Answered_ByPhone_EndsWithoutWhatWouldComeAfter()
    {
        await scene.SendProposal();
        var first = Assert.Single(await scene.Open());
        await scene.Core.Do<FollowUpService>(s => s.AnsweredAsync(first.Id, "Wil komen kijken.", scene.Me));

        Assert.Empty(await scene.Open());
        Assert.Equal("Wil komen kijken.", Assert.Single(await scene.All()).Result);
    }

    [Fact]
    public async Task NewerVersion_TakesThePlaceOfTheRunBefore()
    {
        await scene.SendProposal();
        await scene.Complete((await scene.Open())[0]);
        scene.Core.Clock.Advance(TimeSpan.FromDays(1));

        await scene.SendProposal();

        var open = Assert.Single(await scene.Open());
        Assert.Equal((1, TestClock.Start.AddDays(4)), (open.Step!.Value, open.DueAt));
        Assert.Contains(await scene.All(), f => f is { Step: 2, Skipped: true, Result: "Een nieuwer bericht of voorstel ging naar het bedrijf." });
    }

    [Fact]
    public async Task Stage_ThatMovesOn_EndsTheOpenStep()
    {
        await scene.SendProposal();
        await scene.Move(LeadStage.Matching);

        Assert.Empty(await scene.Open());
        var ended = Assert.Single(await scene.All());
        Assert.Equal(("De lead staat nu op Matching.", true), (ended.Result, ended.Skipped));
        Assert.NotNull((await scene.Core.Read(db => db.FollowUpEscalations.SingleAsync())).DoneAt);
    }

    [Fact]
    public async Task Lead_ThatCloses_EndsTheStep_AndGivesItBackWhenOpenedAgain()
    {
        await scene.SendProposal();
        await scene.Move(LeadStage.Withdrawn);
        Assert.Empty(await scene.Open());
        Assert.Equal("De lead is gesloten.", Assert.Single(await scene.All()).Result);

        await scene.Core.Do<StageService>(s => s.ReopenAsync(scene.Lead.Id, "Toch weer", scene.Me));
        Assert.Equal(1, Assert.Single(await scene.Open()).Step);
    }

    [Fact]
    public async Task Undo_WithinTenMinutes_OpensTheStepAndTakesTheNextAway()
    {
        await scene.SendProposal();
        var first = Assert.Single(await scene.Open());
        await scene.Complete(first);
        scene.Core.Clock.Advance(TimeSpan.FromMinutes(9));

        await scene.Core.Do<FollowUpService>(s => s.UndoAsync(first.Id, scene.Me));

        var back = Assert.Single(await scene.All());
        Assert.Equal((null, null, null), (back.CompletedAt, back.Result, back.EndedById));
        Assert.Null((await scene.Core.Read(db => db.FollowUpEscalations.SingleAsync())).DoneAt);
        Assert.NotNull(await scene.Complete(back));

        scene.Core.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("Ongedaan maken kan tot 10 minuten na het afronden.", (await Assert.ThrowsAsync<RefusedException>(
            () => scene.Core.Do<FollowUpService>(s => s.UndoAsync(first.Id, scene.Me)))).Message);
    }

    [Fact]
    public async Task Undo_OfWhatEndedByItself_IsRefused()
    {
        await scene.Answer(await scene.SendProposal());
        var ended = (await scene.All()).Single(f => f.Playbook == PlaybookKind.Proposal);
        Assert.StartsWith("Deze opvolging is vanzelf afgerond.", (await Assert.ThrowsAsync<RefusedException>(
            () => scene.Core.Do<FollowUpService>(s => s.UndoAsync(ended.Id, scene.Me)))).Message);
    }
}
