using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using static Acquisitieloket.Core.Tests.Matching.Cases.ExpertCase;

namespace Acquisitieloket.Core.Tests.Matching.Cases;

/// <summary>Desks: near trains, clients or the motorway.</summary>
internal static class Offices
{
    public static readonly ExpertCase[] Cases =
    [
        new("Office near a station", "An office of 1,000 m²; our people come by train.",
            Space(ActivityKind.Office, 800, 1_200) with { PublicTransport = Need.Needed },
            "The three office locations stand at a station.") { First = "HVZ STA STE", Unfit = "XLB:ProfileExcluded HHE:ProfileExcluded" },
        new("Consultants near a station", "We advise companies and travel by train; 1,000 m².",
            Space(ActivityKind.BusinessService, 800, 1_200) with { PublicTransport = Need.Needed },
            "As any office that lives by the train.") { First = "HVZ STA STE", Unfit = "VEL:ProfileExcluded" },
        new("Insurer builds its own office", "An insurer that wants its own building, half a hectare by the motorway.",
            Land(ActivityKind.Office, 4_000, 6_000) with { Road = Need.Needed },
            "Office locations give out no land; Westermaat Campus allows offices but is there for high tech, and says so. At the stations no motorway is registered either.")
        {
            First = "WCA", Told = "WCA:ProfileTolerated KEN:ProfileTolerated", Almost = "HVZ:SpaceNoPlot",
            Unfit = "STE:SpaceNoPlot STE:NoRoad VEL:ProfileExcluded XLB:ProfileExcluded",
        },
        new("Accountant in Almelo", "We are six people in Almelo, 150 m².",
            Space(ActivityKind.BusinessService, 120, 180) with { PreferredMunicipalities = [Municipality.Almelo] },
            "At the station of Almelo are offices of that size.") { First = "STA", Suitable = "BIA", Unfit = "HAL:ProfileExcluded" },
        new("School for technicians", "Courses for technicians, 1,500 m² in Hengelo, by train.",
            Space(ActivityKind.BusinessService, 1_200, 1_800) with
            {
                SbiCode = "8532", PublicTransport = Need.Needed, PreferredMunicipalities = [Municipality.Hengelo],
            },
            "Hart van Zuid names education and lies at the station of Hengelo.") { First = "HVZ" },
        new("Call centre", "250 people answer telephones, 3,000 m², near a station.",
            Space(ActivityKind.Office, 2_800, 3_200) with { PublicTransport = Need.Needed },
            "Too large for a space in an inner city; the office locations have it.")
        {
            First = "HVZ STA STE", Almost = "BIE:AreaBuildingTooSmall BIH:AreaBuildingTooSmall",
        },
        new("Notary in Oldenzaal", "Our clients live in Oldenzaal, so we stay there: 200 m².",
            Space(ActivityKind.BusinessService, 150, 250) with { PreferredMunicipalities = [Municipality.Oldenzaal] },
            "Oldenzaal has no office location; its inner city takes offices, and who serves the town is best off in it.") { First = "BIO" },
        new("Software makers in Hengelo", "Eight programmers, 150 m², close to the train.",
            Space(ActivityKind.Office, 100, 200) with { SbiCode = "6210", PublicTransport = Need.Nice, PreferredMunicipalities = [Municipality.Hengelo] },
            "Hart van Zuid is the business district at the station.") { First = "HVZ", Unfit = "VEL:ProfileExcluded" },
    ];
}
