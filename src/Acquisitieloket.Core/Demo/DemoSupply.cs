using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Demo;

/// <summary>
/// The 26 sites of Netwerkstad Twente with plots that add up to the hectares of the regional programme. The division
/// over sites and plots is indicative and says so; the same every time.
/// </summary>
public static class DemoSupply
{
    // One site that its manager has to look at within some weeks.
    private const string DueSoon = "CFH";
    private const int LongAgoDays = 335;

    /// <summary>New entities with their plots and buildings, not stored yet; facts are dated shortly before <paramref name="today"/>.</summary>
    public static IReadOnlyList<Site> Build(DateOnly today)
    {
        using var file = typeof(DemoSupply).Assembly.GetManifestResourceStream("Acquisitieloket.Core.Demo.sites.json")!;
        var facts = JsonSerializer.Deserialize<List<SiteFacts>>(file, JsonColumn.Options)!;
        return [.. facts.Select((f, i) => Site(f, i, today))];
    }

    private static Site Site(SiteFacts f, int index, DateOnly today)
    {
        var site = Describe(f, index, today);
        DemoOutlines.Draw(site);
        DemoBuildings.Add(site, today);
        return site;
    }

    private static Site Describe(SiteFacts f, int index, DateOnly today) => new()
    {
        Code = f.Code,
        Name = f.Name,
        Municipality = f.Municipality,
        Kind = f.Kind,
        Profile = f.Profile,
        Wanted = f.Wanted,
        Allowed = f.Allowed,
        Excluded = f.Excluded,
        SpaceTypes = f.SpaceTypes,
        ExclusiveProfile = f.ExclusiveProfile,
        BuildingsOnly = f.BuildingsOnly,
        Accessibility = f.Accessibility,
        MaxEnvironmentalCategory = f.MaxEnvironmentalCategory,
        MaxBuildingHeightM = f.MaxBuildingHeightM,
        MaxCoveragePercent = f.MaxCoveragePercent,
        ZoningRule = f.ZoningRule,
        HomesAtM = f.HomesAtM,
        OutsideStorage = f.OutsideStorage,
        RoundTheClock = f.RoundTheClock,
        Tenures = f.Tenures,
        Heat = f.Heat,
        Hydrogen = f.Hydrogen,
        ProcessWater = f.ProcessWater,
        PriceMinEuroM2 = f.PriceMinEuroM2,
        PriceMaxEuroM2 = f.PriceMaxEuroM2,
        PricePublic = f.PricePublic,
        IssuedBy = f.IssuedBy,
        IssueRoute = f.IssueRoute,
        IssueCriteria = f.IssueCriteria,
        Power = f.Power,
        PlotMinM2 = f.PlotMinM2,
        PlotMaxM2 = f.PlotMaxM2,
        Programme = f.Programme,
        Grid = f.Grid,
        GridAsOf = today.AddDays(-20 - index),
        ShareCaps = f.ShareCaps,
        Latitude = f.Latitude,
        Longitude = f.Longitude,
        Source = f.Source,
        FactsAsOf = today.AddDays(-35 - 3 * index),
        LastReviewedOn = today.AddDays(f.Code == DueSoon ? -LongAgoDays : -30 - 3 * index),
        Indicative = true,
        Plots = DemoPlots.Cut(f),
    };

    /// <summary>One entry of sites.json.</summary>
    internal sealed record SiteFacts
    {
        public required string Code { get; init; }
        public required string Name { get; init; }
        public required Municipality Municipality { get; init; }
        public required SiteKind Kind { get; init; }
        public required LocalText Profile { get; init; }
        public required IReadOnlyList<string> Wanted { get; init; }
        public required IReadOnlyList<string> Allowed { get; init; }
        public required IReadOnlyList<string> Excluded { get; init; }
        public required IReadOnlyList<string> SpaceTypes { get; init; }
        public required bool ExclusiveProfile { get; init; }
        public required bool BuildingsOnly { get; init; }
        public required IReadOnlyList<Accessibility> Accessibility { get; init; }
        public required int MaxEnvironmentalCategory { get; init; }
        public int? MaxBuildingHeightM { get; init; }
        public int? MaxCoveragePercent { get; init; }
        public string? ZoningRule { get; init; }
        public int? HomesAtM { get; init; }
        public bool? OutsideStorage { get; init; }
        public bool? RoundTheClock { get; init; }
        public IReadOnlyList<Tenure> Tenures { get; init; } = [];
        public bool? Heat { get; init; }
        public bool? Hydrogen { get; init; }
        public bool? ProcessWater { get; init; }
        public int? PriceMinEuroM2 { get; init; }
        public int? PriceMaxEuroM2 { get; init; }
        public bool PricePublic { get; init; }
        public string? IssuedBy { get; init; }
        public IssueRoute? IssueRoute { get; init; }
        public string? IssueCriteria { get; init; }
        public IReadOnlyList<PowerStep> Power { get; init; } = [];
        public required int PlotMinM2 { get; init; }
        public required int PlotMaxM2 { get; init; }
        public required ProgrammeStatus Programme { get; init; }
        public required GridStatus Grid { get; init; }
        public required IReadOnlyDictionary<string, decimal> ShareCaps { get; init; }
        public required double Latitude { get; init; }
        public required double Longitude { get; init; }
        public required string Source { get; init; }
        public required PlotFacts Plots { get; init; }
    }

    /// <summary>How much land there is and how its plots are numbered.</summary>
    internal sealed record PlotFacts(string Prefix, int IssuableHa, int ReserveHa);
}
