namespace Acquisitieloket.Core.Matching;

/// <summary>Known features (kenmerken) of an activity that steer matching; the set is open, others are kept and ignored.</summary>
public static class Feature
{
    public const string WaterBound = "watergebonden";
    public const string AirportBound = "luchthavengebonden";
    public const string HighTech = "hightech";
    public const string Laboratory = "laboratorium";
    public const string CleanRoom = "cleanroom";
    public const string StartUp = "startup";
    public const string TestSpace = "testruimte";
    public const string GardenCentre = "tuincentrum";
    public const string CarDealer = "autobedrijf";
    public const string Boats = "boten";
    public const string Caravans = "caravans";
    public const string BioEnergy = "bioEnergie";
    public const string Recycling = "recycling";
    public const string LiveWork = "wonenWerken";

    /// <summary>All features that the product knows, in the order in which a form offers them.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        WaterBound, AirportBound, HighTech, Laboratory, CleanRoom, StartUp, TestSpace,
        GardenCentre, CarDealer, Boats, Caravans, BioEnergy, Recycling, LiveWork,
    ];
}
