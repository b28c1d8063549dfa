using Acquisitieloket.Core.Proposals.Drawings;

namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>The rows that put the sites of a proposal side by side.</summary>
internal static class GlanceTables
{
    // What the list beside the map says already, and what only the page of a site has room for.
    private static readonly string[] LeftOut = ["municipality", "programme", "plotRange", "height", "coverage", "tenures", "issuer"];

    /// <summary>One row for each fact that any site has, in the order of the first.</summary>
    public static IReadOnlyList<object> Facts(ProposalDocument document) =>
        [.. document.Sites.SelectMany(s => s.Facts).DistinctBy(f => f.Key).Where(f => !LeftOut.Contains(f.Key)).Select(fact => new
        {
            fact.Name,
            values = document.Sites.Select(s => s.Facts.FirstOrDefault(f => f.Key == fact.Key)).Select(f => f?.Short ?? f?.Value ?? "–").ToList(),
        })];

    /// <summary>One row for each criterion that is known for any site, with a bar for each site.</summary>
    public static IReadOnlyList<object> Criteria(ProposalDocument document, ProposalWords words) =>
        [.. document.Sites.SelectMany(s => s.Criteria).DistinctBy(c => c.Key).Select(criterion => new
        {
            criterion.Name,
            values = document.Sites.Select(s => s.Criteria.FirstOrDefault(c => c.Key == criterion.Key)).Select(c => new
            {
                bar = c is null ? "" : ScoreBar.Draw(c.Score),
                text = c is null ? words["unknownShort"] : $"{c.Score}",
            }).ToList(),
        })];
}
