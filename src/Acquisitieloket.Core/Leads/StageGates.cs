namespace Acquisitieloket.Core.Leads;

/// <summary>
/// What a stage asks before a lead may enter it; the one place for screen, API and import. Moving on over several
/// stages asks what each of them asks; moving back is always allowed within an open lead.
/// </summary>
public static class StageGates
{
    /// <summary>Whether a lead may go to a stage, given what the change itself brings along.</summary>
    public static Can Enter(LeadFacts facts, StageRequest request, long? actorId)
    {
        if (facts.Stage.IsClosed())
            return Can.Not("Deze lead is gesloten. Heropen de lead eerst, met een reden.");
        if (facts.Stage == request.To)
            return Can.Not($"De lead staat al op {request.To.Dutch()}.");
        return Can.Not(request.To.IsMainLine()
            ? StagesBetween(facts.Stage, request.To).SelectMany(stage => Missing(stage, facts, request, actorId)).Distinct()
            : MissingForSideState(request));
    }

    /// <summary>The next stage on the main line and what it still needs; null at the end of it or beside it.</summary>
    public static (LeadStage Stage, IReadOnlyList<string> Needs)? Next(LeadFacts facts, long? actorId)
    {
        if (!facts.Stage.IsMainLine() || facts.Stage == LeadStage.Established)
            return null;
        var next = facts.Stage + 1;
        return (next, Enter(facts, new StageRequest { To = next }, actorId).Obstacles);
    }

    private static IEnumerable<LeadStage> StagesBetween(LeadStage from, LeadStage to)
    {
        // Coming back from hold the lead has no place on the line: all gates up to the stage asked for count.
        var passed = from.IsMainLine() ? from : LeadStage.New;
        return LeadStages.MainLine.Where(stage => stage > passed && stage <= to);
    }

    private static IEnumerable<string> Missing(LeadStage stage, LeadFacts facts, StageRequest request, long? actorId)
    {
        var needs = facts.Requirements;
        switch (stage)
        {
            case LeadStage.Qualified:
                if (!facts.CompanyReached)
                    yield return "Leg een geslaagd contactmoment met het bedrijf vast.";
                if (needs.Activity is null)
                    yield return "Vul in welke activiteit het bedrijf wil vestigen.";
                break;
            case LeadStage.Matching:
                if (needs.PlotM2?.Asked is null && needs.FloorM2?.Asked is null)
                    yield return "Vul in hoeveel m² kavel of vloer het bedrijf zoekt.";
                break;
            case LeadStage.Proposal:
                if (!facts.Matched)
                    yield return "Voer de matching uit.";
                if (facts.Shortlisted == 0)
                    yield return "Zet minstens één locatie op de selectie.";
                break;
            case LeadStage.Negotiation:
                if (!facts.ProposalSent)
                    yield return "Verstuur een locatievoorstel.";
                else if (!facts.InterestShown)
                    yield return "Wacht op belangstelling van het bedrijf voor een locatie, of leg een bezoek vast.";
                break;
            case LeadStage.Reservation:
                if (request.SiteId is null && facts.SiteId is null)
                    yield return "Kies de locatie waar het bedrijf zich wil vestigen.";
                break;
            case LeadStage.Established:
                if (facts.Stage != LeadStage.Verifying || facts.EstablishmentProposedById is null)
                    yield return "Zet de lead eerst op Te verifiëren.";
                else if (request.SiteId is { } other && other != facts.SiteId)
                    yield return "Verifieer de locatie die is voorgelegd, of zet de lead eerst terug.";
                else if (facts.EstablishmentProposedById == actorId)
                    yield return "Een tweede persoon moet de vestiging verifiëren.";
                break;
        }
    }

    private static IEnumerable<string> MissingForSideState(StageRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
            yield return "Geef een reden.";
        if (request.To == LeadStage.OnHold && request.WakeUpOn is null)
            yield return "Kies de dag waarop de lead weer opgepakt wordt.";
    }
}
