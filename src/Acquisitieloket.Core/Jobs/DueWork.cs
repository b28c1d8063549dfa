using System.ComponentModel.DataAnnotations.Schema;

namespace Acquisitieloket.Core.Jobs;

/// <summary>
/// A row that has to be acted on at a moment. A worker claims it by a conditional update of the lease;
/// when the worker dies the lease runs out and another takes over.
/// </summary>
public abstract class DueWork
{
    public long Id { get; set; }
    /// <summary>Not before this moment.</summary>
    public DateTime DueAt { get; set; }
    public int Attempts { get; set; }
    public string? LeasedBy { get; set; }
    public DateTime? LeasedUntil { get; set; }
    public DateTime? DoneAt { get; set; }
    /// <summary>Set when no further attempt is made: a person has to look. With <see cref="DoneAt"/> too, someone did and dropped it.</summary>
    public DateTime? GivenUpAt { get; set; }
    /// <summary>What went wrong the last time, without personal data.</summary>
    public string? LastError { get; set; }

    /// <summary>Set by a handler whose row comes back: when. The row is then not done but due again, and begins its attempts anew.</summary>
    [NotMapped]
    public DateTime? Again { get; set; }
}
