namespace Acquisitieloket.Core.Matching;

/// <summary>The requirements, read once for all sites: words turned into sets, what follows from a feature filled in.</summary>
internal sealed class Wish
{
    // A plot may be a quarter larger than the wished maximum before it has to be cut.
    private const double Roomy = 1.25;

    public required Requirements Asked { get; init; }
    public required DateOnly Today { get; init; }
    public required ulong Opens { get; init; }
    /// <summary>Tags that name the branch itself, such as chemicals.</summary>
    public required ulong Branch { get; init; }
    public required ulong CountsAs { get; init; }
    /// <summary>One set for each feature that sites speak of; the first tag is the feature itself.</summary>
    public required ulong[] Features { get; init; }
    public ulong AllFeatures => Features.Aggregate(0UL, (all, feature) => all | feature);
    /// <summary>Those of the features that tie a company to a place.</summary>
    public required ulong PlaceBound { get; init; }
    public required SpaceKinds Buildings { get; init; }
    public required bool Plot { get; init; }
    public required bool Building { get; init; }
    public required Cluster Cluster { get; init; }
    public Need Water { get; private init; }
    public Need Air { get; private init; }

    public bool FormKnown => Plot || Building;
    public int MinM2 => Asked.PlotM2?.Min ?? 0;
    public int? MaxM2 => Asked.PlotM2?.Max + (Asked.ExpansionM2 ?? 0);
    public long RoomyMaxM2 => MaxM2 is { } max ? (long)(max * Roomy) : long.MaxValue;
    /// <summary>Above this a plot is larger than asked: it may do, but is not named as one that fits.</summary>
    public long FittingMaxM2 => MaxM2 is not null ? RoomyMaxM2 : MinM2 > 0 ? 2L * MinM2 : long.MaxValue;
    public int TargetM2 => (Asked.PlotM2?.Asked ?? 0) + (Asked.ExpansionM2 ?? 0);
    public bool AreaKnown => Asked.PlotM2 is { } range && (range.Min ?? range.Max) is not null;
    public int? Kva => Asked.PowerKva is null && Asked.FeedInKva is null
        ? null : Math.Max(Asked.PowerKva ?? 0, Asked.FeedInKva ?? 0);
    public bool Goods => Asked.Activity is ActivityKind.Production or ActivityKind.Logistics
        or ActivityKind.Wholesale or ActivityKind.Construction or ActivityKind.Energy;
    public bool Has(string feature) => Asked.Features.Contains(feature, StringComparer.OrdinalIgnoreCase);

    public static Wish Read(Requirements asked, DateOnly today)
    {
        var rows = ProfileTags.Features
            .Where(r => asked.Features.Contains(r.Of, StringComparer.OrdinalIgnoreCase)).ToList();
        var activity = ProfileTags.Activities.FirstOrDefault(r => r.Of == asked.Activity);
        var plot = asked.Forms.Contains(SpaceForm.Plot);
        var building = asked.Forms.Contains(SpaceForm.Building);
        // Who names an area of land looks for land, also without saying so.
        plot |= asked.Forms.Count == 0 && asked.PlotM2 is not null;
        return new Wish
        {
            Asked = asked,
            Today = today,
            Opens = ProfileTags.Set([.. activity?.Opens ?? [], .. rows.Where(r => Opening(r.Of, asked)).SelectMany(r => r.Opens)]),
            Branch = BranchOf(asked),
            CountsAs = ProfileTags.Set([.. activity?.CountsAs ?? [], .. rows.SelectMany(r => r.CountsAs), .. Further(asked, rows)]),
            Features = [.. rows.Where(r => r.Opens.Length > 0).Select(r => ProfileTags.Set(r.Opens.Take(1)))],
            PlaceBound = ProfileTags.Set(rows.Where(r => ProfileTags.PlaceBound.Contains(r.Of)).SelectMany(r => r.Opens.Take(1))),
            Buildings = rows.Aggregate(
                SpaceKindTable.BuildingsFor(asked.Activity), (set, r) => set | SpaceKindTable.BuildingsFor(r.Of)),
            Plot = plot,
            Building = building,
            Cluster = Classification.ClusterOf(asked),
            Water = Implied(asked.Water, rows, Feature.WaterBound),
            Air = Implied(asked.Air, rows, Feature.AirportBound),
        };
    }

    private static ulong BranchOf(Requirements asked)
    {
        var code = asked.SbiCode?.Replace(".", "", StringComparison.Ordinal) ?? "";
        return ProfileTags.Set(ProfileTags.Branches.Where(b => code.StartsWith(b.Of, StringComparison.Ordinal)).SelectMany(b => b.Opens));
    }

    // "Start-up" alone opens a campus to office-like work only: a young bakery is still a bakery.
    private static bool Opening(string feature, Requirements asked) => feature != Feature.StartUp
        || asked.Activity is null or ActivityKind.Research or ActivityKind.Office
            or ActivityKind.BusinessService or ActivityKind.Creative;

    private static IEnumerable<string> Further(Requirements asked, List<ProfileTags.Row<string>> features)
    {
        if (asked.Activity == ActivityKind.Logistics && !features.Exists(
            f => f.Of is Feature.WaterBound or Feature.AirportBound or Feature.BioEnergy))
            yield return ProfileTags.GeneralLogistics;
        if (asked.Activity is ActivityKind.Production or ActivityKind.Energy
            && asked.Category >= EnvironmentalCategory.FourOne)
            yield return ProfileTags.HeavyIndustry;
    }

    private static Need Implied(Need need, List<ProfileTags.Row<string>> features, string feature) =>
        need == Need.Unknown && features.Exists(f => f.Of == feature) ? Need.Needed : need;
}
