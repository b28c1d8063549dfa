using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>Regional programming: what is in issue is filled before the strategic reserve.</summary>
internal static class ProgrammeRule
{
    public static void Judge(SiteSupply site, in Offer offer, int weight, Scorecard card)
    {
        var asOf = site.AsOf(nameof(Site.Programme));
        if (site.Programme == ProgrammeStatus.Dropped)
            card.KnockOut(Criterion.Programme, weight, new("ProgrammeDropped", asOf));
        else if (site.Programme == ProgrammeStatus.StrategicReserve)
            card.KnockOut(Criterion.Programme, weight, new("ProgrammeReserve", asOf));
        else if (offer.Plots.UsesReserve)
            card.Partly(Criterion.Programme, weight, 20, new("ProgrammeReservePlots", asOf));
        else
            card.Met(Criterion.Programme, weight, 100, new("ProgrammeInIssue", asOf));
    }
}
