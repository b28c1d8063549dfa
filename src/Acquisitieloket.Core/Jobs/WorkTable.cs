using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;

namespace Acquisitieloket.Core.Jobs;

/// <summary>The rows of one kind of due work, seen from outside: what the monitor and the clean-up do with any kind.</summary>
public abstract class WorkTable
{
    /// <summary>The name of the kind, as in <see cref="WorkKind"/>.</summary>
    public abstract string Name { get; }

    internal abstract Task<WorkFigures> FiguresAsync(AppDbContext db, DateTime now, CancellationToken cancellation);

    /// <summary>Rows that were given up and wait for a person, the latest first; no further than <paramref name="most"/>.</summary>
    internal abstract Task<IReadOnlyList<GivenUpRow>> GivenUpAsync(AppDbContext db, long? id, int most, CancellationToken cancellation);

    internal abstract Task<int> CountGivenUpAsync(AppDbContext db, int most, CancellationToken cancellation);

    /// <summary>The event that tells of a row that it was retried or dropped; null when there is no such row.</summary>
    internal abstract Task<AuditEvent?> EventAsync(AppDbContext db, long id, bool dropped, Actor actor, DateTime at, CancellationToken cancellation);

    /// <summary>Lets given-up rows go once more as if they were new: one, or all. Returns how many.</summary>
    internal abstract Task<int> RetryAsync(AppDbContext db, long? id, DateTime now, CancellationToken cancellation);

    /// <summary>Ends a given-up row undone. Returns 0 when it is not given up any more.</summary>
    internal abstract Task<int> DropAsync(AppDbContext db, long id, DateTime now, CancellationToken cancellation);

    /// <summary>Deletes done rows that are old enough, at most <paramref name="most"/>. Returns how many.</summary>
    internal abstract Task<int> ForgetAsync(AppDbContext db, DateTime now, int most, CancellationToken cancellation);
}

/// <summary>How one kind of due work stands.</summary>
public sealed record WorkFigures
{
    /// <summary>Rows that are due and wait for a worker. Counted up to <see cref="Most"/>, together with those that are worked on.</summary>
    public required int Due { get; init; }
    public required bool DueIsMore { get; init; }
    /// <summary>The due moment of the one that waits longest; null when nothing waits.</summary>
    public required DateTime? WaitsSince { get; init; }
    public required IReadOnlyList<RunningWork> Running { get; init; }
    /// <summary>Rows that wait for a person, counted up to one more than <see cref="Most"/>.</summary>
    public required int GivenUp { get; init; }
    public required int DoneInHour { get; init; }
    public required int DoneInDay { get; init; }
    public required DateTime? LastDoneAt { get; init; }

    /// <summary>How far rows are counted.</summary>
    public const int Most = 1000;
}

/// <summary>Rows that one process works on, and until when it has them.</summary>
public sealed record RunningWork(string Worker, int Rows, DateTime Until);

/// <summary>A row that was given up and waits for a person.</summary>
public sealed record GivenUpRow(string Kind, long Id, DateTime At, int Attempts, string? Error, string What, string? Reference);
