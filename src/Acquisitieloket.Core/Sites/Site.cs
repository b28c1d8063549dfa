using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites.Buildings;
using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Sites;

/// <summary>A business site (bedrijventerrein or werklocatie) with its profile: for whom it is meant and for whom not.</summary>
public sealed class Site : IHasFacts
{
    public const int CodeLength = 8;
    public const int NameLength = 120;
    public const int TextLength = 2000;

    public long Id { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public required Municipality Municipality { get; set; }
    public required SiteKind Kind { get; set; }
    /// <summary>The profile in one or two sentences: Dutch, English, German.</summary>
    public required LocalText Profile { get; set; }
    /// <summary>Tags of activities that the site is looking for, allows, or refuses; see Matching for how they are read.</summary>
    public IReadOnlyList<string> Wanted { get; set; } = [];
    public IReadOnlyList<string> Allowed { get; set; } = [];
    public IReadOnlyList<string> Excluded { get; set; } = [];
    /// <summary>Kinds of space, such as "kavel", "bedrijfshal", "kantoor", "laboratorium".</summary>
    public IReadOnlyList<string> SpaceTypes { get; set; } = [];
    /// <summary>True when what is neither wanted nor allowed is unfit; false when it only scores lower.</summary>
    public bool ExclusiveProfile { get; set; }
    public bool BuildingsOnly { get; set; }
    public IReadOnlyList<Accessibility> Accessibility { get; set; } = [];
    /// <summary>Highest environmental category, 1–6; n admits n, n.1, n.2 and n.3.</summary>
    public int? MaxEnvironmentalCategory { get; set; }
    public int? MaxBuildingHeightM { get; set; }
    /// <summary>Share of a plot that may be built on, 1–100 %.</summary>
    public int? MaxCoveragePercent { get; set; }
    /// <summary>The rule of the zoning plan behind category, height and coverage.</summary>
    public string? ZoningRule { get; set; }
    /// <summary>Homes so near that the zoning plan keeps companies light; metres to the nearest, null when not known.</summary>
    public int? HomesAtM { get; set; }
    public bool? OutsideStorage { get; set; }
    public bool? RoundTheClock { get; set; }
    /// <summary>How land and space can be had; empty when nobody said.</summary>
    public IReadOnlyList<Tenure> Tenures { get; set; } = [];
    /// <summary>Heat of a network or a neighbour, hydrogen, and water for a process.</summary>
    public bool? Heat { get; set; }
    public bool? Hydrogen { get; set; }
    public bool? ProcessWater { get; set; }
    /// <summary>Whole euros a m² of land; only staff sees them unless they are public.</summary>
    public int? PriceMinEuroM2 { get; set; }
    public int? PriceMaxEuroM2 { get; set; }
    public bool PricePublic { get; set; }
    /// <summary>Who issues the land, when it is not the municipality.</summary>
    public string? IssuedBy { get; set; }
    public IssueRoute? IssueRoute { get; set; }
    public string? IssueCriteria { get; set; }
    /// <summary>The usual smallest and largest plot, in m².</summary>
    public int? PlotMinM2 { get; set; }
    public int? PlotMaxM2 { get; set; }
    public ProgrammeStatus Programme { get; set; } = ProgrammeStatus.InIssue;
    public GridStatus Grid { get; set; }
    public DateOnly? GridAsOf { get; set; }
    /// <summary>What one connection gets, from when; in order of day, empty when the operator said nothing.</summary>
    public IReadOnlyList<PowerStep> Power { get; set; } = [];
    /// <summary>Highest share of the site, 0–1, per cluster, such as logistiek ≤ 0.25.</summary>
    public IReadOnlyDictionary<string, decimal> ShareCaps { get; set; } = new Dictionary<string, decimal>();
    /// <summary>WGS84.</summary>
    public double Latitude { get; set; }
    public double Longitude { get; set; }
    /// <summary>The border of the site: its corners in order, the last one not repeated; empty while it was never drawn.</summary>
    public IReadOnlyList<Position> Outline { get; set; } = [];
    public required string Source { get; set; }
    public DateOnly FactsAsOf { get; set; }
    public DateOnly LastReviewedOn { get; set; }
    public long? LastReviewedById { get; set; }
    /// <summary>The due day of which its managers were told by mail; null when they never were.</summary>
    public DateOnly? ReviewMailedFor { get; set; }
    /// <summary>By property name; what is not in it rests on <see cref="Source"/> as of <see cref="FactsAsOf"/>.</summary>
    public IReadOnlyDictionary<string, FactStamp> Stamps { get; set; } = new Dictionary<string, FactStamp>();
    /// <summary>True when figures are divided from regional totals and not measured; shown as "indicatief".</summary>
    public bool Indicative { get; set; }
    /// <summary>Without those that were divided or joined: see <see cref="Plot.ReplacedOn"/>.</summary>
    public List<Plot> Plots { get; set; } = [];
    public List<Building> Buildings { get; set; } = [];
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>On what a fact rests, by the name of its property.</summary>
    public FactStamp StampOf(string fact) => Stamps.GetValueOrDefault(fact) ?? new(FactsAsOf, Source);

    /// <summary>
    /// True when there is land to build on. The kinds of space of the profile decide: hectares that go to buildings are
    /// registered as plots too, and nobody can have one of those. Without a profile its plots speak.
    /// </summary>
    public bool IssuesPlots() => !BuildingsOnly
        && (SpaceTypes.Count == 0 ? Plots.Count > 0 : SpaceTypes.Contains(RegisterWords.Of(SpaceType.Plot)));

    /// <summary>The status of a plot for who asks; on a site that issues none, none is offered.</summary>
    public PlotStatus StatusOf(Plot plot) => IssuesPlots() || !plot.CanBeHad() ? plot.Status : PlotStatus.NotOffered;

    /// <summary>
    /// The plots with which a plot can be issued as one at this moment: those that the register names, without what is promised or
    /// sold. Of a plot that is promised itself, none.
    /// </summary>
    public IReadOnlyList<string> MergeableNow(Plot plot) => plot.IsPromised ? []
        : [.. plot.MergeableWith.Where(n => Plots.Exists(p => p.Number == n && p.ReplacedOn is null && !p.IsPromised))];

    /// <summary>True for a plot that comes only after what is in issue: its own, or because the whole site is kept back.</summary>
    public bool KeepsBack(Plot plot) => plot.Reserve || Programme == ProgrammeStatus.StrategicReserve;
}
