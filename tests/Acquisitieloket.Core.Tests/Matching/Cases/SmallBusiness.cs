using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using static Acquisitieloket.Core.Tests.Matching.Cases.ExpertCase;

namespace Acquisitieloket.Core.Tests.Matching.Cases;

/// <summary>Crafts and small companies, tied to their town.</summary>
internal static class SmallBusiness
{
    public static readonly ExpertCase[] Cases =
    [
        new("Family bakery in Borne", "We bake for our three shops and want to stay in Borne: 700 m².",
            Space(ActivityKind.Craft, 600, 900) with { SbiCode = "1071", Category = EnvironmentalCategory.Two, PreferredMunicipalities = [Municipality.Borne] },
            "De Veldkamp is the mixed site of Borne, for makers, but the one hall there in the register is far larger; Jufferbeek has units that suit. The centre bars industry and has no hall.")
        {
            Suitable = "VEL JUF BUI", Above = "VEL>EUR VEL>HAN", Told = "VEL:AreaBuildingLarger JUF:AreaBuildingPart", Unfit = "HTP:ProfileReserved BIB:CategoryTooHigh",
        },
        new("Metal worker in Almelo", "Turning and milling in Almelo, category 3.2, 2,500 m².",
            Land(ActivityKind.Production, 2_000, 3_000) with
            {
                SbiCode = "2553", Category = EnvironmentalCategory.ThreeTwo, PreferredMunicipalities = [Municipality.Almelo], Road = Need.Nice,
            },
            "In Almelo no plot is that small; the mixed site next door is De Veldkamp. A jobbing shop is not what a high-tech park seeks.")
        {
            Suitable = "VEL JUF EUR", Almost = "XLB:AreaTooSmall", Above = "VEL>HTP EUR>HTP", Unfit = "BUI:CategoryTooHigh HAL:ProfileReserved",
        },
        new("Installer in Oldenzaal", "We install heat pumps from Oldenzaal: 1,200 m² of land.",
            Land(ActivityKind.Construction, 1_000, 1_500) with { SbiCode = "4322", PreferredMunicipalities = [Municipality.Oldenzaal] },
            "Jufferbeek names installers and is for small local companies.") { First = "JUF", Suitable = "VEL HAN", Unfit = "USS:ProgrammeReserve" },
        new("Joiner who lives above the shop", "A joiner's workshop with a home, 300 m².",
            Space(ActivityKind.Craft, 250, 400) with { Features = [Feature.LiveWork], Category = EnvironmentalCategory.Two },
            "Buitenhaven West is for living and working.") { First = "BUI", Suitable = "JUF" },
        new("Brewery with a taproom", "We brew beer, category 3.2, and pour it ourselves: 600 m².",
            Space(ActivityKind.Craft, 500, 800) with { SbiCode = "1105", Category = EnvironmentalCategory.ThreeTwo },
            "Brewing is too heavy for the centre and for Buitenhaven West; Jufferbeek takes crafts.")
        {
            First = "JUF", Almost = "BUI:CategoryTooHigh", Unfit = "BIE:CategoryTooHigh CCE:ProfileReserved",
        },
        new("Design studio", "Designers and film makers, 150 m².",
            Space(ActivityKind.Creative, 100, 250),
            "The two creative sites are made for them.") { First = "CCE CFH", Unfit = "XLB:ProfileReserved" },
        new("Day nursery in Enschede", "A day nursery of 500 m² in Enschede.",
            Space(ActivityKind.BusinessService, 400, 600) with { SbiCode = "8891", PreferredMunicipalities = [Municipality.Enschede] },
            "Children do not belong beside industry. That a nursery is sensitive is asked nowhere; the kind of building keeps it away.")
        {
            First = "STE", Almost = "EUR:SpaceNoKind", Unfit = "HHE:ProfileExcluded XLB:ProfileExcluded BOE:ProfileExcluded",
        },
        new("Plant nursery", "We grow shrubs in the open, one to two hectares.",
            new() { SbiCode = "0130", Forms = [SpaceForm.Plot], PlotM2 = new(10_000, 20_000) },
            "Growing plants belongs in the countryside and no site is for it. The form has no such activity, so the engine does not know; it must not pretend to.")
        {
            Told = "VEL:ProfileUnknown XLB:ProfileUnknown KEN:ProfileUnknown",
        },
        new("Painter rents a unit", "Two vans and paint: 250 m² to rent.",
            Space(ActivityKind.Construction, 200, 300) with { SbiCode = "4334", Tenure = Tenure.Lease },
            "Builders are named at De Veldkamp and Jufferbeek.") { First = "JUF VEL", Unfit = "STE:ProfileExcluded" },
        new("Furniture maker in Enschede", "We make furniture by hand in Enschede, 800 m².",
            Space(ActivityKind.Craft, 700, 900) with { SbiCode = "3100", Category = EnvironmentalCategory.ThreeTwo, PreferredMunicipalities = [Municipality.Enschede] },
            "Euregio Bedrijvenpark is the mixed site for makers in Enschede.") { First = "EUR", Suitable = "JUF VEL", Unfit = "KEN:ProfileReserved" },
    ];
}
