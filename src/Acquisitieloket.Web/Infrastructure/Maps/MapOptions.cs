using System.ComponentModel.DataAnnotations;

namespace Acquisitieloket.Web.Infrastructure.Maps;

/// <summary>The pictures under the maps. Sites and plots are our own and stay visible without them.</summary>
public sealed class MapOptions : IValidatableObject
{
    public const string Section = "Map";

    /// <summary>
    /// Address of a tile in Web Mercator with {z}, {x} and {y}; the only foreign address that pages with a map may
    /// load pictures from. Empty: no tiles, and no request leaves this site.
    /// </summary>
    public string TileUrl { get; set; } = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png";

    /// <summary>Whose tiles they are; the map says "map data © …" in the language of the page.</summary>
    public string Owner { get; set; } = "Kadaster";

    /// <summary>Scheme, host and port of the tiles; null without tiles.</summary>
    public string? Origin => TileUrl is { Length: > 0 } && Address() is { } address ? address.GetLeftPart(UriPartial.Authority) : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (string.IsNullOrEmpty(TileUrl))
            yield break;
        if (Address() is null || new[] { "{z}", "{x}", "{y}" }.Any(part => !TileUrl.Contains(part, StringComparison.Ordinal)))
            yield return new("Map:TileUrl must be an http or https address with {z}, {x} and {y}.", [nameof(TileUrl)]);
    }

    // A placeholder in the host would make many origins of one setting; such an address is refused.
    private Uri? Address()
    {
        var plain = TileUrl.Replace("{z}", "0", StringComparison.Ordinal).Replace("{x}", "0", StringComparison.Ordinal)
            .Replace("{y}", "0", StringComparison.Ordinal);
        return Uri.TryCreate(plain, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && !plain.Contains('{') ? address : null;
    }
}
