using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using static Acquisitieloket.Core.Tests.Matching.Cases.ExpertCase;

namespace Acquisitieloket.Core.Tests.Matching.Cases;

/// <summary>Who lives by the grid.</summary>
internal static class EnergyAndData
{
    public static readonly ExpertCase[] Cases =
    [
        new("Digester", "We ferment manure into gas: two hectares, 1.5 MVA back into the grid.",
            Land(ActivityKind.Energy, 15_000, 25_000) with
            {
                Features = [Feature.BioEnergy], Category = EnvironmentalCategory.FourTwo, Road = Need.Needed, FeedInKva = 1_500,
            },
            "Boeldershoek is the place for it and the operator gives 12 MVA there.") { First = "BOE", Told = "BOE:PowerFirm", Unfit = "WPL:ProfileExcluded KEN:ProfileExcluded" },
        new("Data centre of 12 MVA", "A data centre of 12 MVA, always on, one to two hectares.",
            Land(ActivityKind.DataCentre, 10_000, 20_000) with { PowerKva = 12_000, PowerFlexible = false, Road = Need.Needed },
            "The grid cannot give it; where there is room on the grid the site is kept for energy. Say so plainly.")
        {
            Only = "-", Almost = "HAN:PowerHuge EUR:PowerHuge VEL:PowerHuge", Unfit = "BOE:ProfileReserved XLB:ProfileReserved KEN:ProfileReserved",
        },
        new("Data centre of 12 MVA that can wait for power", "12 MVA, but we can shift a good part of it to the night.",
            Land(ActivityKind.DataCentre, 10_000, 20_000) with { PowerKva = 12_000, PowerFlexible = true },
            "Worth a talk with the grid operator on a mixed site, with no promise.") { Suitable = "HAN EUR", Told = "HAN:PowerHugeFlexible EUR:PowerHugeFlexible" },
        new("Small data centre in Enschede", "A regional data centre of two MVA, 4,000 m² in Enschede.",
            Land(ActivityKind.DataCentre, 3_000, 5_000) with { PowerKva = 2_000, PreferredMunicipalities = [Municipality.Enschede] },
            "Euregio Bedrijvenpark is the mixed site of Enschede; two MVA are not certain.") { First = "EUR", Told = "EUR:PowerLimited", Unfit = "KEN:ProfileReserved TBT:ProfileReserved" },
        new("Hydrogen producer", "We make hydrogen with eight MVA, two hectares, and use process water.",
            Land(ActivityKind.Energy, 15_000, 25_000) with
            {
                SbiCode = "2011", PowerKva = 8_000, PowerFlexible = true, Category = EnvironmentalCategory.FiveOne, ProcessWater = Need.Needed,
            },
            "Boeldershoek generates energy and has room on the grid; the port of Hengelo takes chemicals and industry.")
        {
            First = "BOE", Suitable = "HHE", Unfit = "KEN:ProfileExcluded BUI:ProfileExcluded",
        },
        new("Battery that follows the grid", "A battery of 40 MVA that helps the grid, one hectare.",
            Land(ActivityKind.Energy, 8_000, 12_000) with { PowerKva = 40_000, FeedInKva = 40_000, PowerFlexible = true },
            "Energy at Boeldershoek, where the operator gives 40 MVA under a contract that gives way.") { First = "BOE", Told = "BOE:PowerFlexible" },
        new("Battery that cannot wait", "The same battery, with all its power at any time.",
            Land(ActivityKind.Energy, 8_000, 12_000) with { PowerKva = 40_000, FeedInKva = 40_000, PowerFlexible = false },
            "Of what is always there Boeldershoek gets 12 MVA, other sites less: the grid is the obstacle everywhere, for whoever would be welcome.")
        {
            Only = "-", Almost = "BOE:PowerShort",
        },
        new("Heat for homes", "A heat plant for 4,000 homes in Hengelo, 5,000 m².",
            Land(ActivityKind.Energy, 4_000, 6_000) with { PreferredMunicipalities = [Municipality.Hengelo], Category = EnvironmentalCategory.ThreeTwo },
            "Boeldershoek names heat and lies in Hengelo.") { First = "BOE", Unfit = "WCA:ProfileReserved" },
    ];
}
