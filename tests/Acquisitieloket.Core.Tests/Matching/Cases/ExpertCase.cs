using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Tests.Matching.Cases;

/// <summary>
/// One enquiry with the verdict of someone who knows the region. Sites are named by their codes with spaces between;
/// a phrase after a colon is the key of the sentence that must be said.
/// </summary>
/// <param name="Says">What the company says.</param>
/// <param name="Why">Why the expert judges so, from the profiles of the sites.</param>
internal sealed record ExpertCase(string Name, string Says, Requirements Asks, string Why)
{
    /// <summary>These take the first places, in any order among themselves.</summary>
    public string First { get; init; } = "";
    /// <summary>These are suitable; others may be too.</summary>
    public string Suitable { get; init; } = "";
    /// <summary>These are suitable and no other; "-" when none is.</summary>
    public string Only { get; init; } = "";
    /// <summary>Almost suitable, with the one obstacle: "HAN:NoWater".</summary>
    public string Almost { get; init; } = "";
    /// <summary>Unsuitable, with one of the reasons: "KEN:ProfileExcluded".</summary>
    public string Unfit { get; init; } = "";
    /// <summary>Sentences that must be said whatever the verdict: "BOE:PowerRoom".</summary>
    public string Told { get; init; } = "";
    /// <summary>Pairs of which the first stands higher: "HTP>KEN".</summary>
    public string Above { get; init; } = "";

    /// <summary>The engine's ranking against the table: each difference a line.</summary>
    public IEnumerable<string> Differences()
    {
        var ranking = Supply.Rank(Asks);
        var first = Codes(First);
        var leading = ranking.Sites.Take(first.Length).ToList();
        if (!leading.Select(s => s.Code).Order(StringComparer.Ordinal).SequenceEqual(first.Order(StringComparer.Ordinal)))
            yield return $"first {First}, was {Line(ranking)}";
        foreach (var site in leading.Where(s => s.Verdict != Verdict.Suitable && first.Contains(s.Code)))
            yield return $"{site.Code} is first but {Reason(site)}";
        foreach (var code in Codes(Suitable).Where(c => ranking.Of(c).Verdict != Verdict.Suitable))
            yield return $"{code} suitable, was {Reason(ranking.Of(code))}";
        string[] suitable = [.. ranking.Sites.Where(s => s.Verdict == Verdict.Suitable).Select(s => s.Code).Order(StringComparer.Ordinal)];
        if (Only != "" && !suitable.SequenceEqual(Codes(Only).Where(c => c != "-").Order(StringComparer.Ordinal)))
            yield return $"only {Only}, was {string.Join(' ', suitable)}";
        foreach (var (code, phrase) in Pairs(Almost, ':').Where(p => ranking.Of(p.Left).Obstacle?.Phrase != p.Right))
            yield return $"{code} almost ({phrase}), was {Reason(ranking.Of(code))}";
        foreach (var (code, phrase) in Pairs(Unfit, ':').Where(p => ranking.Of(p.Left) is var s
            && !(s.Verdict == Verdict.Unsuitable && s.KnockOuts.Any(k => k.Phrase == p.Right))))
            yield return $"{code} unfit ({phrase}), was {Reason(ranking.Of(code))}";
        foreach (var (code, phrase) in Pairs(Told, ':').Where(p => ranking.Of(p.Left).Criteria.All(c => c.Phrase != p.Right)))
            yield return $"{code} told {phrase}, was {string.Join(' ', ranking.Of(code).Criteria.Select(c => c.Phrase))}";
        foreach (var (high, low) in Pairs(Above, '>').Where(p => Place(ranking, p.Left) > Place(ranking, p.Right)))
            yield return $"{high} above {low}, was {Line(ranking)}";
    }

    public override string ToString() => Name;

    /// <summary>Who looks for land of so many m².</summary>
    public static Requirements Land(ActivityKind? activity, int min, int max) =>
        new() { Activity = activity, Forms = [SpaceForm.Plot], PlotM2 = new(min, max) };

    /// <summary>Who looks for a building of so many m² of floor.</summary>
    public static Requirements Space(ActivityKind? activity, int min, int max) =>
        new() { Activity = activity, Forms = [SpaceForm.Building], FloorM2 = new(min, max) };

    private static string[] Codes(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<(string Left, string Right)> Pairs(string pairs, char between) =>
        Codes(pairs).Select(p => p.Split(between)).Select(p => (p[0], p[1]));

    private static int Place(Ranking ranking, string code) => ranking.PlaceOf(ranking.Of(code).SiteId);

    private static string Line(Ranking ranking) => string.Join(", ", ranking.Sites.Take(6).Select(s => $"{s.Code} {s.Verdict} {s.Score}"));

    private static string Reason(SiteMatch site) =>
        $"{site.Verdict} {site.Score} [{string.Join(' ', site.KnockOuts.Select(k => k.Phrase))}]";
}
