using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching;

/// <summary>A site of the own municipality that was chosen, and a better one elsewhere that does not come before it.</summary>
public sealed record Departure(SiteMatch Chosen, SiteMatch PassedOver);

/// <summary>Neutrality by design: who puts a site of the own municipality above a better one elsewhere says why.</summary>
public static class Neutrality
{
    /// <summary>
    /// Every departure from the ranking in what was chosen, in that order; of each chosen site the best that it passes over
    /// comes first. Nobody departs from it by a site elsewhere, nor by passing over what is set <paramref name="aside"/>.
    /// </summary>
    public static IEnumerable<Departure> In(
        Ranking ranking, IReadOnlyList<long> chosen, IReadOnlyCollection<Municipality> own, IReadOnlyCollection<long> aside)
    {
        for (var i = 0; i < chosen.Count; i++)
        {
            if (ranking.Find(chosen[i]) is not { } site || !own.Contains(site.Municipality))
                continue;
            foreach (var other in ranking.Sites.Take(ranking.PlaceOf(site.SiteId) - 1))
                if (other.Municipality != site.Municipality && Better(other, site)
                    && !aside.Contains(other.SiteId) && !chosen.Take(i).Contains(other.SiteId))
                    yield return new(site, other);
        }
    }

    /// <summary>Whether one may depart from the ranking with this reason; the obstacle names both sites.</summary>
    public static Can Allows(Departure? departure, string? reason) =>
        reason?.Trim().Length > Lead.ReasonLength ? Can.Not($"Een reden is hooguit {Lead.ReasonLength} tekens lang.")
        : departure is null || !string.IsNullOrWhiteSpace(reason) ? Can.Do
        : Can.Not($"{Sentence(departure)} Geef een reden om {departure.Chosen.Name} eerder voor te stellen.");

    /// <summary>What is passed over, in a sentence for staff.</summary>
    public static string Sentence(Departure departure) =>
        $"{departure.PassedOver.Name} ({departure.PassedOver.Municipality}) past volgens de ranglijst van nu beter dan {departure.Chosen.Name}.";

    private static bool Better(SiteMatch other, SiteMatch chosen) =>
        other.Verdict < chosen.Verdict || (other.Verdict == chosen.Verdict && (other.FromReserve, -other.Score).CompareTo((chosen.FromReserve, -chosen.Score)) < 0);
}
