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
    [InlineData(LeadStage.Lost)]
    [InlineData(LeadStage.NotAccommodated)]
    [InlineData(LeadStage.Withdrawn)]
    [InlineData(LeadStage.Referred)]
    [InlineData(LeadStage.OnHold)]
    public void Enter_WhenSideStateWithoutReason_AsksForIt(LeadStage stage) =>
        Assert.Contains("Geef een reden.", Enter(Complete, stage).Obstacles);

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
