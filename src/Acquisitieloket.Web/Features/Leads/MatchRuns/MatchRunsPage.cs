using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Matching.Runs;
using Acquisitieloket.Web.Features.Shared.Leads;

namespace Acquisitieloket.Web.Features.Leads.MatchRuns;

/// <summary>The runs of a lead, latest first.</summary>
public sealed record MatchRunsPage(OpenedLead Lead, IReadOnlyList<RunRow> Rows, IReadOnlyDictionary<long, string> Names, bool More);

/// <summary>One run: what changed in what went into it since the one before, and what that did; null for the first.</summary>
public sealed record RunRow(MatchRun Run, Ranking Ranking, IReadOnlyList<string> Inputs, RunOutcome? Outcome)
{
    public int Count(Verdict verdict) => Ranking.Sites.Count(s => s.Verdict == verdict);
}

/// <summary>The first site before and after, and how many sites were judged otherwise.</summary>
public sealed record RunOutcome(string Before, string After, int OtherVerdicts)
{
    public string Sentence => (Before == After, OtherVerdicts) switch
    {
        (true, 0) => "Dezelfde uitkomst.",
        (true, 1) => $"{After} staat nog bovenaan; 1 locatie kreeg een ander oordeel.",
        (true, var n) => $"{After} staat nog bovenaan; {n} locaties kregen een ander oordeel.",
        (_, 0) => $"Bovenaan: {Before} → {After}.",
        (_, 1) => $"Bovenaan: {Before} → {After}; 1 locatie kreeg een ander oordeel.",
        (_, var n) => $"Bovenaan: {Before} → {After}; {n} locaties kregen een ander oordeel.",
    };
}

/// <summary>A run done once more.</summary>
public sealed record RepeatPage(OpenedLead Lead, MatchRepeat Repeat, Requirements Readable, string? By)
{
    public IReadOnlyList<SiteMove> Moves => Repeat.Now is { } now ? [.. MatchDifference.Between(Repeat.Then, now).Where(m => m.Moved)] : [];
}
