using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching;

/// <summary>A site with its available plots as matching reads it: immutable, words turned into sets of bits.</summary>
public sealed class SiteSupply
{
    public long SiteId { get; }
    public string Code { get; }
    public string Name { get; }
    public Municipality Municipality { get; }

    internal SiteKind Kind { get; }
    internal ulong Wanted { get; }
    internal ulong Allowed { get; }
    internal ulong Excluded { get; }
    internal SpaceKinds Spaces { get; }
    internal bool ExclusiveProfile { get; }
    internal bool BuildingsOnly { get; }
    internal int? MaxCategory { get; }
    internal int? MaxHeightM { get; }
    internal int? PlotMinM2 { get; }
    internal int? PlotMaxM2 { get; }
    internal ProgrammeStatus Programme { get; }
    internal GridStatus Grid { get; }
    internal DateOnly? GridAsOf { get; }
    internal DateOnly FactsAsOf { get; }
    internal bool AccessKnown { get; }
    internal Accessibility? Road { get; }
    internal Accessibility? Water { get; }
    internal Accessibility? Rail { get; }
    internal Accessibility? Air { get; }
    /// <summary>Rail for goods trains, which a station for travellers is not.</summary>
    internal Accessibility? GoodsRail { get; }
    internal Accessibility? Station { get; }
    internal decimal? LogisticsCap { get; }
    /// <summary>False when no plot was ever registered, which is not the same as none left.</summary>
    internal bool PlotsKnown { get; }
    /// <summary>In issue before reserve, then by number: neighbours stand side by side.</summary>
    internal PlotSupply[] Plots { get; }
    /// <summary>m² of all available plots, in issue and in reserve.</summary>
    internal long AreaM2 { get; }

    private SiteSupply(Site site)
    {
        (SiteId, Code, Name, Municipality, Kind) = (site.Id, site.Code, site.Name, site.Municipality, site.Kind);
        (Wanted, Allowed, Excluded) =
            (ProfileTags.Set(site.Wanted), ProfileTags.Set(site.Allowed), ProfileTags.Set(site.Excluded));
        Spaces = SpaceKindTable.Read(site.SpaceTypes);
        (ExclusiveProfile, BuildingsOnly) = (site.ExclusiveProfile, site.BuildingsOnly);
        (MaxCategory, MaxHeightM) = (site.MaxEnvironmentalCategory, site.MaxBuildingHeightM);
        (PlotMinM2, PlotMaxM2) = (site.PlotMinM2, site.PlotMaxM2);
        (Programme, Grid, GridAsOf, FactsAsOf) = (site.Programme, site.Grid, site.GridAsOf, site.FactsAsOf);
        AccessKnown = site.Accessibility.Count > 0;
        Road = Nearest(site, Modality.Road);
        Water = Nearest(site, Modality.Water);
        Rail = Nearest(site, Modality.Rail);
        GoodsRail = site.Accessibility.Where(a => a.Modality == Modality.Rail && !a.IsStation).MinBy(a => a.Km ?? 0);
        Air = Nearest(site, Modality.Air);
        Station = site.Accessibility.Where(a => a.IsStation).MinBy(a => a.Km ?? double.MaxValue);
        LogisticsCap = site.ShareCaps.Where(c => c.Key.StartsWith("logistiek", StringComparison.OrdinalIgnoreCase))
            .Select(c => (decimal?)c.Value).Min();
        var all = site.Plots.OrderBy(site.KeepsBack).ThenBy(p => p.Number, StringComparer.Ordinal).ToList();
        var available = PlotStock.Of(site).Available.ToHashSet();
        PlotsKnown = all.Count > 0 && site.IssuesPlots();
        var street = site.Plots.OrderBy(p => p.Number, StringComparer.Ordinal).ToList();
        Plots = [.. all.Where(available.Contains).Select(p => Read(site, p, street))];
        AreaM2 = Plots.Sum(p => (long)p.AreaM2);
    }

    // Numbers run along the street, so the one before is the neighbour. Only what may be issued today, all of it, can be
    // joined: not with what is promised or gone, under option or in a selection, nor over the border of the reserve.
    private static PlotSupply Read(Site site, Plot p, List<Plot> street)
    {
        var place = street.IndexOf(p);
        return new(p.Id, p.Number, p.AreaM2, p.Status, site.KeepsBack(p), p.CategoryOverride, p.PowerKva, p.AvailableFrom,
            BesideThePrevious: place > 0 && street[place - 1] is { Status: PlotStatus.Offered } before
                && p.Status == PlotStatus.Offered && site.KeepsBack(before) == site.KeepsBack(p));
    }

    /// <summary>The snapshot of a site that has its plots loaded.</summary>
    public static SiteSupply Of(Site site) => new(site);

    private static Accessibility? Nearest(Site site, Modality modality) =>
        site.Accessibility.Where(a => a.Modality == modality).MinBy(a => a.Km ?? 0);
}

/// <summary>An available plot.</summary>
internal readonly record struct PlotSupply(
    long Id, string Number, int AreaM2, PlotStatus Status, bool Reserve,
    int? CategoryOverride, int? PowerKva, DateOnly? AvailableFrom, bool BesideThePrevious);
