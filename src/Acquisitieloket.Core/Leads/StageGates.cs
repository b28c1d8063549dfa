namespace Acquisitieloket.Core.Leads;

/// <summary>
/// What a stage asks before a lead may enter it; the one place for screen, bulk, API and import. Moving on over several
/// stages asks what each of them asks; moving back is always allowed within an open lead.
/// </summary>
public static class StageGates
{
    /// <summary>Whether a lead may go to a stage, given what the change itself brings along.</summary>
    public static Can Enter(LeadFacts facts, StageRequest request, long? actorId) =>
        Can.Not(Missing(facts, request, actorId).Select(gate => gate.Dutch(request.To)));

    /// <summary>The gates that are shut, in the order in which one opens them.</summary>
    public static IReadOnlyList<StageGate> Missing(LeadFacts facts, StageRequest request, long? actorId)
    {
        if (facts.Stage.IsClosed())
            return [StageGate.Reopened];
        if (facts.Stage == request.To)
            return [StageGate.OtherStage];
        return [.. request.To.IsMainLine()
            ? StagesBetween(facts.Stage, request.To).SelectMany(stage => Missing(stage, facts, request, actorId)).Distinct()
            : MissingForSideState(facts, request)];
    }

    /// <summary>The next stage on the main line and what it still needs; null at the end of it or beside it.</summary>
    public static (LeadStage Stage, IReadOnlyList<StageGate> Needs)? Next(LeadFacts facts, long? actorId)
    {
        if (!facts.Stage.IsMainLine() || facts.Stage == LeadStage.Established)
            return null;
        var next = facts.Stage + 1;
        return (next, Missing(facts, new StageRequest { To = next }, actorId));
    }

    private static IEnumerable<LeadStage> StagesBetween(LeadStage from, LeadStage to)
    {
        // Coming back from hold the lead has no place on the line: all gates up to the stage asked for count.
        var passed = from.IsMainLine() ? from : LeadStage.New;
        return LeadStages.MainLine.Where(stage => stage > passed && stage <= to);
    }

    private static IEnumerable<StageGate> Missing(LeadStage stage, LeadFacts facts, StageRequest request, long? actorId)
    {
        var needs = facts.Requirements;
        switch (stage)
        {
            case LeadStage.Qualified:
                if (!facts.CompanyReached)
                    yield return StageGate.CompanyReached;
                if (needs.Activity is null)
                    yield return StageGate.Activity;
                break;
            case LeadStage.Matching:
                if (needs.PlotM2?.Asked is null && needs.FloorM2?.Asked is null)
                    yield return StageGate.Area;
                break;
            case LeadStage.Proposal:
                if (!facts.Matched)
                    yield return StageGate.Matched;
                if (facts.Shortlisted == 0)
                    yield return StageGate.Shortlisted;
                break;
            case LeadStage.Negotiation:
                if (!facts.ProposalSent)
                    yield return StageGate.ProposalSent;
                else if (!facts.InterestShown)
                    yield return StageGate.InterestShown;
                break;
            case LeadStage.Reservation:
                if (request.SiteId is null && facts.SiteId is null)
                    yield return StageGate.Site;
                break;
            case LeadStage.Established:
                if (facts.Stage != LeadStage.Verifying || facts.EstablishmentProposedById is null)
                    yield return StageGate.PutForward;
                else if (request.SiteId is { } other && other != facts.SiteId)
                    yield return StageGate.SameSite;
                else if (facts.EstablishmentProposedById == actorId)
                    yield return StageGate.SecondPerson;
                break;
        }
    }

    private static IEnumerable<StageGate> MissingForSideState(LeadFacts facts, StageRequest request)
    {
        var (outcome, wordless) = (request.Outcome, string.IsNullOrWhiteSpace(request.Reason));
        if (wordless && (request.To is LeadStage.OnHold or LeadStage.Withdrawn))
            yield return StageGate.Reason;
        if (request.To == LeadStage.OnHold && request.WakeUpOn is null)
            yield return StageGate.WakeUpOn;
        if (request.To == LeadStage.Referred && string.IsNullOrWhiteSpace(outcome.Party))
            yield return StageGate.ReferredTo;
        if (OutcomeCauses.For(request.To) is { Count: > 0 } causes && (outcome.Cause is not { } cause || !causes.Contains(cause)))
            yield return StageGate.Cause;
        if (wordless && outcome.Cause == OutcomeCause.Other && OutcomeCauses.For(request.To).Count > 0)
            yield return StageGate.Remark;
        if (request.To != LeadStage.NotAccommodated)
            yield break;
        var asked = facts.Requirements;
        if ((outcome.M2 ?? asked.PlotM2?.Asked ?? asked.FloorM2?.Asked) is null)
            yield return StageGate.UnmetArea;
        if (outcome.Cause == OutcomeCause.Power && (outcome.Kva ?? asked.PowerKva) is null)
            yield return StageGate.UnmetPower;
    }
}
