using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>The facts of a site in a fixed order, each with its date, so that two sites compare at a glance.</summary>
internal static class SiteFacts
{
    private static readonly Modality[] Modalities = [Modality.Road, Modality.Water, Modality.Rail, Modality.Air];

    public static IReadOnlyList<DocumentFact> Of(Site site, ProposalWords words) =>
        [.. Values(site, words).Select(f =>
            new DocumentFact(f.Key, words[$"fact.{f.Key}"], f.Value ?? words["unknownValue"], f.Value is null ? null : f.AsOf))];

    private static IEnumerable<(string Key, string? Value, DateOnly? AsOf)> Values(Site site, ProposalWords words)
    {
        yield return ("municipality", site.Municipality.ToString(), null);
        yield return ("kind", words.Of("kind", site.Kind), null);
        yield return ("programme", words.Of("programme", site.Programme), site.FactsAsOf);
        yield return ("plots", PlotWords.Stock(site, words.Culture), site.FactsAsOf);
        yield return ("plotRange", Range(site, words), site.FactsAsOf);
        yield return ("category",
            site.MaxEnvironmentalCategory is { } category ? words.Fill("upTo", EnvironmentalCategories.HighestOf(category)) : null, site.FactsAsOf);
        yield return ("height", site.MaxBuildingHeightM is { } height ? words.Fill("metres", height) : null, site.FactsAsOf);
        yield return ("grid",
            site.Grid == GridStatus.Unknown ? null : words.Of("grid", site.Grid), site.GridAsOf ?? site.FactsAsOf);
        foreach (var modality in Modalities)
            if (Access(site, modality, words) is { Length: > 0 } access || modality == Modality.Road)
                yield return ($"{modality}", Access(site, modality, words) is { Length: > 0 } known ? known : null, site.FactsAsOf);
    }

    private static string? Range(Site site, ProposalWords words) => (site.PlotMinM2, site.PlotMaxM2) switch
    {
        ({ } min, { } max) => words.Fill("range", words.Number(min), words.Number(max)),
        ({ } min, null) => words.Fill("atLeast", words.Number(min)),
        (null, { } max) => words.Fill("atMost", words.Number(max)),
        _ => null,
    };

    private static string Access(Site site, Modality modality, ProposalWords words) => string.Join("; ",
        site.Accessibility.Where(a => a.Modality == modality).Select(a =>
        {
            var place = MatchSentences.Word(a.What, words.Culture);
            var what = a.Cemt is { } cemt ? words.Fill("cemt", place, MatchSentences.Word(cemt, words.Culture))
                : a.IsStation ? words.Fill("station", place) : place;
            return a.Km is > 0 and var km ? words.Fill("km", what, km.ToString("0.#", words.Culture)) : what;
        }));
}
