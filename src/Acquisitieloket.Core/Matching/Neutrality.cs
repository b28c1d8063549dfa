using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching;

/// <summary>Neutrality by design: who puts a site of the own municipality above a better one elsewhere says why.</summary>
public static class Neutrality
{
    /// <summary>
    /// The better-scored site elsewhere that is passed over by adding <paramref name="siteId"/>; null when the choice
    /// follows the ranking, the site is not in the own municipality, or nothing was ranked.
    /// </summary>
    public static SiteMatch? PassedOver(
        Ranking? ranking, long siteId, Municipality? own, IReadOnlyCollection<long> shortlisted)
    {
        if (own is null || ranking?.Find(siteId) is not { } chosen || chosen.Municipality != own)
            return null;
        return ranking.Sites.Take(ranking.PlaceOf(siteId) - 1).FirstOrDefault(
            s => s.Municipality != own && !shortlisted.Contains(s.SiteId) && Better(s, chosen));
    }

    /// <summary>Whether the site may be added with this reason; the obstacle names the site that is passed over.</summary>
    public static Can CanShortlist(SiteMatch? passedOver, string? reason) =>
        passedOver is not null && string.IsNullOrWhiteSpace(reason)
            ? Can.Not($"{passedOver.Name} ({passedOver.Municipality}) scoort hoger. Geef een reden om dit terrein eerder voor te stellen.")
            : Can.Do;

    private static bool Better(SiteMatch other, SiteMatch chosen) =>
        other.Verdict < chosen.Verdict || (other.Verdict == chosen.Verdict && (other.FromReserve, -other.Score).CompareTo((chosen.FromReserve, -chosen.Score)) < 0);
}
