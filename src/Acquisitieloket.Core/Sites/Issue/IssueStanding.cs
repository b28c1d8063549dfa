using System.Globalization;

namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>Where a candidate stands: whether it takes part, its points, and its place; worked out from the steps alone.</summary>
public sealed record IssueStanding
{
    internal const string Why = "why";

    // Two look independently, or one says why.
    private const int EnoughAssessors = 2;

    public required IssueCandidate Candidate { get; init; }
    /// <summary>Null while nobody judged it.</summary>
    public required bool? Qualifies { get; init; }
    public required string? Reason { get; init; }
    /// <summary>Why it takes no part, in words that name nobody; null when it does.</summary>
    public LeftOut? Out { get; init; }
    /// <summary>Of each criterion the mean of the assessors, or what the offer gives; null while it is not known.</summary>
    public required IReadOnlyList<decimal?> Points { get; init; }
    public required int Assessors { get; init; }
    /// <summary>Scored on all criteria by two, or by one who said why.</summary>
    public required bool Complete { get; init; }
    /// <summary>From 1; null for who takes no part or cannot be placed yet.</summary>
    public int? Rank { get; init; }

    /// <summary>As it is shown: of each criterion to two decimals.</summary>
    public decimal Total => Points.Sum(p => p ?? 0);
    /// <summary>What of the points for the price was lost by showing two decimals; the order counts it.</summary>
    private decimal Rest { get; init; }
    internal decimal ExactTotal => Total + Rest;
    public bool TakesPart => !Candidate.Late && Qualifies != false;

    /// <summary>All candidates, those with a place first. Of offers nothing is read before the period is over.</summary>
    public static IReadOnlyList<IssueStanding> Of(IssueProcedure procedure, DateTime now)
    {
        var open = procedure.StateAt(now) is IssueState.Draft or IssueState.Published;
        var all = procedure.Candidates.OrderBy(c => c.Number).Select(c => One(procedure, c, open)).ToList();
        var order = open ? [] : Order(procedure, [.. all.Where(s => s.TakesPart)]);
        return
        [
            .. order.Select((s, i) => s with { Rank = i + 1 }),
            .. all.Where(s => !order.Contains(s)),
        ];
    }

    private static List<IssueStanding> Order(IssueProcedure procedure, List<IssueStanding> among) => procedure.Route switch
    {
        IssueRoute.Lottery => Drawn(procedure) is { } drawn ? [.. drawn.SelectMany(n => among.Where(s => s.Candidate.Number == n))] : [],
        IssueRoute.SeriousCandidate => [.. among.Where(s => s.Candidate.Intended)],
        _ when !among.TrueForAll(s => s.Complete) => [],
        _ => [.. among.OrderByDescending(s => s.ExactTotal).ThenBy(s => s, Comparer<IssueStanding>.Create((a, b) => Tie(procedure, a, b)))],
    };

    /// <summary>The order that was drawn; null before the draw.</summary>
    public static IReadOnlyList<int>? Drawn(IssueProcedure procedure) => procedure.Steps.Find(s => s.Kind == IssueStepKind.Drawn) is { } step
        ? [.. step.Values["order"].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))] : null;

    private static int Tie(IssueProcedure procedure, IssueStanding a, IssueStanding b)
    {
        var first = (a.Candidate.ReceivedAt, a.Candidate.Number).CompareTo((b.Candidate.ReceivedAt, b.Candidate.Number));
        if (procedure.Terms.Tie == TieRule.FirstRegistered)
            return first;
        if (procedure.Terms.Tie == TieRule.Lottery)
            return string.CompareOrdinal(IssueDraw.LotOf(procedure.Seed!, a.Candidate.Number), IssueDraw.LotOf(procedure.Seed!, b.Candidate.Number));
        var better = a.Points.Zip(b.Points, (x, y) => (y ?? 0).CompareTo(x ?? 0)).FirstOrDefault(c => c != 0);
        return better != 0 ? better : first;
    }

    private static IssueStanding One(IssueProcedure procedure, IssueCandidate candidate, bool open)
    {
        var steps = procedure.Steps.Where(s => s.CandidateId == candidate.Id).OrderBy(s => s.At).ThenBy(s => s.Id).ToList();
        var judged = steps.FindLast(s => s.Kind == IssueStepKind.Judged);
        var scores = steps.Where(s => s.Kind == IssueStepKind.Scored).GroupBy(s => s.ById).Select(g => g.Last()).ToList();
        var highest = open || !procedure.OffersOpened ? 0 : procedure.Candidates.Where(c => !c.Late && !IsOut(procedure, c)).Max(c => c.OfferCents) ?? 0;
        var points = procedure.Terms.Criteria.Select((c, i) => c.Price
            ? highest > 0 ? decimal.Round(Exact(c), 2) : (decimal?)null
            : Mean(scores, i)).ToList();
        decimal Exact(IssueCriterion price) => price.MaxPoints * (decimal)(candidate.OfferCents ?? 0) / highest;
        var quality = procedure.Terms.Criteria.Any(c => !c.Price);
        return new()
        {
            Candidate = candidate,
            Qualifies = judged is null ? null : judged.Values["qualifies"] == "true",
            Reason = judged?.Text,
            Out = candidate.Late ? LeftOut.Late : judged?.Values["qualifies"] != "false" ? null
                : Enum.TryParse<LeftOut>(judged.Values.GetValueOrDefault(Why), out var why) ? why : LeftOut.Conditions,
            Points = points,
            Rest = highest > 0 && procedure.Terms.Criteria.FirstOrDefault(c => c.Price) is { } price ? Exact(price) - decimal.Round(Exact(price), 2) : 0,
            Assessors = scores.Count,
            Complete = points.TrueForAll(p => p is not null)
                && (!quality || scores.Count >= EnoughAssessors || scores is [{ Text.Length: > 0 }]),
        };
    }

    private static bool IsOut(IssueProcedure procedure, IssueCandidate candidate) => procedure.Steps.Where(s => s.CandidateId == candidate.Id
        && s.Kind == IssueStepKind.Judged).OrderBy(s => s.At).ThenBy(s => s.Id).LastOrDefault()?.Values["qualifies"] == "false";

    private static decimal? Mean(List<IssueStep> scores, int criterion)
    {
        var given = scores.Where(s => s.Values.ContainsKey($"{criterion}"))
            .Select(s => decimal.Parse(s.Values[$"{criterion}"], CultureInfo.InvariantCulture)).ToList();
        return given.Count == 0 ? null : decimal.Round(given.Average(), 2);
    }
}
