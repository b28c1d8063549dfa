namespace Acquisitieloket.Core.Privacy;

/// <summary>What stands in the place of personal data that was erased.</summary>
public static class Erased
{
    public const string Name = "(gewist)";
    public const string Company = "(gewist bedrijf)";
    public const string Text = "(gewist)";
    /// <summary>An address to which no mail can go (RFC 2606).</summary>
    public const string Email = "gewist@invalid";
}
