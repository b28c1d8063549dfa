using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;

namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>Who took part in a procedure or reacted to its notice. Rows are only added; what is found of one is a step.</summary>
public sealed class IssueCandidate
{
    public const int TextLength = 2000;

    public long Id { get; set; }
    public required Guid Key { get; set; }
    public long ProcedureId { get; set; }
    public IssueProcedure? Procedure { get; set; }
    /// <summary>In the order in which they were written down; what is drawn.</summary>
    public required int Number { get; set; }
    public required long? LeadId { get; set; }
    public Lead? Lead { get; set; }
    /// <summary>Of who has no lead.</summary>
    public required string? Name { get; set; }
    /// <summary>For whom the land is meant by the route of one serious candidate.</summary>
    public required bool Intended { get; set; }
    /// <summary>When the registration came in, to the second.</summary>
    public required DateTime ReceivedAt { get; set; }
    /// <summary>Came in after the period: written down, and takes no part.</summary>
    public required bool Late { get; set; }
    public required DateTime At { get; set; }
    public required long ById { get; set; }
    public AppUser? By { get; set; }
    /// <summary>What the candidate wrote, in short.</summary>
    public required string? Text { get; set; }
    /// <summary>Euro cents; nobody reads it before the closing moment.</summary>
    public required long? OfferCents { get; set; }
    /// <summary>Set once, for at most one of a procedure.</summary>
    public DateTime? WonAt { get; set; }
}
