namespace Acquisitieloket.Core.Sites;

/// <summary>One way to reach a site: what it is, how far (km, null when unknown) and its waterway class (CEMT).</summary>
public sealed record Accessibility(Modality Modality, string What, double? Km, string? Cemt);

/// <summary>Ways to reach a site.</summary>
public enum Modality
{
    Road = 1,
    Water = 2,
    Rail = 3,
    Air = 4,
}
