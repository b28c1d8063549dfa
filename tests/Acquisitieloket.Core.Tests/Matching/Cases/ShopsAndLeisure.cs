using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using static Acquisitieloket.Core.Tests.Matching.Cases.ExpertCase;

namespace Acquisitieloket.Core.Tests.Matching.Cases;

/// <summary>Shops large and small, eating, sport and leisure.</summary>
internal static class ShopsAndLeisure
{
    public static readonly ExpertCase[] Cases =
    [
        new("Garden centre", "A garden centre of a hectare with parking.",
            Land(ActivityKind.LargeScaleRetail, 8_000, 12_000) with { Features = [Feature.GardenCentre], Road = Need.Needed },
            "Westermaat Plein is for large shops but not for garden centres, and no other site takes large shops.")
        {
            Only = "-", Unfit = "WPL:ProfileExcluded VEL:ProfileExcluded BIE:ProfileExcluded",
        },
        new("Furniture store", "A furniture store of a hectare with parking.",
            Land(ActivityKind.LargeScaleRetail, 8_000, 12_000) with { Road = Need.Needed },
            "Large shops go to Westermaat Plein and nowhere else in the region.") { First = "WPL", Only = "WPL", Unfit = "BIE:ProfileExcluded HAN:ProfileExcluded" },
        new("Car dealer", "A showroom for new cars, half a hectare.",
            Land(ActivityKind.LargeScaleRetail, 4_000, 6_000) with { Features = [Feature.CarDealer], Road = Need.Needed, SbiCode = "4781" },
            "Westermaat Plein bars cars, the mixed sites bar retail. Where cars may be sold all the same, the register does not say.")
        {
            Only = "-", Unfit = "WPL:ProfileExcluded VEL:ProfileExcluded",
        },
        new("Boats and caravans", "We sell boats and caravans, a hectare by the road.",
            Land(ActivityKind.LargeScaleRetail, 8_000, 12_000) with { Features = [Feature.Boats, Feature.Caravans] },
            "Both are named among what Westermaat Plein does not take.") { Only = "-", Unfit = "WPL:ProfileExcluded" },
        new("Garage without a showroom", "We repair cars, a hall of 600 m².",
            Space(ActivityKind.Craft, 400, 800) with { Features = [Feature.CarDealer], SbiCode = "9531", Category = EnvironmentalCategory.Two },
            "A workshop is a craft: Jufferbeek is for small local companies. Westermaat Plein bars anything with cars.")
        {
            Suitable = "JUF VEL BUI", Above = "JUF>HAN", Unfit = "WPL:ProfileExcluded HTP:ProfileReserved",
        },
        new("Clothes shop in Almelo", "A shop of 250 m² in Almelo.",
            Space(ActivityKind.Retail, 200, 300) with { PreferredMunicipalities = [Municipality.Almelo] },
            "Shops go to the inner cities.") { First = "BIA", Suitable = "BIE BIH BIO BIB", Unfit = "VEL:ProfileExcluded WPL:ProfileReserved" },
        new("Restaurant in Enschede", "A restaurant of 250 m² where students go out.",
            Space(ActivityKind.Hospitality, 200, 300) with { PreferredMunicipalities = [Municipality.Enschede] },
            "The inner city of Enschede, the largest town, with students.") { First = "BIE", Suitable = "BIH BIA", Unfit = "XLB:ProfileReserved" },
        new("Fitness centre", "A fitness centre of 1,500 m², easy to reach by public transport.",
            Space(ActivityKind.Leisure, 1_200, 1_800) with { PublicTransport = Need.Nice },
            "Leisure is wanted in the inner cities, where members are close by.") { First = "BIE BIH BIA BIO BIB", Unfit = "KEN:ProfileReserved" },
        new("Trampoline hall", "A trampoline hall of 4,000 m² with parking.",
            Space(ActivityKind.Leisure, 3_800, 4_500) with { Category = EnvironmentalCategory.ThreeOne, Road = Need.Nice },
            "Too large and too loud for a centre, too loud for Westermaat Plein; a mixed site has the hall.")
        {
            Suitable = "VEL HAN EUR", Almost = "WPL:CategoryTooHigh", Unfit = "BIE:CategoryTooHigh BIH:AreaBuildingTooSmall",
        },
        new("Escape room in Hengelo", "An escape room of 300 m² in Hengelo.",
            Space(ActivityKind.Leisure, 250, 350) with { PreferredMunicipalities = [Municipality.Hengelo] },
            "Going out belongs in the centre.") { First = "BIH", Unfit = "HVZ:ProfileReserved" },
    ];
}
