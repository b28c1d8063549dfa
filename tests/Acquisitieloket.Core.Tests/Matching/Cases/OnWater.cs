using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using static Acquisitieloket.Core.Tests.Matching.Cases.ExpertCase;

namespace Acquisitieloket.Core.Tests.Matching.Cases;

/// <summary>Companies that need the canal.</summary>
internal static class OnWater
{
    public static readonly ExpertCase[] Cases =
    [
        new("Water-bound distributor of ten hectares", "10 hectares with a quay, two MVA, open in the summer of 2028.",
            Land(ActivityKind.Logistics, 80_000, 120_000) with
            {
                Features = [Feature.WaterBound], Category = EnvironmentalCategory.FourTwo, Road = Need.Needed, Water = Need.Needed,
                Rail = Need.Nice, PowerKva = 2_000, PowerFlexible = true, OperationalOn = new(2028, 6, 1),
            },
            "XL Businesspark: large plots, a quay on the canal, its own exit.")
        {
            First = "XLB", Told = "HAN:NoWater VEL:NoWater", Unfit = "KEN:ProfileExcluded",
        },
        new("Container transhipper", "We move containers from barge to lorry: 4 hectares at the quay, goods rail would be nice.",
            Land(ActivityKind.Logistics, 35_000, 45_000) with
            {
                Features = [Feature.WaterBound], Water = Need.Needed, Road = Need.Needed, Rail = Need.Nice, Category = EnvironmentalCategory.FourTwo,
            },
            "The port of Hengelo has the combined terminal, names transshipment and has goods rail.")
        {
            First = "HHE", Suitable = "XLB", Almost = "HAN:NoWater",
        },
        new("Sand and gravel by barge", "We trade in sand and gravel that comes by barge, on a good hectare.",
            Land(ActivityKind.Wholesale, 10_000, 15_000) with
            {
                Features = [Feature.WaterBound], SbiCode = "4683", Water = Need.Needed, Category = EnvironmentalCategory.FourOne,
            },
            "The three ports are for water-bound companies; those of Hengelo and Almelo name building materials.")
        {
            First = "HHE HAL HEN", Almost = "HAN:NoWater VEL:NoWater", Unfit = "KEN:NoWater",
        },
        new("Feed mill", "We make cattle feed from grain that comes by water, two hectares.",
            Land(ActivityKind.Production, 15_000, 20_000) with
            {
                Features = [Feature.WaterBound], SbiCode = "1091", Water = Need.Needed, Category = EnvironmentalCategory.FourOne, PowerKva = 900,
            },
            "The port of Almelo is the one that names agricultural bulk.")
        {
            First = "HAL", Suitable = "HHE XLB HEN", Almost = "HAN:NoWater",
        },
        new("Ship repair yard", "We repair canal barges and build small boats, 4,000 m² at the water.",
            Land(ActivityKind.Production, 3_000, 5_000) with
            {
                Features = [Feature.WaterBound], SbiCode = "3011", Water = Need.Needed, Category = EnvironmentalCategory.FourOne,
            },
            "The harbour of Enschede mixes water-bound companies with makers and has small plots.")
        {
            First = "HEN", Suitable = "HAL HHE", Almost = "VEL:NoWater",
        },
        new("Concrete works", "We cast concrete elements; a quay would save lorries. Three hectares.",
            Land(ActivityKind.Production, 25_000, 35_000) with
            {
                SbiCode = "2361", Road = Need.Needed, Water = Need.Nice, Category = EnvironmentalCategory.FourTwo, OutsideStorage = true,
            },
            "Large, heavy, better at the water: the port of Hengelo (building materials) and XL Businesspark.")
        {
            First = "HHE XLB", Unfit = "KEN:ProfileExcluded BUI:ProfileExcluded",
        },
        new("Tank storage by ship and train", "We store liquids that come by ship and leave by train; 2.5 hectares.",
            Land(ActivityKind.Logistics, 20_000, 30_000) with
            {
                Features = [Feature.WaterBound], Water = Need.Needed, Rail = Need.Needed, Category = EnvironmentalCategory.FiveOne,
            },
            "Only the port of Hengelo has both the canal and goods rail.")
        {
            Only = "HHE", Almost = "XLB:NoRail",
        },
    ];
}
