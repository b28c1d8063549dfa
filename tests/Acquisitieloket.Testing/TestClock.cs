namespace Acquisitieloket.Testing;

/// <summary>A clock that stands still until a test moves it. Starts on a Monday at 10:00 in the Netherlands.</summary>
public sealed class TestClock : TimeProvider
{
    public static readonly DateTime Start = new(2026, 9, 7, 8, 0, 0, DateTimeKind.Utc);

    private readonly Lock gate = new();
    private DateTime now = Start;

    public DateTime UtcNow
    {
        get
        {
            lock (gate) return now;
        }
    }

    public override DateTimeOffset GetUtcNow() => new(UtcNow);

    public void Advance(TimeSpan by)
    {
        lock (gate) now += by;
    }

    public void Set(DateTime utc)
    {
        if (utc.Kind != DateTimeKind.Utc) throw new ArgumentException("The clock is set in UTC.", nameof(utc));
        lock (gate) now = utc;
    }
}
