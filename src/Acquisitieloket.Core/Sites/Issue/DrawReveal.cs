namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>A number that was drawn, with its lot and the place that it gave; with equal points, also which points those were.</summary>
public sealed record DrawnLot(int Place, int Number, string Lot, decimal? Points);

/// <summary>
/// What everyone may read of a draw, and enough to repeat it: the seed whose hash was published beforehand, the numbers with
/// their lots, and who was left out. Candidates stand in it as numbers only. How it is repeated is in docs/draw.md.
/// </summary>
/// <param name="Winner">The number that was chosen; null as long as nobody is.</param>
public sealed record DrawReveal(string Seed, IReadOnlyList<DrawnLot> Lots, IReadOnlyList<(int Number, LeftOut Why)> Out, int? Winner)
{
    /// <summary>Whether a draw decides here, or decides between equals: then the hash of the seed is part of the notice.</summary>
    public static bool Belongs(IssueProcedure procedure) =>
        procedure.Route == IssueRoute.Lottery || (procedure.Terms.Criteria.Count > 0 && procedure.Terms.Tie == TieRule.Lottery);

    /// <summary>The draw of a procedure with its steps; null before it.</summary>
    public static DrawReveal? Of(IssueProcedure procedure, DateTime now)
    {
        var drawn = IssueStanding.Drawn(procedure);
        var decided = procedure.State is IssueState.Decided or IssueState.Completed;
        if (!Belongs(procedure) || procedure.Seed is not { } seed || (drawn is null && !decided))
            return null;
        var standings = IssueStanding.Of(procedure, now);
        var lots = procedure.Route == IssueRoute.Lottery
            ? (drawn ?? []).Select((number, i) => new DrawnLot(i + 1, number, IssueDraw.LotOf(seed, number), null))
            : standings.Where(s => s.Rank is not null).GroupBy(s => s.ExactTotal).Where(equal => equal.Count() > 1)
                .SelectMany(equal => equal.Select(s => new DrawnLot(s.Rank!.Value, s.Candidate.Number, IssueDraw.LotOf(seed, s.Candidate.Number), s.Total)));
        return new(seed, [.. lots], [.. standings.Where(s => s.Out is not null).Select(s => (s.Candidate.Number, s.Out!.Value)).OrderBy(o => o.Number)],
            procedure.Candidates.Find(c => c.WonAt is not null)?.Number);
    }
}
