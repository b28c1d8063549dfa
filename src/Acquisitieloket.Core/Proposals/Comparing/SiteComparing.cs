using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals.Documents;

namespace Acquisitieloket.Core.Proposals.Comparing;

/// <summary>What two versions say otherwise of a site that both have.</summary>
internal static class SiteComparing
{
    public static IEnumerable<ProposalChange> Changes(DocumentSite was, DocumentSite now, ComparedValues values, ProposalWords dutch)
    {
        ProposalChange?[] found =
        [
            ComparedValues.Same("Naam", was.Name, now.Name),
            ComparedValues.Text("Eigen toelichting", was.Motivation, now.Motivation),
            ComparedValues.Same("Score", $"{was.Score} van 100", $"{now.Score} van 100"),
            ComparedValues.Same("Wat van de vraag bekend is", $"{was.KnownPercent}%", $"{now.KnownPercent}%"),
            .. Pairs.Of(was.Facts, now.Facts, f => f.Key).Select(p => Fact(p.Was, p.Is, dutch[$"fact.{p.Key}"], values)),
            .. Pairs.Of(was.Plots, now.Plots, p => p.Number).Select(p => Plot(p.Key, p.Was, p.Is, values, dutch)),
            .. Pairs.Of(was.Buildings, now.Buildings, b => $"{b.Name} {b.Address}").Select(p => Building(p.Was, p.Is, values, dutch)),
            .. Pairs.Of(was.Criteria, now.Criteria, c => $"{c.Key}").Select(p => Criterion(p.Was, p.Is, values, dutch)),
            values.OtherLanguage ? null : ComparedValues.Text("Profiel van de locatie", was.Profile, now.Profile),
            values.OtherLanguage ? null : ComparedValues.Text("Wat nog niet bekend is", Lines(was.Unknown), Lines(now.Unknown)),
        ];
        return found.OfType<ProposalChange>();
    }

    /// <summary>Names of the facts that say the same for a later day.</summary>
    public static IEnumerable<string> Confirmed(DocumentSite was, DocumentSite now, ComparedValues values, ProposalWords dutch) =>
        Pairs.Of(was.Facts, now.Facts, f => f.Key)
            .Where(p => p.Was is not null && p.Is is not null && p.Was.AsOf < p.Is.AsOf && values.Equal(p.Was.Value, p.Is.Value))
            .Select(p => dutch[$"fact.{p.Key}"]);

    // What is Dutch in any language needs not be marked as in that of the document.
    private static ProposalChange? Fact(DocumentFact? was, DocumentFact? now, string name, ComparedValues values) =>
        values.Words(name, was?.Value, now?.Value, was?.AsOf, now?.AsOf) is not { } change ? null
            : was?.Dutch != false && now?.Dutch != false ? change with { AsWritten = false } : change;

    private static ProposalChange? Plot(string number, DocumentPlot? was, DocumentPlot? now, ComparedValues values, ProposalWords dutch)
    {
        string? Said(DocumentPlot? plot) => plot is null ? null : $"{dutch.Number(plot.AreaM2)} m² · {plot.Status}{Fits(plot.Suits)}";
        return was is not null && now is not null && was.AreaM2 == now.AreaM2 && was.Suits == now.Suits && values.Equal(was.Status, now.Status)
            ? null : new($"Kavel {number}", Said(was), Said(now)) { AsWritten = true };
    }

    private static ProposalChange? Building(DocumentBuilding? was, DocumentBuilding? now, ComparedValues values, ProposalWords dutch)
    {
        string? Said(DocumentBuilding? building) => building is null ? null
            : string.Join(" · ", new[] { $"{dutch.Number(building.FloorM2)} m²", building.Measures, building.Available }.Where(s => s.Length > 0)) + Fits(building.Suits);
        return was is not null && now is not null && was.FloorM2 == now.FloorM2 && was.Suits == now.Suits
            && values.Equal(was.Measures, now.Measures) && values.Equal(was.Available, now.Available)
            ? null : new($"Pand {(now ?? was)!.Name}", Said(was), Said(now)) { AsWritten = true };
    }

    private static ProposalChange? Criterion(DocumentCriterion? was, DocumentCriterion? now, ComparedValues values, ProposalWords dutch)
    {
        string? Said(DocumentCriterion? judged) => judged is null ? null : $"{judged.Score} · {MatchSentences.Name(judged.Outcome, dutch.Culture)}. {judged.Sentence}";
        return was is not null && now is not null && was.Score == now.Score && was.Outcome == now.Outcome && values.Equal(was.Sentence, now.Sentence)
            ? null : new($"Beoordeling: {MatchSentences.Name((now ?? was)!.Key, dutch.Culture)}", Said(was), Said(now)) { WasOn = was?.AsOf, IsOn = now?.AsOf, AsWritten = true };
    }

    private static string Fits(bool suits) => suits ? " · past bij de vraag" : "";

    private static string? Lines(IReadOnlyList<string> lines) => lines.Count == 0 ? null : string.Join("\n", lines);
}
