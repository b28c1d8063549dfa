using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>What a company asks of a place, written out; what it did not say is left out.</summary>
internal static class AskedFacts
{
    public static IReadOnlyList<DocumentFact> Of(Requirements asked, ProposalWords words) =>
        [.. Values(asked, words).Where(f => !string.IsNullOrEmpty(f.Value))
            .Select(f => new DocumentFact(f.Key, words[$"ask.{f.Key}"], f.Value!, null))];

    private static IEnumerable<(string Key, string? Value)> Values(Requirements asked, ProposalWords words)
    {
        yield return ("activity", asked.Activity is { } activity ? words.Of("activity", activity) : null);
        yield return ("forms", string.Join(", ", asked.Forms.Select(f => words.Of("form", f))));
        yield return ("plot", Range(asked.PlotM2, words));
        yield return ("floor", Range(asked.FloorM2, words));
        yield return ("expansion", asked.ExpansionM2 is { } more ? $"{words.Number(more)} m²" : null);
        yield return ("tenure", asked.Tenure is { } tenure ? words.Of("tenure", tenure) : null);
        yield return ("height", asked.BuildingHeightM is { } height ? words.Fill("metres", height) : null);
        yield return ("category", asked.Category is { } category ? Category((int)category) : null);
        yield return ("power", asked.PowerKva is { } power ? $"{words.Number(power)} kVA" : null);
        yield return ("access", Access(asked, words));
        yield return ("opening", asked.OperationalOn is { } day ? words.Date(day) : null);
        yield return ("jobs", Jobs(asked, words));
        yield return ("municipalities", string.Join(", ", asked.PreferredMunicipalities));
    }

    private static string? Range(AreaRange? range, ProposalWords words) => range switch
    {
        { Min: { } min, Max: { } max } => words.Fill("range", words.Number(min), words.Number(max)),
        { Min: { } min } => words.Fill("atLeast", words.Number(min)),
        { Max: { } max } => words.Fill("atMost", words.Number(max)),
        _ => null,
    };

    /// <summary>32 is written 3.2 and 40 is written 4.</summary>
    private static string Category(int code) => code % 10 == 0 ? $"{code / 10}" : $"{code / 10}.{code % 10}";

    private static string Access(Requirements asked, ProposalWords words) => string.Join(", ",
        new[]
        {
            ("access.Road", asked.Road), ("access.Water", asked.Water), ("access.Rail", asked.Rail),
            ("access.Air", asked.Air), ("access.PublicTransport", asked.PublicTransport),
        }
        .Where(a => a.Item2 is Need.Nice or Need.Needed)
        .Select(a => words.Fill($"need.{a.Item2}", words[a.Item1])));

    private static string? Jobs(Requirements asked, ProposalWords words) => asked switch
    {
        { JobsAtStart: { } start, JobsAfterThreeYears: { } later } =>
            words.Fill("jobsValue", words.Number(start), words.Number(later)),
        { JobsAtStart: { } start } => words.Fill("jobsStart", words.Number(start)),
        _ => null,
    };
}
