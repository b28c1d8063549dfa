using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Shared.Maps;

/// <summary>A site on a map.</summary>
public sealed record MapPin(string Code, string Name, Municipality Municipality, double Longitude, double Latitude)
{
    public static MapPin Of(Site site) => new(site.Code, site.Name, site.Municipality, site.Longitude, site.Latitude);
}

/// <summary>What a map of sites needs.</summary>
/// <param name="Source">Address on this site of the GeoJSON that the map draws.</param>
/// <param name="Base">What every address of a site page begins with.</param>
public sealed record SiteMap(IReadOnlyList<MapPin> Pins, string Source, string Base);
