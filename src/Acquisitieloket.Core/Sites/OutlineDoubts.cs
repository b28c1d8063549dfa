using System.Globalization;
using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Sites;

/// <summary>
/// What is most likely a slip in what was drawn or placed, so that somebody says that it is meant before it is stored. It is
/// asked and never refused: when two plots lie over each other it may be the other one that was drawn wrong, and whoever mends
/// a register must be able to begin at either.
/// </summary>
public static class OutlineDoubts
{
    /// <summary>Of the smaller of two plots; less comes from measuring.</summary>
    public const double MostOverlap = 0.05;
    /// <summary>No site of the region is as long as this.</summary>
    public const double FarM = 2_000;
    /// <summary>Land that was measured again never differs so much from what was registered.</summary>
    public const double MostDifference = 0.5;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <param name="subject">As it will be.</param>
    /// <param name="changed">The facts that change, by name: what stood there already was asked before.</param>
    /// <param name="drawn">All drawn plots of the register.</param>
    public static IReadOnlyList<string> Of(FactSubject subject, IReadOnlyCollection<string> changed, IEnumerable<DrawnPlot> drawn)
    {
        var (site, redrawn) = (subject.Site, changed.Contains(nameof(Site.Outline)));
        var moved = changed.Contains(nameof(Site.Latitude)) || changed.Contains(nameof(Site.Longitude));
        return subject switch
        {
            { Plot: { } plot } when plot.Outline.Count >= 3 => [.. redrawn || changed.Contains(nameof(plot.AreaM2)) ? Size(plot) : [], .. redrawn ? [.. Far(plot, site), .. Over(plot, site, drawn)] : Array.Empty<string>()],
            { Building: { Latitude: { } lat, Longitude: { } lon } } when moved && MetresFrom(site, new(lon, lat)) is var far and > FarM => [$"De plek van dit pand ligt {Km(far)} van {site.Name}."],
            { Plot: null, Building: null } when (redrawn || moved) && site.Outline.Count >= 3 && OutlineCheck.MetresFrom(site.Outline, new(site.Longitude, site.Latitude)) is var off and > FarM =>
                [$"De omtrek ligt {Km(off)} van de plek van de locatie (breedtegraad en lengtegraad)."],
            _ => [],
        };
    }

    /// <summary>The plots over which a plot lies for more than a little, each with its share of the smaller of the two.</summary>
    public static IEnumerable<(DrawnPlot Other, double Share)> Overlaps(Plot plot, Site site, IEnumerable<DrawnPlot> drawn)
    {
        var (box, own) = (Geometry.Bounds(plot.Outline), Geometry.AreaM2(plot.Outline));
        foreach (var other in drawn.Where(d => d.Box.Meets(box) && (d.SiteCode != site.Code || d.Number != plot.Number)))
            if (Overlap.AreaM2(plot.Outline, other.Outline) / Math.Min(own, Geometry.AreaM2(other.Outline)) is var share and > MostOverlap)
                yield return (other, share);
    }

    /// <summary>How an overlap is told.</summary>
    public static string Told(Site site, DrawnPlot other, double share) =>
        $"De omtrek ligt voor {share.ToString("P0", Dutch)} over kavel {other.Number}{(other.SiteCode == site.Code ? "" : $" van {other.SiteName}")}.";

    private static IEnumerable<string> Over(Plot plot, Site site, IEnumerable<DrawnPlot> drawn) => Overlaps(plot, site, drawn).Select(o => Told(site, o.Other, o.Share));

    private static IEnumerable<string> Size(Plot plot) => OutlineCheck.Difference(plot) is var difference && Math.Abs(difference) > MostDifference ? [OutlineCheck.Told(plot)] : [];

    private static IEnumerable<string> Far(Plot plot, Site site) =>
        plot.Outline.Max(corner => MetresFrom(site, corner)) is var far and > FarM ? [$"De omtrek reikt tot {Km(far)} buiten {site.Name}."] : [];

    private static double MetresFrom(Site site, Position place) =>
        OutlineCheck.MetresFrom(site.Outline.Count >= 3 ? site.Outline : [new(site.Longitude, site.Latitude)], place);

    private static string Km(double metres) => (metres / 1000).ToString("N1", Dutch) + " km";
}
