using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Demand;

/// <summary>A site that a company named.</summary>
internal sealed record AskedSite(long Id, string Code, Municipality Municipality);

/// <summary>Turns a no into figures. Pure: who stores them is another matter.</summary>
internal static class UnmetRows
{
    /// <summary>The row of a lead that ended; null for an ending that is no unmet demand, or of which nobody said why.</summary>
    public static UnmetDemand? OfClosing(Lead lead, LeadStage to, LeadOutcome outcome, IReadOnlyList<AskedSite> asked, DateTime at)
    {
        if (to is not (LeadStage.NotAccommodated or LeadStage.Lost) || outcome.Cause is not { } cause)
            return null;
        var places = lead.Requirements.PreferredMunicipalities.Concat(asked.Select(s => s.Municipality)).Distinct().ToList();
        var row = New(lead, UnmetKind.Closed, [UnmetReasons.Of(cause)], at);
        (row.M2, row.Kva) = (outcome.M2 ?? lead.AskedM2, outcome.Kva ?? lead.AskedKva);
        row.Municipality = places is [var one] ? one : null;
        row.SiteId = asked is [var site] ? site.Id : null;
        return row;
    }

    /// <summary>The row of a proposed site that the company does not want.</summary>
    public static UnmetDemand OfRefusal(Lead lead, long siteId, Municipality municipality, IReadOnlyList<RefusalReason> reasons, DateTime at)
    {
        var row = New(lead, UnmetKind.Refused, [.. reasons.Order().Select(UnmetReasons.Of).Distinct()], at);
        (row.SiteId, row.Municipality) = (siteId, municipality);
        return row;
    }

    /// <summary>A row for each site that the company asked for and that a ranking knocked out.</summary>
    public static IEnumerable<UnmetDemand> OfRun(Lead lead, Ranking ranking, DateTime at)
    {
        var codes = lead.Requirements.PreferredSites.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var match in ranking.Sites.Where(s => s.Verdict != Verdict.Suitable && codes.Contains(s.Code)))
        {
            var row = New(lead, UnmetKind.KnockedOut, [.. match.KnockOuts.Select(k => UnmetReasons.Of(k.Key)).Distinct()], at);
            (row.SiteId, row.Municipality) = (match.SiteId, match.Municipality);
            yield return row;
        }
    }

    private static UnmetDemand New(Lead lead, UnmetKind kind, IReadOnlyList<UnmetReason> reasons, DateTime at) => new()
    {
        Lead = lead, Kind = kind, At = at, Year = WorkingCalendar.DayOf(at).Year,
        Reason = reasons.Count > 0 ? reasons[0] : UnmetReason.Other, Further = [.. reasons.Skip(1)],
        M2 = lead.AskedM2, Kva = lead.AskedKva, Category = lead.Requirements.Category,
        OpeningYear = lead.Requirements.OperationalOn?.Year, Segment = lead.Segment, Cluster = lead.Cluster,
    };
}
