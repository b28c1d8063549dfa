namespace Acquisitieloket.Core.Sites;

/// <summary>
/// What can be had of a site today, counted once: list, page, comparison, files, API, Locatiecheck, matching and proposal
/// all read this. Available is every plot of a site that issues plots, unless it is promised, sold or not offered. What is
/// available and yet not free to take (in a selection, under option, in the strategic reserve) is counted apart, so that
/// whoever names the sum can name the parts.
/// </summary>
public sealed record PlotStock
{
    /// <summary>The available plots in the order of the site.</summary>
    public required IReadOnlyList<Plot> Available { get; init; }
    public required int InSelection { get; init; }
    public required int UnderOption { get; init; }
    public required int InReserve { get; init; }

    public int Count => Available.Count;
    public long AreaM2 => Available.Sum(p => (long)p.AreaM2);

    /// <summary>m² of the largest available plot; null when there is none.</summary>
    public int? LargestM2 => Available.Max(p => (int?)p.AreaM2);

    /// <summary>The stock of a site that has its plots loaded.</summary>
    public static PlotStock Of(Site site)
    {
        var available = site.IssuesPlots() ? site.Plots.Where(p => p.CanBeHad()).ToList() : [];
        return new()
        {
            Available = available,
            InSelection = available.Count(p => p.Status == PlotStatus.InSelection),
            UnderOption = available.Count(p => p.Status == PlotStatus.Option),
            InReserve = available.Count(site.KeepsBack),
        };
    }
}
