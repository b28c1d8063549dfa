namespace Acquisitieloket.Core.Jobs;

/// <summary>How one kind of due work is worked off.</summary>
public sealed record DueWorkSettings
{
    /// <summary>Short name, as the monitor and the log show it.</summary>
    public required string Name { get; init; }
    /// <summary>How often to look when nobody nudges.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(5);
    /// <summary>Rows claimed together.</summary>
    public int Batch { get; init; } = 20;
    /// <summary>Rows worked on at the same time by one process.</summary>
    public int AtOnce { get; init; } = 1;
    /// <summary>Longer than one row ever takes: after this another worker takes over.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);
    /// <summary>After this many attempts a person has to look.</summary>
    public int MaxAttempts { get; init; } = 10;
    /// <summary>How long a row stays that is done or was dropped; see <see cref="WorkTraits{T}.MayForget"/>.</summary>
    public TimeSpan KeepDone { get; init; } = TimeSpan.FromDays(90);
}

/// <summary>One kind of due work: when to look, and how to work off what is due. Run returns the number of rows done.</summary>
public sealed record WorkKind(string Name, Type RowType, TimeSpan Every, Func<CancellationToken, Task<int>> Run);
