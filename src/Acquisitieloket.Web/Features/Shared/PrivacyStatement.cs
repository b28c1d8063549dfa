namespace Acquisitieloket.Web.Features.Shared;

/// <summary>The privacy statement that a company reads before it sends its enquiry.</summary>
public static class PrivacyStatement
{
    /// <summary>Kept with every enquiry. To be raised whenever the text in Features/Counter/Information changes in meaning.</summary>
    public const string Version = "2026-11";

    /// <summary>Versions that a partner may have shown: the current one, and earlier ones as long as partners still show them.</summary>
    public static IReadOnlyList<string> Accepted { get; } = [Version];
}
