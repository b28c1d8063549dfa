namespace Acquisitieloket.Core.Jobs;

/// <summary>Acts on one claimed row. One handler per kind of due work; made anew, with its own data context, for each row.</summary>
public interface IDueWorkHandler<in T> where T : DueWork
{
    /// <summary>
    /// Does the work and changes entities, but does not save: the runner saves once, together with the row being done.
    /// Throws when it cannot; then nothing of it is saved and the row is tried again later.
    /// </summary>
    Task HandleAsync(T row, CancellationToken cancellation);

    /// <summary>Records that no further attempt is made; saved together with the row being given up.</summary>
    Task GiveUpAsync(T row, CancellationToken cancellation);
}
