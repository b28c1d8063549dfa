using System.Text.Json;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Web.Features.Supply;

/// <summary>What lies around an outline that is being drawn, for the drawing on screen: the border of the site and its plots.</summary>
public static class OutlineNeighbours
{
    public static string Json(FactSubject subject) => JsonSerializer.Serialize(new
    {
        border = subject.Plot is null ? null : Corners(subject.Site.Outline),
        centre = new[] { subject.Site.Longitude, subject.Site.Latitude },
        areaM2 = subject.Plot is { AreaM2: > 0 } plot ? plot.AreaM2 : (int?)null,
        areaField = subject.Plot is null ? null : $"Form_Texts_{nameof(Plot.AreaM2)}_",
        others = subject.Site.Plots.Where(p => p != subject.Plot && p.ReplacedOn is null && p.Outline.Count >= 3).Select(p => new { name = p.Number, corners = Corners(p.Outline) }),
    }, JsonSerializerOptions.Web);

    private static IEnumerable<double[]> Corners(IReadOnlyList<Position> outline) => outline.Select(p => new[] { p.Longitude, p.Latitude });
}
