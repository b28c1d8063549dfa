using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using static Acquisitieloket.Core.Tests.Matching.Cases.ExpertCase;

namespace Acquisitieloket.Core.Tests.Matching.Cases;

/// <summary>What makes noise, smell or risk.</summary>
internal static class HeavyIndustry
{
    public static readonly ExpertCase[] Cases =
    [
        new("Category 5.3", "Our permit says 5.3; we need one to two hectares by the road.",
            Land(ActivityKind.Production, 10_000, 20_000) with { Road = Need.Needed, Category = EnvironmentalCategory.FiveThree },
            "Sites that admit category 5 and name industry; never where people live or study.")
        {
            Suitable = "XLB HHE HEN", Almost = "VEL:CategoryTooHigh HAN:CategoryTooHigh EUR:CategoryTooHigh HTP:CategoryTooHigh",
            Unfit = "KEN:ProfileExcluded BUI:ProfileExcluded BIE:ProfileExcluded HAL:ProfileReserved",
        },
        new("Category 6", "Our permit says 6.",
            Land(ActivityKind.Production, 10_000, 20_000) with { Road = Need.Needed, Category = EnvironmentalCategory.Six },
            "No site in the region admits it.") { Only = "-", Almost = "XLB:CategoryTooHigh HHE:CategoryTooHigh", Unfit = "KEN:CategoryTooHigh" },
        new("Category 5 asks for a site among homes", "A galvanising works; the old harbour of Almelo would suit us.",
            Land(ActivityKind.Production, 12_000, 16_000) with
            {
                Category = EnvironmentalCategory.FiveOne, SbiCode = "2561", PreferredSites = ["BUI"], PreferredMunicipalities = [Municipality.Almelo],
            },
            "Buitenhaven West is for living and working. In Almelo there is XL Businesspark.")
        {
            First = "XLB", Unfit = "BUI:ProfileExcluded BIA:ProfileExcluded STA:ProfileExcluded",
        },
        new("Chemical company", "We make coatings: 1.5 hectares and two MVA.",
            Land(ActivityKind.Production, 12_000, 18_000) with
            {
                SbiCode = "2030", Category = EnvironmentalCategory.FourTwo, PowerKva = 2_000, ProcessWater = Need.Nice,
            },
            "The port of Hengelo is the one that names chemicals.") { First = "HHE", Suitable = "XLB", Unfit = "KEN:ProfileExcluded" },
        new("Scrap yard", "We sort and shred metal; a quay would help. One hectare.",
            Land(ActivityKind.Production, 8_000, 12_000) with
            {
                SbiCode = "3832", Features = [Feature.Recycling], Water = Need.Nice, Category = EnvironmentalCategory.FourTwo,
            },
            "The ports of Hengelo and Enschede name recycling; Boeldershoek takes waste.") { First = "HHE HEN", Suitable = "BOE", Unfit = "BUI:ProfileExcluded" },
        new("Foundry", "A steel foundry on five to six hectares, six MVA.",
            Land(ActivityKind.Production, 50_000, 60_000) with
            {
                SbiCode = "2452", Category = EnvironmentalCategory.FiveOne, PowerKva = 6_000, Road = Need.Needed,
            },
            "So large and heavy: XL Businesspark. The power comes in 2031 and only under a contract that gives way: that must be said.")
        {
            First = "XLB", Told = "XLB:PowerFlexibleAsk", Unfit = "KEN:ProfileExcluded",
        },
        new("High warehouse for industry", "A press hall of 25 metres high, one to two hectares.",
            Land(ActivityKind.Production, 12_000, 18_000) with { BuildingHeightM = 25, Category = EnvironmentalCategory.FourOne },
            "How high one may build is in the register of no site: say that, refuse nothing.") { Suitable = "XLB HHE EUR HAN", Told = "XLB:HeightUnknownSite HHE:HeightUnknownSite" },
    ];
}
