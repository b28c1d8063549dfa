using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching;

/// <summary>A site with its available plots as matching reads it: immutable, words turned into sets of bits.</summary>
public sealed class SiteSupply
{
    private readonly IReadOnlyDictionary<string, DateOnly>? asOf;

    public long SiteId => Facts.Id;
    public string Code => Facts.Code;
    public string Name => Facts.Name;
    public Municipality Municipality => Facts.Municipality;

    /// <summary>The facts as the register has them.</summary>
    internal SupplySite Facts { get; }
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
    internal DateOnly FactsAsOf { get; }
    internal bool AccessKnown { get; }
    internal Accessibility? Road { get; }
    internal Accessibility? Water { get; }
    internal Accessibility? Rail { get; }
    internal Accessibility? Air { get; }
    /// <summary>Rail for goods trains, which a station for travellers is not.</summary>
    internal Accessibility? GoodsRail { get; }
    internal Accessibility? Station { get; }
    internal Accessibility? BusStop { get; }
    /// <summary>Per capped cluster what of the land is taken.</summary>
    internal ShareCap[] Caps { get; }
    /// <summary>False when no plot was ever registered, which is not the same as none left.</summary>
    internal bool PlotsKnown { get; }
    /// <summary>In issue before reserve, then by number: neighbours stand side by side.</summary>
    internal PlotSupply[] Plots { get; }
    internal BuildingSupply[] Buildings { get; }
    /// <summary>m² of all available plots, in issue and in reserve.</summary>
    internal long AreaM2 { get; }

    private SiteSupply(SupplySite site)
    {
        (Facts, Kind, asOf, FactsAsOf) = (site, site.Kind, site.AsOf, site.FactsAsOf);
        (Wanted, Allowed, Excluded) =
            (ProfileTags.Set(site.Wanted), ProfileTags.Set(site.Allowed), ProfileTags.Set(site.Excluded));
        var spaces = SpaceKindTable.Read(site.SpaceTypes);
        // A building of which nobody said what is in it has what its site has.
        Buildings = [.. site.Buildings.Select(b => new BuildingSupply(b, b.SpaceTypes.Count > 0 ? SpaceKindTable.Read(b.SpaceTypes) : spaces & SpaceKinds.AnyBuilding))];
        Spaces = spaces == SpaceKinds.None ? spaces : Buildings.Aggregate(spaces, (all, building) => all | building.Spaces);
        (ExclusiveProfile, BuildingsOnly) = (site.ExclusiveProfile, site.BuildingsOnly);
        (MaxCategory, MaxHeightM) = (site.MaxCategory, site.MaxHeightM);
        (PlotMinM2, PlotMaxM2) = (site.PlotMinM2, site.PlotMaxM2);
        (Programme, Grid) = (site.Programme, site.Grid);
        AccessKnown = site.Accessibility.Count > 0;
        Road = site.Accessibility.Where(a => a.Modality == Modality.Road && !a.IsBusStop).MinBy(a => a.Km ?? 0);
        Water = Nearest(site, Modality.Water);
        Rail = Nearest(site, Modality.Rail);
        GoodsRail = site.Accessibility.Where(a => a.Modality == Modality.Rail && !a.IsStation && !a.IsBusStop).MinBy(a => a.Km ?? 0);
        Air = Nearest(site, Modality.Air);
        Station = site.Accessibility.Where(a => a.IsStation).MinBy(a => a.Km ?? double.MaxValue);
        BusStop = site.Accessibility.Where(a => a.IsBusStop).MinBy(a => a.Km ?? double.MaxValue);
        Caps = ShareCap.Of(site);
        PlotsKnown = site.Plots.Count > 0 && site.IssuesPlots;
        Plots = PlotStreet.Read(site);
        AreaM2 = Plots.Sum(p => (long)p.AreaM2);
    }

    /// <summary>The snapshot of a site that has its plots loaded.</summary>
    public static SiteSupply Of(Site site) => new(SupplySite.Of(site));

    /// <summary>The same from what was kept of it.</summary>
    public static SiteSupply Of(SupplySite site) => new(site);

    /// <summary>The day of a fact of the site.</summary>
    internal DateOnly AsOf(string fact) => asOf is null ? FactsAsOf : asOf.GetValueOrDefault(fact, FactsAsOf);

    /// <summary>The day of what the operator says of the grid.</summary>
    internal DateOnly GridAsOf => Facts.GridAsOf ?? AsOf(nameof(Site.Grid));

    private static Accessibility? Nearest(SupplySite site, Modality modality) =>
        site.Accessibility.Where(a => a.Modality == modality && !a.IsBusStop).MinBy(a => a.Km ?? 0);
}

/// <summary>An available plot; what is read of every plot stands in it, the rest with its facts.</summary>
internal readonly record struct PlotSupply(
    SupplyPlot Facts, int AreaM2, PlotStatus Status, bool Reserve, int? CategoryOverride, int? MaxHeightM, int? PowerKva,
    DateOnly? AvailableFrom, bool BesideThePrevious, bool SaidSo)
{
    public long Id => Facts.Id;
    public string Number => Facts.Number;

    /// <summary>The day of a fact of the plot; what has none of its own rests on the facts of the site.</summary>
    public DateOnly AsOf(string fact, SiteSupply site) => Facts.AsOf?.TryGetValue(fact, out var day) == true ? day : site.FactsAsOf;
}

/// <summary>A building that can be had.</summary>
internal sealed record BuildingSupply(SupplyBuilding Facts, SpaceKinds Spaces)
{
    /// <summary>The day of a fact of the building; what has none of its own rests on the facts of the site.</summary>
    public DateOnly AsOf(string fact, SiteSupply site) => Facts.AsOf?.TryGetValue(fact, out var day) == true ? day : site.FactsAsOf;
}
