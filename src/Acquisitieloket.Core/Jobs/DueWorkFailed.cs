namespace Acquisitieloket.Core.Jobs;

/// <summary>
/// Work failed for a reason that may be stored and shown: the message holds no personal data.
/// Permanent means that trying again cannot help.
/// </summary>
public sealed class DueWorkFailed(string message, bool permanent = false, Exception? inner = null)
    : Exception(message, inner)
{
    public bool Permanent { get; } = permanent;
}
