namespace Acquisitieloket.Core.Jobs;

/// <summary>How long to wait after a failed attempt: growing, and the same every time.</summary>
public static class RetryPauses
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12),
    ];

    /// <summary>The pause after this many attempts (1 or more); 12 hours from the sixth on.</summary>
    public static TimeSpan After(int attempts) => Pauses[Math.Clamp(attempts, 1, Pauses.Length) - 1];
}
