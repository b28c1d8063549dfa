using Acquisitieloket.Core.People;

namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>One thing that was done in a procedure. Rows are only added; of one assessor the newest score of a candidate counts.</summary>
public sealed class IssueStep
{
    public long Id { get; set; }
    public long ProcedureId { get; set; }
    public IssueProcedure? Procedure { get; set; }
    /// <summary>The candidate that it is about; null when it is about the procedure.</summary>
    public long? CandidateId { get; set; }
    public IssueCandidate? Candidate { get; set; }
    public required IssueStepKind Kind { get; set; }
    public required DateTime At { get; set; }
    public required long ById { get; set; }
    public AppUser? By { get; set; }
    public required string? Text { get; set; }
    /// <summary>Points by the place of the criterion, whether a candidate qualifies, or the order that was drawn.</summary>
    public IReadOnlyDictionary<string, string> Values { get; set; } = new Dictionary<string, string>();
}

/// <summary>What was done. Numbers are stored.</summary>
public enum IssueStepKind
{
    Drafted = 1,
    Changed = 2,
    Published = 3,
    Registered = 4,
    Judged = 5,
    Scored = 6,
    Drawn = 7,
    Decided = 8,
    Completed = 9,
    Withdrawn = 10,
    OffersOpened = 11,
}
