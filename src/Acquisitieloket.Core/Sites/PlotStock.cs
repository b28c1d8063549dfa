namespace Acquisitieloket.Core.Sites;

/// <summary>
/// What can be had of a site today, counted once: list, page, comparison, files, API, Locatiecheck, matching and proposal
/// all read this. Available is every plot of a site that issues plots, unless it is promised, sold or not offered. What is
/// available and yet not free to take (in a selection, under option, in the strategic reserve) is counted apart, so that
/// whoever names the sum can name the parts. The figures count what is in issue now; the reserve is no part of them.
/// </summary>
public sealed record PlotStock
{
    /// <summary>The available plots in the order of the site.</summary>
    public required IReadOnlyList<Plot> Available { get; init; }
    /// <summary>Those of them that are in issue now.</summary>
    public required IReadOnlyList<Plot> InIssue { get; init; }
    public required int InSelection { get; init; }
    public required int UnderOption { get; init; }
    public int InReserve => Available.Count - InIssue.Count;
    public long ReserveM2 => Available.Sum(p => (long)p.AreaM2) - AreaM2;

    public int Count => InIssue.Count;
    public long AreaM2 => InIssue.Sum(p => (long)p.AreaM2);

    /// <summary>m² of the largest available plot, in issue or in reserve; null when there is none.</summary>
    public int? LargestM2 => Available.Max(p => (int?)p.AreaM2);

    /// <summary>The stock of a site that has its plots loaded.</summary>
    public static PlotStock Of(Site site)
    {
        var available = site.IssuesPlots() ? site.Plots.Where(p => p.CanBeHad()).ToList() : [];
        var inIssue = available.Where(p => !site.KeepsBack(p)).ToList();
        return new()
        {
            Available = available,
            InIssue = inIssue,
            InSelection = inIssue.Count(p => p.Status == PlotStatus.InSelection),
            UnderOption = inIssue.Count(p => p.Status == PlotStatus.Option),
        };
    }
}
