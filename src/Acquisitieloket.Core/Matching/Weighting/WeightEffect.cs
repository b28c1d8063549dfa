using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Matching.Weighting;

/// <summary>What other weights would have done to the last leads of a segment on the supply of now: figures and sites only, no lead is named.</summary>
/// <param name="Leads">How many leads were ranked.</param>
/// <param name="Moves">From which first site to which, and how often; the most frequent first.</param>
public sealed record WeightEffect(int Leads, IReadOnlyList<(string From, string To, int Times)> Moves)
{
    private const int Most = 100;

    /// <summary>How many of them would get another first site.</summary>
    public int Others => Moves.Sum(m => m.Times);

    /// <summary>Ranks the last leads by the weights of now and by others.</summary>
    public static async Task<WeightEffect> OfAsync(
        AppDbContext db, SupplyReader supply, Segment segment, MatchWeights now, MatchWeights then, DateOnly today, CancellationToken cancellation = default)
    {
        var leads = await db.Leads.AsNoTracking().Where(l => l.Segment == segment && l.ErasedAt == null)
            .OrderByDescending(l => l.Id).Take(Most).Select(l => l.Requirements).ToListAsync(cancellation);
        var sites = await supply.ReadAsync(cancellation);
        var firsts = leads.Select(asked => (From: First(asked, sites, now, today), To: First(asked, sites, then, today))).Where(f => f.From != f.To);
        return new(leads.Count, [.. firsts.GroupBy(f => f).Select(g => (g.Key.From, g.Key.To, g.Count()))
            .OrderByDescending(m => m.Item3).ThenBy(m => m.Item1, StringComparer.Ordinal).ThenBy(m => m.Item2, StringComparer.Ordinal)]);
    }

    private static string First(Requirements asked, IReadOnlyList<SiteSupply> sites, MatchWeights weights, DateOnly today) =>
        Matcher.Rank(asked, sites, weights, today).Sites is [{ Verdict: not Verdict.Unsuitable } first, ..] ? first.Name : "geen passende locatie";
}
