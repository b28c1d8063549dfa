using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using FsCheck;
using FsCheck.Fluent;

namespace Acquisitieloket.Core.Tests.Matching;

/// <summary>Requests made at random, the same every time.</summary>
internal static class RandomRequests
{
    /// <summary>Some hundreds of cases from a fixed seed, so that a failure can be had again.</summary>
    public static readonly Config Hundreds = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261128UL, 20261129UL);

    /// <summary>
    /// The request with each answer in turn taken back. A feature is a "yes", and leaving it out is not "do not know"; nor
    /// is being flexible with power, which is something that a company offers. Who names no form but an area of land has
    /// said by that what it looks for, so that form and areas are taken back together; water likewise follows from its feature.
    /// </summary>
    public static IEnumerable<Requirements> Silences(Requirements asked) =>
    [
        asked with { Activity = null }, asked with { SbiCode = null }, asked with { Category = null },
        asked with { Forms = [], PlotM2 = null, FloorM2 = null }, asked.Forms.Count == 0 ? asked with { PlotM2 = null, FloorM2 = null } : asked with { PlotM2 = null }, asked with { FloorM2 = null },
        asked with { PowerKva = null }, asked with { FeedInKva = null }, asked with { PowerKva = null, FeedInKva = null },
        asked with { Road = Need.Unknown }, asked with { Rail = Need.Unknown }, asked with { PublicTransport = Need.Unknown },
        asked with { Water = asked.Features.Contains(Feature.WaterBound) ? asked.Water : Need.Unknown },
        asked with { Air = asked.Features.Contains(Feature.AirportBound) ? asked.Air : Need.Unknown },
        asked with { OperationalOn = null }, asked with { BuildingHeightM = null }, asked with { PreferredMunicipalities = [] },
        asked with { OutsideStorage = null }, asked with { RoundTheClock = null }, asked with { Tenure = null }, asked with { Docks = null },
        asked with { BudgetEuroM2 = null }, asked with { RentEuroM2Year = null },
        asked with { Heat = Need.Unknown }, asked with { Hydrogen = Need.Unknown }, asked with { ProcessWater = Need.Unknown },
    ];

    /// <summary>Requests of every kind, also odd ones.</summary>
    public static Gen<Requirements> Any() =>
        from activity in Gen.Elements(Enum.GetValues<ActivityKind>().Cast<ActivityKind?>().Append(null).ToArray())
        from features in Gen.SubListOf(Feature.Known.ToArray())
        from forms in Gen.SubListOf(SpaceForm.Plot, SpaceForm.Building)
        from min in Gen.Elements<int?>(null, 200, 1_000, 4_000, 20_000, 80_000, 400_000)
        from wider in Gen.Choose(1, 4)
        from floor in Gen.Elements<int?>(null, 100, 2_000, 40_000)
        from category in Gen.Elements(Enum.GetValues<EnvironmentalCategory>().Cast<EnvironmentalCategory?>().Append(null).ToArray())
        from kva in Gen.Elements<int?>(null, 50, 600, 4_000, 15_000)
        from flexible in Gen.Elements<bool?>(null, true, false)
        from needs in Gen.Elements(Enum.GetValues<Need>()).ListOf(5)
        from month in Gen.Choose(0, 60)
        from branch in Gen.Elements(null, "1091", "2030", "2361", "3250", "6210", "4683", "8532", "C")
        from town in Gen.Elements(Enum.GetValues<Municipality>().Cast<Municipality?>().Append(null).ToArray())
        from height in Gen.Elements<int?>(null, 9, 25)
        from use in Gen.Elements<bool?>(null, true, false).ListOf(2)
        from tenure in Gen.Elements<Tenure?>(null, Tenure.Buy, Tenure.Lease, Tenure.Leasehold)
        from budget in Gen.Elements<int?>(null, 90, 200)
        from docks in Gen.Elements<int?>(null, 2)
        from utilities in Gen.Elements(Enum.GetValues<Need>()).ListOf(3)
        select new Requirements
        {
            Activity = activity, Features = [.. features], Forms = [.. forms],
            PlotM2 = min is null ? null : new(min, wider == 4 ? null : min * wider), FloorM2 = floor is null ? null : new(floor, null),
            Category = category, PowerKva = kva, PowerFlexible = flexible,
            Road = needs[0], Water = needs[1], Rail = needs[2], Air = needs[3], PublicTransport = needs[4],
            SbiCode = branch, BuildingHeightM = height, FeedInKva = kva is > 1_000 ? kva / 2 : null,
            PreferredMunicipalities = town is { } wanted ? [wanted] : [],
            OutsideStorage = use[0], RoundTheClock = use[1], Tenure = tenure, BudgetEuroM2 = budget, RentEuroM2Year = budget / 2, Docks = docks,
            Heat = utilities[0], Hydrogen = utilities[1], ProcessWater = utilities[2],
            OperationalOn = month == 0 ? null : Supply.Today.AddMonths(month),
        };
}
