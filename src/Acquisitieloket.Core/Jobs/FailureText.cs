namespace Acquisitieloket.Core.Jobs;

/// <summary>What of a failure may be stored and logged.</summary>
internal static class FailureText
{
    /// <summary>The message of our own failures; of any other only the kinds, since its message may hold an address or a name.</summary>
    public static string Of(Exception failure)
    {
        var text = failure is DueWorkFailed ? failure.Message : Kinds(failure);
        return text.Length <= DueWorkConfiguration<DueWork>.ErrorLength ? text : text[..DueWorkConfiguration<DueWork>.ErrorLength];
    }

    private static string Kinds(Exception failure) =>
        failure.InnerException is { } inner ? $"{failure.GetType().Name} ({Kinds(inner)})" : failure.GetType().Name;
}
