using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using static Acquisitieloket.Core.Tests.Matching.Cases.ExpertCase;

namespace Acquisitieloket.Core.Tests.Matching.Cases;

/// <summary>Land for makers, builders, traders and carriers, by road.</summary>
internal static class OnLand
{
    public static readonly ExpertCase[] Cases =
    [
        new("Logistics in Oldenzaal by the A1", "We ship for three webshops and want 3 hectares in Oldenzaal, by the A1.",
            Land(ActivityKind.Logistics, 25_000, 35_000) with
            {
                Road = Need.Needed, PreferredMunicipalities = [Municipality.Oldenzaal], Category = EnvironmentalCategory.ThreeTwo,
                PowerKva = 800, TrucksPerDay = 60,
            },
            "Hanzepoort seeks logistics, lies at the A1 and in the town that was asked; XL Businesspark is the alternative.")
        {
            First = "HAN", Suitable = "XLB", Unfit = "KEN:ProfileExcluded HTP:ProfileExcluded BOE:ProfileExcluded TBT:ProfileExcluded",
        },
        new("Distribution centre of ten hectares", "A distribution centre of 10 hectares for the whole of the Netherlands.",
            Land(ActivityKind.Logistics, 90_000, 110_000) with { Road = Need.Needed, PowerKva = 1_500 },
            "XL Businesspark is there for who needs much land, with an exit of its own.")
        {
            First = "XLB", Told = "HAL:AreaApart", Unfit = "WCA:ProfileExcluded BUI:ProfileExcluded",
        },
        new("Builder's yard", "A yard for scaffolding and machines, outside storage, in and out day and night.",
            Land(ActivityKind.Construction, 6_000, 10_000) with
            {
                OutsideStorage = true, RoundTheClock = true, Road = Need.Needed, Category = EnvironmentalCategory.ThreeTwo,
            },
            "De Veldkamp names builders first and lies at the A1, and allows both. Jufferbeek, near homes, allows neither storage outside nor nights.")
        {
            First = "VEL", Suitable = "HEN", Unfit = "JUF:StorageForbidden KEN:ProfileReserved WPL:ProfileExcluded BIE:ProfileExcluded",
        },
        new("Wholesaler of tools", "We sell tools to builders and need a plot of half a hectare by the motorway.",
            Land(ActivityKind.Wholesale, 4_000, 6_000) with { Road = Need.Needed, Category = EnvironmentalCategory.Two },
            "All four mixed sites name wholesale; XL Businesspark is for larger users, the rest for others.")
        {
            First = "VEL HAN EUR JUF", Almost = "XLB:AreaTooSmall", Unfit = "KEN:ProfileReserved HTP:ProfileReserved",
        },
        new("Wholesaler rents a hall", "We rent: a hall of 2,000 m² for sanitary ware.",
            Space(ActivityKind.Wholesale, 1_800, 2_200) with { Tenure = Tenure.Lease, Road = Need.Needed },
            "The mixed sites have halls; XL Businesspark has land only; the ports are for the water.")
        {
            First = "VEL HAN EUR JUF", Almost = "XLB:SpaceNoBuilding", Unfit = "HHE:ProfileReserved",
        },
        new("German maker wants to be near the border", "Wir suchen einen Standort in Holland, so nah an der Grenze wie möglich, etwa 10.000 m².",
            Land(ActivityKind.Production, 8_000, 12_000) with
            {
                Road = Need.Needed, Category = EnvironmentalCategory.ThreeOne,
                PreferredMunicipalities = [Municipality.Enschede, Municipality.Oldenzaal],
            },
            "Hanzepoort (A1 to Germany) and Euregio Bedrijvenpark (with an eye on Germany) are mixed sites for makers at the border.")
        {
            First = "HAN EUR", Suitable = "VEL", Unfit = "WPL:ProfileExcluded KEN:ProfileReserved",
        },
        new("Parcel depot", "A depot for 120 vans, day and night, on a good hectare.",
            Land(ActivityKind.Logistics, 11_000, 14_000) with
            {
                RoundTheClock = true, Road = Need.Needed, PowerKva = 630, PowerFlexible = true, Category = EnvironmentalCategory.ThreeOne,
            },
            "Both sites that seek logistics by road take it; sites closed to logistics in general do not.")
        {
            Suitable = "HAN XLB", Unfit = "BOE:ProfileExcluded TBT:ProfileExcluded WPL:ProfileExcluded",
        },
        new("Machine builder moves within the region", "We outgrew our hall in Hengelo and want to keep our 60 people: one hectare.",
            Land(ActivityKind.Production, 8_000, 12_000) with
            {
                SbiCode = "2830", Features = [Feature.HighTech], Category = EnvironmentalCategory.ThreeTwo, PowerKva = 400,
                PreferredMunicipalities = [Municipality.Hengelo], JobsAtStart = 60,
            },
            "The High Tech Systems Park is for makers of high-tech machines, in the same town.")
        {
            First = "HTP", Suitable = "VEL HAN EUR", Unfit = "WPL:ProfileExcluded",
        },
        new("Factory for prefab homes", "A factory for timber homes on four hectares, right by the motorway.",
            Land(ActivityKind.Production, 35_000, 45_000) with { SbiCode = "1623", Road = Need.Needed, Category = EnvironmentalCategory.FourOne },
            "A large factory belongs where plots are large and industry is named: XL Businesspark.")
        {
            First = "XLB", Unfit = "KEN:ProfileExcluded WCA:ProfileExcluded",
        },
        new("Carrier in Borne", "Our forty lorries stand in Borne; we need 8,000 to 10,000 m² there.",
            Land(ActivityKind.Logistics, 8_000, 10_000) with { Road = Need.Needed, PreferredMunicipalities = [Municipality.Borne] },
            "De Veldkamp names transport, lies at the A1 and in Borne. Hanzepoort and the smallest plots of XL Businesspark are the alternative.")
        {
            First = "VEL", Suitable = "HAN XLB", Unfit = "BIB:ProfileExcluded",
        },
        new("Builder in a hurry", "We must be open in four months, on some 3,000 m².",
            Land(ActivityKind.Construction, 2_500, 3_500) with { OperationalOn = Supply.Today.AddMonths(4) },
            "Plots are free at once, but no one gets a permit and a hall in four months: say so, do not refuse.")
        {
            Suitable = "VEL JUF", Told = "VEL:TimingTight JUF:TimingTight",
        },
    ];
}
