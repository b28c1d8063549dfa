using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>The facts of a site in a fixed order, each with its date, so that two sites compare at a glance.</summary>
internal static class SiteFacts
{
    private static readonly Modality[] Modalities = [Modality.Road, Modality.Water, Modality.Rail, Modality.Air];

    public static IReadOnlyList<DocumentFact> Of(Site site, ProposalWords words, bool showPrices) =>
        [.. Values(site, words).Concat(IfKnown(site, words, showPrices).Where(f => f.Value is not null)).Select(f =>
            new DocumentFact(f.Key, words[$"fact.{f.Key}"], f.Value ?? words["unknownValue"], f.Value is null ? null : f.AsOf)
            {
                Dutch = f.Key == "issuer",
                Short = f.Key == "plots" && PlotStock.Of(site) is { Count: > 0 } stock
                    ? words.Fill("plotsShort", words.Number(stock.Count), PlotWords.Hectares(stock.AreaM2, words.Culture)) : null,
            })];

    private static IEnumerable<(string Key, string? Value, DateOnly? AsOf)> Values(Site site, ProposalWords words)
    {
        DateOnly At(string fact) => site.StampOf(fact).AsOf;
        yield return ("municipality", site.Municipality.ToString(), null);
        yield return ("kind", words.Of("kind", site.Kind), null);
        yield return ("programme", words.Of("programme", site.Programme), At(nameof(Site.Programme)));
        yield return ("plots", PlotWords.Stock(site, words.Culture), site.FactsAsOf);
        yield return ("plotRange", Range(site, words), At(nameof(Site.PlotMinM2)));
        yield return ("category", site.MaxEnvironmentalCategory is { } category ? words.Fill("upTo", EnvironmentalCategories.HighestOf(category)) : null,
            At(nameof(Site.MaxEnvironmentalCategory)));
        yield return ("height", site.MaxBuildingHeightM is { } height ? words.Fill("metres", height) : null, At(nameof(Site.MaxBuildingHeightM)));
        yield return ("grid",
            site.Grid == GridStatus.Unknown ? null : words.Of("grid", site.Grid), site.GridAsOf ?? At(nameof(Site.Grid)));
        foreach (var modality in Modalities)
            if (Access(site, modality, words) is { Length: > 0 } access || modality == Modality.Road)
                yield return ($"{modality}", Access(site, modality, words) is { Length: > 0 } known ? known : null, At(nameof(Site.Accessibility)));
    }

    // Most companies do without these: not known is not worth a line.
    private static IEnumerable<(string Key, string? Value, DateOnly? AsOf)> IfKnown(Site site, ProposalWords words, bool showPrices)
    {
        DateOnly At(string fact) => site.StampOf(fact).AsOf;
        yield return ("coverage", site.MaxCoveragePercent is { } share ? words.Fill("percent", share) : null, At(nameof(Site.MaxCoveragePercent)));
        yield return ("tenures", site.Tenures.Count == 0 ? null : string.Join(", ", site.Tenures.Select(t => words.Of("tenure", t))), At(nameof(Site.Tenures)));
        yield return ("price", showPrices && site.PricePublic ? Price(site, words) : null, At(nameof(Site.PriceMinEuroM2)));
        yield return ("issue", site.IssueRoute is { } route ? words.Of("issue", route) : null, At(nameof(Site.IssueRoute)));
        yield return ("issuer", site.IssuedBy, At(nameof(Site.IssuedBy)));
    }

    private static string? Price(Site site, ProposalWords words) => (site.PriceMinEuroM2, site.PriceMaxEuroM2) switch
    {
        ({ } min, { } max) when min != max => words.Fill("priceRange", words.Number(min), words.Number(max)),
        ({ } min, { }) => words.Fill("priceOne", words.Number(min)),
        ({ } min, null) => words.Fill("priceFrom", words.Number(min)),
        (null, { } max) => words.Fill("priceTo", words.Number(max)),
        _ => null,
    };

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
