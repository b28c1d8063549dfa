using System.Text.Json.Serialization;

namespace Acquisitieloket.Core.Sites;

/// <summary>One way to reach a site: what it is, how far (km, null when unknown) and its waterway class (CEMT).</summary>
public sealed record Accessibility(Modality Modality, string What, double? Km, string? Cemt)
{
    /// <summary>A railway station for travellers, which takes no goods; said beside its name wherever it stands under rail.</summary>
    [JsonIgnore]
    public bool IsStation => Modality == Modality.Rail && !IsBusStop && What.Contains("station", StringComparison.OrdinalIgnoreCase);

    /// <summary>A stop or line of a bus, under whatever way it was registered; it brings people and is no road of its own.</summary>
    [JsonIgnore]
    public bool IsBusStop => BusWords.Any(word => What.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] BusWords = ["bushalte", "buslijn", "busstation", "HOV-halte"];
}

/// <summary>Ways to reach a site.</summary>
public enum Modality
{
    Road = 1,
    Water = 2,
    Rail = 3,
    Air = 4,
}
