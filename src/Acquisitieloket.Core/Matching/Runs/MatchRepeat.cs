namespace Acquisitieloket.Core.Matching.Runs;

/// <summary>A stored run done once more with what went into it: requirements, supply, weights and day.</summary>
/// <param name="Then">What came out when it was stored.</param>
/// <param name="Now">What comes out today; null when the run is from before its supply was kept.</param>
public sealed record MatchRepeat(MatchRun Run, Ranking Then, Ranking? Now)
{
    /// <summary>Whether the answer is the same to the letter.</summary>
    public bool Same => Now is not null && MatchService.Write(Now) == Run.Result;

    /// <summary>The rules changed since, so that another answer is no fault.</summary>
    public bool OtherRules => Run.RuleVersion != Matcher.RuleVersion;

    /// <summary>Repeats a run that has its supply loaded.</summary>
    public static MatchRepeat Of(MatchRun run)
    {
        var then = MatchService.Read(run.Result);
        return new(run, then, run is { Supply: { } supply, Weights: { } weights }
            ? MatchService.Rank(run.Requirements, SupplyContent.Read(supply.Content), weights, then.AsOf) : null);
    }
}
