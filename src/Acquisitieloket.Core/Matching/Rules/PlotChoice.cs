using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>How a wished area can be made on a site.</summary>
internal enum PlotFit
{
    NotAsked,
    Unknown,
    Single,
    Cut,
    Merged,
    TooLittle,
    Apart,
    TooSmall,
    NoneLeft,
}

/// <summary>The plots that make the wished area: a run of neighbours in the supply, or one plot.</summary>
internal readonly record struct PlotChoice(PlotFit Fit, int Start, int Count, long AreaM2, bool UsesReserve)
{
    private const int MostNamed = 3;

    public bool Found => Fit is PlotFit.Single or PlotFit.Cut or PlotFit.Merged;

    /// <summary>The plots of the choice.</summary>
    public ReadOnlySpan<PlotSupply> In(SiteSupply site) => site.Plots.AsSpan(Start, Found ? Count : 0);

    /// <summary>An option or selection weighs on the choice when it does on one of its plots.</summary>
    public PlotStatus Status(SiteSupply site)
    {
        var worst = PlotStatus.Offered;
        foreach (ref readonly var plot in In(site))
            worst = plot.Status > worst ? plot.Status : worst;
        return worst;
    }

    /// <summary>The numbers of the plots, "XL-03" or "XL-03–XL-05"; up to three that the register says belong together are all named.</summary>
    public string Numbers(SiteSupply site)
    {
        var plots = In(site);
        return plots.Length == 1 ? plots[0].Number
            : !IsSaid(site) ? $"{plots[0].Number}–{plots[^1].Number}"
            : plots.Length > MostNamed ? $"{plots[0].Number} + … + {plots[^1].Number}" : string.Join(" + ", plots.ToArray().Select(p => p.Number));
    }

    /// <summary>True when the register says that these plots can be issued as one, and it does not only follow from where they lie.</summary>
    public bool IsSaid(SiteSupply site)
    {
        var plots = In(site);
        for (var i = 1; i < plots.Length; i++)
            if (!plots[i].SaidSo)
                return false;
        return plots.Length > 1;
    }
}
