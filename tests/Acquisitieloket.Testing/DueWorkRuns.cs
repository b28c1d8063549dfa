using Acquisitieloket.Core.Jobs;

namespace Acquisitieloket.Testing;

/// <summary>Works off due rows when the test says so, as a worker process would when it looks.</summary>
public static class DueWorkRuns
{
    /// <summary>Looks once for due rows of a type; returns how many were done.</summary>
    public static Task<int> RunDue<T>(this TestCore core) where T : DueWork =>
        core.Do<IEnumerable<WorkKind>, int>(kinds => kinds.Single(k => k.RowType == typeof(T)).Run(CancellationToken.None));
}
