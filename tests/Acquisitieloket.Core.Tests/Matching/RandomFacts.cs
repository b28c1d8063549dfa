using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;
using Acquisitieloket.Core.Sites.Claims;

namespace Acquisitieloket.Core.Tests.Matching;

/// <summary>Facts, plots and buildings of the sites made at random; any of them may be unknown.</summary>
internal static class RandomFacts
{
    public static void Add(Site site, Random random, bool plain)
    {
        int? Maybe(int from, int to) => random.Next(3) == 0 ? null : random.Next(from, to);
        bool? May() => random.Next(3) switch { 0 => null, 1 => true, _ => false };
        (site.HomesAtM, site.MaxCoveragePercent) = (Maybe(5, 1_800), Maybe(20, 90));
        (site.OutsideStorage, site.RoundTheClock) = (May(), May());
        (site.Heat, site.Hydrogen, site.ProcessWater) = (May(), May(), May());
        site.Tenures = [.. Enum.GetValues<Tenure>().Where(_ => random.Next(3) == 0)];
        site.PriceMinEuroM2 = Maybe(60, 250);
        site.PriceMaxEuroM2 = site.PriceMinEuroM2 + random.Next(80);
        if (!plain && random.Next(2) == 0)
            site.Power = [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => new PowerStep(
                Supply.Today.AddMonths(i * 14 - random.Next(12)), Maybe(30, 8_000 * (i + 1)), Maybe(100, 20_000)))];
        for (var number = random.Next(4); number > 0; number--)
            site.Buildings.Add(MakeBuilding(random, site.Buildings.Count, Maybe));
    }

    public static Plot MakePlot(Random random, int place, bool plain)
    {
        int? Own(int from, int to) => plain || random.Next(3) > 0 ? null : random.Next(from, to);
        var plot = new Plot
        {
            Id = place + 1, Number = $"P-{place:00}", AreaM2 = 200 + random.Next(300) * random.Next(1, 400), Reserve = random.Next(5) == 0,
            Registered = random.Next(2) == 0 ? PlotStatus.Offered : (PlotStatus)random.Next(1, 7),
            CategoryOverride = Own(1, 7), PowerKva = Own(50, 20_000), MaxBuildingHeightM = Own(8, 30), PriceEuroM2 = Own(60, 250),
            DivisibleFromM2 = Own(200, 20_000), AvailableFrom = Own(-100, 1_500) is { } days ? Supply.Today.AddDays(days) : null,
            MergeableWith = Own(0, 8) is { } other ? [$"P-{other:00}"] : [],
        };
        if (!plain && random.Next(4) == 0)
            plot.Claims.Add(ClaimFor(plot, Enum.GetValues<Cluster>()[random.Next(4)]));
        return plot;
    }

    /// <summary>A sale to a company of a cluster.</summary>
    public static PlotClaim ClaimFor(Plot plot, Cluster? cluster) => new()
    {
        Key = Guid.NewGuid(), PlotId = plot.Id, HeldPlotId = plot.Id, Kind = ClaimKind.Sale, LeadId = null, HolderName = "Iemand", Cluster = cluster,
        FirstAt = default, At = default, ById = 1, Until = null, FeeCents = null, Basis = null,
    };

    private static Building MakeBuilding(Random random, int place, Func<int, int, int?> maybe) => new()
    {
        Id = place + 1, SiteId = 0, Code = $"B-{place}", Name = $"Hal {place}", FloorM2 = 60 + random.Next(100) * random.Next(1, 600),
        DivisibleFromM2 = maybe(50, 1_000), ClearHeightM = maybe(4, 30), Docks = maybe(0, 6), RentEuroM2Year = maybe(30, 130), PowerKva = maybe(30, 9_000),
        Status = (BuildingStatus)random.Next(1, 4), AvailableFrom = maybe(-100, 1_500) is { } days ? Supply.Today.AddDays(days) : null,
        Tenures = [.. Enum.GetValues<Tenure>().Where(_ => random.Next(2) == 0)], SpaceTypes = random.Next(2) == 0 ? [] : ["bedrijfshal", "kantoor"],
    };
}
