using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Tests.Leads;

public sealed class StageGatesTests
{
    private static readonly LeadFacts Fresh = new()
    {
        Stage = LeadStage.New, Requirements = new(), CompanyReached = false, Matched = false, Shortlisted = 0,
        ProposalSent = false, InterestShown = false,
    };

    private static readonly LeadFacts Complete = Fresh with
    {
        Requirements = new() { Activity = ActivityKind.Logistics, PlotM2 = new(10_000, 20_000) },
        CompanyReached = true,
        Matched = true,
        Shortlisted = 2,
        ProposalSent = true,
        InterestShown = true,
        SiteId = 4,
        EstablishmentProposedById = 1,
    };

    [Fact]
    public void Enter_WhenNothingIsKnown_NamesEverythingThatQualifyingNeeds() =>
        Assert.Equal(2, Enter(Fresh, LeadStage.Qualified).Obstacles.Count);

    [Fact]
    public void Enter_WhenStagesAreSkipped_AsksWhatEachOfThemAsks()
    {
        var far = Enter(Fresh, LeadStage.Proposal).Obstacles;
        Assert.Superset(Enter(Fresh, LeadStage.Qualified).Obstacles.ToHashSet(), far.ToHashSet());
        Assert.Contains("Voer de matching uit.", far);
    }

    [Fact]
    public void Enter_WhenAllIsThere_GoesAlongTheWholeLine()
    {
        foreach (var stage in LeadStages.MainLine.Skip(1))
            Assert.True(Enter(Complete with { Stage = stage - 1 }, stage).Yes, stage.ToString());
    }

    [Fact]
    public void Enter_WhenTheProposerVerifies_AsksForASecondPerson() =>
        Assert.Equal(["Een tweede persoon moet de vestiging verifiëren."],
            StageGates.Enter(Complete with { Stage = LeadStage.Verifying }, new() { To = LeadStage.Established }, 1).Obstacles);

    [Fact]
    public void Enter_WhenEstablishedAtAnotherSiteThanPutForward_IsRefused() =>
        Assert.False(StageGates.Enter(
            Complete with { Stage = LeadStage.Verifying }, new() { To = LeadStage.Established, SiteId = 5 }, 2).Yes);

    [Fact]
    public void Enter_WhenEstablishedWithoutVerifyingNow_IsRefusedAlsoAfterAnEarlierProposal() =>
        Assert.False(StageGates.Enter(
            Complete with { Stage = LeadStage.Reservation }, new() { To = LeadStage.Established }, 2).Yes);

    [Theory]
    [InlineData(LeadStage.Lost, StageGate.Cause)]
    [InlineData(LeadStage.NotAccommodated, StageGate.Cause, StageGate.UnmetArea)]
    [InlineData(LeadStage.Withdrawn, StageGate.Reason)]
    [InlineData(LeadStage.Referred, StageGate.ReferredTo)]
    [InlineData(LeadStage.OnHold, StageGate.Reason, StageGate.WakeUpOn)]
    public void Missing_WhenASideStateComesWithNothing_IsWhatItAsks(LeadStage stage, params StageGate[] gates) =>
        Assert.Equal(gates, StageGates.Missing(Fresh, new() { To = stage }, 2));

    [Theory]
    [InlineData(LeadStage.Lost, OutcomeCause.Other, StageGate.Remark)]
    [InlineData(LeadStage.Lost, OutcomeCause.Power, StageGate.Cause)]
    [InlineData(LeadStage.Lost, OutcomeCause.Silent)]
    [InlineData(LeadStage.NotAccommodated, OutcomeCause.Silent, StageGate.Cause)]
    [InlineData(LeadStage.NotAccommodated, OutcomeCause.Power, StageGate.UnmetPower)]
    [InlineData(LeadStage.NotAccommodated, OutcomeCause.NoPlot)]
    public void Missing_WhenTheCauseIsSaid_DependsOnIt(LeadStage stage, OutcomeCause cause, params StageGate[] gates) =>
        Assert.Equal(gates, StageGates.Missing(Complete, new() { To = stage, Outcome = new() { Cause = cause } }, 2));

    [Fact]
    public void Missing_WhenTheChangeBringsAreaAndPower_NeedsNoRequirements() =>
        Assert.Empty(StageGates.Missing(Fresh, new() { To = LeadStage.NotAccommodated, Outcome = new() { Cause = OutcomeCause.Power, M2 = 25_000, Kva = 0 } }, 2));

    [Fact]
    public void Enter_WhenOnHoldWithoutDay_AsksForTheDay() =>
        Assert.False(StageGates.Enter(Complete, new() { To = LeadStage.OnHold, Reason = "Wacht op vergunning" }, 2).Yes);

    [Fact]
    public void Enter_WhenLeadIsClosed_IsRefused() =>
        Assert.False(Enter(Complete with { Stage = LeadStage.Lost }, LeadStage.Matching).Yes);

    [Fact]
    public void Enter_WhenGoingBack_AsksNothing() =>
        Assert.True(Enter(Fresh with { Stage = LeadStage.Proposal }, LeadStage.Qualified).Yes);

    private static Can Enter(LeadFacts facts, LeadStage to) => StageGates.Enter(facts, new() { To = to }, 2);
}
