using System.Globalization;

namespace Acquisitieloket.Core.Proposals.Comparing;

/// <summary>A comparison in a few plain Dutch words, for above the tables.</summary>
public static class ComparisonSummary
{
    private const int MostNames = 3;
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly string[] Counts = ["nul", "één", "twee", "drie", "vier", "vijf"];

    /// <summary>"Voorstel 3 heeft één locatie meer: XL Park. Op De Veldkamp veranderde: grondprijs."</summary>
    public static string Of(ProposalComparison compared) => compared.Nothing
        ? $"Er is niets veranderd: voorstel {compared.Newer} zegt hetzelfde als voorstel {compared.Older}."
        : string.Join(" ", Sentences(compared));

    private static IEnumerable<string> Sentences(ProposalComparison compared)
    {
        var (came, went) = (Names(compared, s => s.Was is null), Names(compared, s => s.Is is null));
        var version = $"Voorstel {compared.Newer}";
        yield return (came.Count, went.Count) switch
        {
            (0, 0) => $"{version} heeft dezelfde locaties{(compared.Reordered ? ", in een andere volgorde" : "")}.",
            (_, 0) => $"{version} heeft {Sites(came.Count)} meer: {List(came)}.",
            (0, _) => $"{version} heeft {Sites(went.Count)} minder: {List(went)}.",
            _ => $"{version} heeft {List(came)} erbij en {List(went)} niet meer.",
        };
        if (compared.Reordered && came.Count + went.Count > 0)
            yield return "De volgorde is anders.";
        foreach (var site in compared.Sites.Where(s => s.Changes.Count > 0))
            yield return $"Op {site.Name} veranderde: {Few([.. site.Changes.Select(c => Within(c.Name))])}.";
        if (compared.Whole.Count > 0)
            yield return $"Ook anders: {Few([.. compared.Whole.Select(c => Within(c.Name))])}.";
    }

    private static List<string> Names(ProposalComparison compared, Func<ComparedSite, bool> which) => [.. compared.Sites.Where(which).Select(s => s.Name)];

    private static string Sites(int count) => $"{(count < Counts.Length ? Counts[count] : $"{count}")} locatie{(count == 1 ? "" : "s")}";

    private static string Few(IReadOnlyList<string> names) => names.Count <= MostNames + 1
        ? List(names) : $"{string.Join(", ", names.Take(MostNames))} en nog {names.Count - MostNames} dingen";

    private static string List(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} en {names[^1]}";

    private static string Within(string name) => char.ToLower(name[0], Dutch) + name[1..];
}
