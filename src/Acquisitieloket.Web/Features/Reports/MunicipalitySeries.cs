using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Reports.Charts;

namespace Acquisitieloket.Web.Features.Reports;

/// <summary>The five municipalities in a chart, each in its own colour and pattern.</summary>
public static class MunicipalitySeries
{
    /// <summary>In the order of the municipalities.</summary>
    public static IReadOnlyList<Series> All { get; } =
    [
        new("Almelo", "#0072B2", 0), new("Borne", "#B87400", 1), new("Enschede", "#00845F", 2),
        new("Hengelo", "#B0588C", 3), new("Oldenzaal", "#C24E00", 4),
    ];

    public static Series Of(Municipality municipality) => All.Single(s => s.Name == $"{municipality}");
}
