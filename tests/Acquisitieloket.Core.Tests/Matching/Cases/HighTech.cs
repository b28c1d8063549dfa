using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using static Acquisitieloket.Core.Tests.Matching.Cases.ExpertCase;

namespace Acquisitieloket.Core.Tests.Matching.Cases;

/// <summary>Makers and thinkers in high tech, from one desk to a runway.</summary>
internal static class HighTech
{
    public static readonly ExpertCase[] Cases =
    [
        new("Drone tester", "We develop drones and must fly them, on half a hectare or more.",
            Land(ActivityKind.Research, 5_000, 10_000) with
            {
                Features = [Feature.HighTech, Feature.TestSpace], Category = EnvironmentalCategory.ThreeTwo, Road = Need.Nice, PowerKva = 250,
            },
            "Technology Base has the room to test.") { First = "TBT", Unfit = "XLB:ProfileReserved" },
        new("Drone factory", "We build drones and must fly them before they leave, on half a hectare or more.",
            Land(ActivityKind.Production, 5_000, 10_000) with
            {
                Features = [Feature.HighTech, Feature.TestSpace], Category = EnvironmentalCategory.ThreeTwo, Road = Need.Nice, PowerKva = 250,
            },
            "As the tester: what it makes must fly.") { First = "TBT", Suitable = "HTP" },
        new("Photonics start-up", "Five people from the university, a cleanroom, 400 m².",
            Space(ActivityKind.Research, 400, 400) with
            {
                Features = [Feature.HighTech, Feature.StartUp, Feature.CleanRoom], Category = EnvironmentalCategory.Two, PowerKva = 100,
            },
            "Beside the university, among others of its kind.") { First = "KEN", Unfit = "XLB:ProfileReserved" },
        new("Photonics start-up that already produces", "We make photonic chips in small series, 400 m² with a cleanroom.",
            Space(ActivityKind.Production, 400, 400) with
            {
                Features = [Feature.HighTech, Feature.StartUp, Feature.CleanRoom], Category = EnvironmentalCategory.Two, PowerKva = 100,
            },
            "Small series in an office-like building are at home on Kennispark.") { First = "KEN", Unfit = "WPL:ProfileExcluded" },
        new("Medical technology with laboratories", "We develop and test implants: laboratories and offices, 1,500 m².",
            Space(ActivityKind.Research, 1_200, 1_800) with
            {
                SbiCode = "3250", Features = [Feature.HighTech, Feature.Laboratory], Category = EnvironmentalCategory.ThreeOne, PublicTransport = Need.Nice,
            },
            "Kennispark names medical technology and has laboratories.") { First = "KEN", Unfit = "HHE:ProfileReserved BOE:ProfileReserved" },
        new("Aircraft dismantler", "Aircraft land here and leave in parts: three hectares at the runway.",
            Land(ActivityKind.Production, 25_000, 35_000) with
            {
                Features = [Feature.AirportBound, Feature.Recycling], Category = EnvironmentalCategory.FourTwo,
            },
            "There is one runway.") { First = "TBT", Only = "TBT", Almost = "XLB:NoAir HAN:NoAir" },
        new("Composite parts", "We make composite parts for aviation, one hectare.",
            Land(ActivityKind.Production, 8_000, 12_000) with { Features = [Feature.HighTech], SbiCode = "2229", Category = EnvironmentalCategory.ThreeTwo },
            "Technology Base names composites, the High Tech Systems Park high-tech makers.") { First = "HTP TBT", Suitable = "VEL EUR" },
        new("Chip machines", "We assemble chip machines in a cleanroom, 7,000 m² of land, near our suppliers in Hengelo.",
            Land(ActivityKind.Production, 6_000, 8_000) with
            {
                Features = [Feature.HighTech, Feature.CleanRoom], SbiCode = "2899", Category = EnvironmentalCategory.ThreeOne, PowerKva = 1_500,
                PreferredMunicipalities = [Municipality.Hengelo],
            },
            "The High Tech Systems Park names assembly and cleanrooms.") { First = "HTP", Told = "HTP:PowerLimited" },
        new("Head office of a high-tech company", "A head office with a development department, our own building by the A1.",
            Land(ActivityKind.Office, 3_000, 5_000) with { Features = [Feature.HighTech], Road = Need.Needed },
            "Westermaat Campus is for high-tech companies with an office, at the A1.")
        {
            First = "WCA", Suitable = "KEN", Almost = "HVZ:SpaceNoPlot", Unfit = "XLB:ProfileExcluded TBT:ProfileExcluded",
        },
        new("Radar laboratory", "We test radar and need a hall with free ground around it, 1,500 m².",
            Space(ActivityKind.Research, 1_300, 1_700) with { Features = [Feature.HighTech, Feature.TestSpace] },
            "Room to test: Technology Base, which also has halls.") { First = "TBT" },
        new("Spin-off with a desk", "Three of us need a desk and people around us, 120 m² at most.",
            Space(ActivityKind.Office, 60, 120) with { Features = [Feature.HighTech, Feature.StartUp] },
            "The shared buildings of Kennispark are made for them.") { First = "KEN", Unfit = "VEL:ProfileExcluded" },
        new("Robot builder in an existing hall", "We build robots and rent: a hall of 2,000 m².",
            Space(ActivityKind.Production, 1_800, 2_200) with { Features = [Feature.HighTech], SbiCode = "2899", Category = EnvironmentalCategory.ThreeTwo },
            "The High Tech Systems Park has halls for makers, one of them to be had in parts, and Technology Base has one of that size; Kennispark is for office-like premises.") { First = "HTP TBT", Above = "HTP>KEN" },
    ];
}
