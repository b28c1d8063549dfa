namespace Acquisitieloket.Core.Enquiries;

/// <summary>
/// Those who submit at the same moment wait here in line, within this process. The database would make them wait as
/// well, but SQLite lets waiters sleep and try again, which leaves it idle between two enquiries.
/// </summary>
public sealed class IntakeTurns
{
    private readonly SemaphoreSlim one = new(1);

    /// <summary>Waits for the turn; disposing of what comes back ends it.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        return new Turn(one);
    }

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
