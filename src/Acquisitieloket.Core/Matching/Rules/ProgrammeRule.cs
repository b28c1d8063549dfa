using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>Regional programming: what is in issue is filled before the strategic reserve.</summary>
internal static class ProgrammeRule
{
    public static void Judge(SiteSupply site, Wish wish, PlotChoice choice, int weight, Scorecard card)
    {
        if (site.Programme == ProgrammeStatus.Dropped)
            card.KnockOut(Criterion.Programme, weight, new("ProgrammeDropped", site.FactsAsOf));
        else if (site.Programme == ProgrammeStatus.StrategicReserve)
            card.KnockOut(Criterion.Programme, weight, new("ProgrammeReserve", site.FactsAsOf));
        else if (choice.UsesReserve && site.LogisticsCap is { } cap && wish.Asked.Activity == ActivityKind.Logistics)
            card.Partly(Criterion.Programme, weight, 10,
                new("ProgrammeShareCap", site.FactsAsOf, First: (double)(cap * 100)));
        else if (choice.UsesReserve)
            card.Partly(Criterion.Programme, weight, 20, new("ProgrammeReservePlots", site.FactsAsOf));
        else
            card.Met(Criterion.Programme, weight, 100, new("ProgrammeInIssue", site.FactsAsOf));
    }
}
