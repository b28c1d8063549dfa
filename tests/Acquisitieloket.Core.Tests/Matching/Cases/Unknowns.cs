using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using static Acquisitieloket.Core.Tests.Matching.Cases.ExpertCase;

namespace Acquisitieloket.Core.Tests.Matching.Cases;

/// <summary>Who does not know yet. What is unknown knocks nobody out, and is said.</summary>
internal static class Unknowns
{
    public static readonly ExpertCase[] Cases =
    [
        new("Knows nothing", "We are looking for a place in Twente.",
            new(),
            "Everything in issue stays open; the reserve is no answer to a question nobody put.")
        {
            Suitable = "XLB KEN HTP TBT HVZ WCA WPL HHE HAL HEN BOE VEL HAN JUF EUR BUI STE STA BIE BIH BIA BIO BIB CFH CCE",
            Almost = "USS:ProgrammeReserve",
        },
        new("Knows only the hall", "m²: 500 hall.",
            Space(null, 500, 500),
            "Where there is a building nothing is ruled out; where there is only land there is no hall.")
        {
            Suitable = "VEL HAN JUF EUR HTP TBT HHE HAL HEN BUI", Almost = "XLB:SpaceNoBuilding BOE:SpaceNoBuilding", Told = "VEL:ProfileUnknown",
        },
        new("Knows only that it makes things", "We make things.",
            new() { Activity = ActivityKind.Production },
            "Mixed sites and sites for makers stay; centres and large shops refuse industry.")
        {
            Suitable = "VEL HAN EUR JUF HTP XLB HEN HHE TBT", Unfit = "WPL:ProfileExcluded BIE:ProfileExcluded STE:ProfileExcluded",
        },
        new("Knows only the town", "Somewhere in Borne.",
            new() { PreferredMunicipalities = [Municipality.Borne] },
            "Borne has one business site and its centre.") { First = "VEL BIB" },
        new("Knows only the power", "Twelve MVA, the rest is open.",
            new() { PowerKva = 12_000 },
            "Room on the grid is known at Boeldershoek only; elsewhere it hangs on whether the use can be flexible.")
        {
            First = "BOE", Only = "BOE", Almost = "XLB:PowerHugeFlexible HAN:PowerHugeFlexible",
        },
        new("Logistics without a size", "A warehouse by the road, size to be decided.",
            new() { Activity = ActivityKind.Logistics, Forms = [SpaceForm.Plot], Road = Need.Needed },
            "Sites that seek logistics by road; the size is asked after.") { Suitable = "XLB HAN", Told = "XLB:AreaUnknown", Unfit = "KEN:ProfileExcluded" },
        new("Wanted to be open last month", "We should have been open last month.",
            Land(ActivityKind.Construction, 3_000, 5_000) with { OperationalOn = Supply.Today.AddMonths(-1) },
            "Nobody can help yesterday; what is free today is still the answer.") { Suitable = "VEL JUF", Told = "VEL:TimingNone" },
        new("Land or a building, as it comes", "500 to 1,000 m² of hall, or land to build it on.",
            new()
            {
                Activity = ActivityKind.Craft, Forms = [SpaceForm.Plot, SpaceForm.Building], PlotM2 = new(1_000, 2_000), FloorM2 = new(500, 1_000),
            },
            "Jufferbeek has both, for crafts.") { First = "JUF", Suitable = "BUI VEL" },
    ];
}
