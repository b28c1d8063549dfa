namespace Acquisitieloket.Core.Sites;

/// <summary>One text in the three languages of the counter.</summary>
public sealed record LocalText(string Nl, string En, string De)
{
    /// <summary>The text for a two-letter language; Dutch for any other.</summary>
    public string In(string language) => language switch { "en" => En, "de" => De, _ => Nl };
}
