namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>What was made known beforehand, and by which the choice must be explained.</summary>
public sealed record IssueTerms
{
    public const int TextLength = 4000;
    public const int NameLength = 120;
    public const int MostCriteria = 8;

    /// <summary>
    /// Days that others have to react. The Supreme Court asks for a reasonable period (ECLI:NL:HR:2021:1778, 3.1.6); twenty
    /// calendar days, taken from procurement law, became the practice.
    /// </summary>
    public const int UsualDays = 20;

    /// <summary>Why by this route, and for one serious candidate the objective, testable and reasonable criteria behind that.</summary>
    public required string Motivation { get; init; }
    /// <summary>What a candidate must meet to take part; null when nothing is asked.</summary>
    public string? Requirements { get; init; }
    /// <summary>Why land of the strategic reserve is issued now; null when none of the plots is kept back.</summary>
    public string? FromReserve { get; init; }
    public int Days { get; init; } = UsualDays;
    public IReadOnlyList<IssueCriterion> Criteria { get; init; } = [];
    /// <summary>What decides between equals.</summary>
    public TieRule Tie { get; init; } = TieRule.FirstCriterion;
}

/// <summary>One criterion with the points that it gives at most: its weight.</summary>
/// <param name="Price">Counted from the offer: the highest gets all points, others in proportion.</param>
public sealed record IssueCriterion(string Name, int MaxPoints, string? Explanation = null, bool Price = false);

/// <summary>What decides between candidates with equal points. Names are stored.</summary>
public enum TieRule
{
    /// <summary>Most points on the first criterion, then on the next.</summary>
    FirstCriterion,
    FirstRegistered,
    Lottery,
}
