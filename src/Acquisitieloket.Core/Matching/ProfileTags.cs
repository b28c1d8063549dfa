using System.Numerics;

namespace Acquisitieloket.Core.Matching;

/// <summary>
/// The words in which site profiles speak, and how an activity or feature is read in them. "Opens" are tags that make
/// a company at home on a site that wants or allows them; "counts as" are tags by which a site that excludes them is closed.
/// </summary>
internal static class ProfileTags
{
    public const string GeneralLogistics = "algemene logistiek";
    public const string HeavyIndustry = "zware industrie";
    public const string StartUp = "start-up";

    public sealed record Row<T>(T Of, string[] Opens, string[] CountsAs);

    public static readonly Row<ActivityKind>[] Activities =
    [
        new(ActivityKind.Production, ["maakindustrie", "industrie", "assemblage"], ["industrie"]),
        new(ActivityKind.Logistics, ["logistiek", "transport", "distributie", "overslag"], ["logistiek"]),
        new(ActivityKind.Research, ["R&D", "HTSM"], []),
        new(ActivityKind.Office, ["kantoor", "hoofdkantoor"], ["zelfstandig kantoor"]),
        new(ActivityKind.Retail, ["detailhandel"], ["detailhandel"]),
        new(ActivityKind.LargeScaleRetail, ["grootschalige detailhandel"], ["grootschalige detailhandel", "detailhandel"]),
        new(ActivityKind.Hospitality, ["horeca", "recreatie en toerisme"], []),
        new(ActivityKind.Leisure, ["recreatie en toerisme"], []),
        new(ActivityKind.Energy, ["energie", "warmte", "industrie"], ["industrie"]),
        new(ActivityKind.DataCentre, ["datacenter"], []),
        new(ActivityKind.BusinessService, ["zakelijke dienstverlening", "dienstverlening", "kantoor"], ["zelfstandig kantoor"]),
        new(ActivityKind.Creative, ["creatief", "ontwerp", "media", "cultuur"], []),
        new(ActivityKind.Construction, ["bouw", "installatie"], ["industrie"]),
        new(ActivityKind.Wholesale, ["groothandel", "distributie"], []),
        new(ActivityKind.Craft, ["ambacht"], []),
    ];

    public static readonly Row<string>[] Features =
    [
        new(Feature.WaterBound, ["watergebonden"], []),
        new(Feature.AirportBound, ["luchthavengebonden"], []),
        new(Feature.HighTech, ["HTSM"], []),
        new(Feature.Laboratory, ["laboratorium", "HTSM"], []),
        new(Feature.CleanRoom, ["cleanroom", "HTSM"], []),
        new(Feature.StartUp, [StartUp], []),
        new(Feature.TestSpace, ["testen", "HTSM"], []),
        new(Feature.GardenCentre, [], ["tuincentrum", "detailhandel"]),
        new(Feature.CarDealer, [], ["autobedrijf"]),
        new(Feature.Boats, [], ["boten"]),
        new(Feature.Caravans, [], ["caravans"]),
        new(Feature.BioEnergy, ["vergisting", "energie", "warmte"], []),
        new(Feature.Recycling, ["recycling", "afvalverwerking"], []),
        new(Feature.LiveWork, ["wonen en werken"], []),
    ];

    // Branches that profiles name, by the first digits of their SBI 2025 code. They make a company more at home where it may
    // come already, and never open or close a site: what it does here may differ from its branch.
    public static readonly Row<string>[] Branches =
    [
        new("08", ["bouwstoffen"], []), new("23", ["bouwstoffen"], []), new("4683", ["bouwstoffen"], []),
        new("106", ["agribulk"], []), new("109", ["agribulk"], []),
        new("19", ["chemie"], []), new("20", ["chemie"], []),
        new("266", ["medische technologie"], []), new("325", ["medische technologie"], []),
        new("38", ["recycling", "afvalverwerking"], []),
        new("62", ["ICT"], []), new("63", ["ICT"], []), new("80", ["veiligheid"], []),
        new("85", ["onderwijs"], []), new("90", ["cultuur"], []), new("91", ["cultuur"], []),
    ];

    // A craft is making on a small scale: on a mixed site, which seldom names it, it is welcome where makers are.
    public const string KinOfCraft = "maakindustrie";

    // Features for which a site must have the thing itself.
    public static readonly string[] PlaceBound =
        [Feature.WaterBound, Feature.AirportBound, Feature.TestSpace, Feature.BioEnergy];

    // Tags of a knowledge environment; they steer a score, no more.
    public static readonly string[] Knowledge = ["R&D", "laboratorium", "onderwijs"];

    private static readonly string[] Names =
        [.. Activities.SelectMany(r => r.Opens.Concat(r.CountsAs))
            .Concat(Features.SelectMany(r => r.Opens.Concat(r.CountsAs)))
            .Concat(Branches.SelectMany(r => r.Opens)).Concat(Knowledge).Append(GeneralLogistics).Append(HeavyIndustry).Distinct()];

    private static readonly Dictionary<string, int> Bits =
        Names.Select((name, bit) => (name, bit)).ToDictionary(t => t.name, t => t.bit, StringComparer.OrdinalIgnoreCase);

    /// <summary>The tags as a set of bits; words that no activity or feature is read in have no bit.</summary>
    public static ulong Set(IEnumerable<string> tags)
    {
        ulong set = 0;
        foreach (var tag in tags)
            if (Bits.TryGetValue(tag, out var bit))
                set |= 1UL << bit;
        return set;
    }

    /// <summary>The word of the first tag in a set; null for none.</summary>
    public static string? First(ulong set) => set == 0 ? null : Names[BitOperations.TrailingZeroCount(set)];

    /// <summary>How many tags there are; they must fit in 64 bits.</summary>
    public static int Count => Names.Length;
}
