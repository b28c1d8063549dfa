namespace Acquisitieloket.Core.Drawings;

/// <summary>
/// Where things lie in Twente (WGS84, longitude first), coarse enough for a sketch of a few centimetres:
/// cities by their centre, roads and canal by their bends.
/// </summary>
public static class Twente
{
    public const double West = 6.50, East = 7.02, South = 52.175, North = 52.385;

    // A degree of longitude is this much shorter than one of latitude here.
    public const double Shrink = 0.6117;

    public static IReadOnlyList<(string Name, double Lon, double Lat)> Cities { get; } =
    [
        ("Almelo", 6.6625, 52.3567), ("Borne", 6.7539, 52.3003), ("Hengelo", 6.7931, 52.2658),
        ("Enschede", 6.8937, 52.2215), ("Oldenzaal", 6.9292, 52.3133),
    ];

    /// <summary>Pairs of cities that the mark joins by a line.</summary>
    public static IReadOnlyList<(int From, int To)> Joined { get; } = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 1), (2, 4)];

    public static (double Lon, double Lat)[] A1 { get; } =
    [
        (6.50, 52.272), (6.56, 52.288), (6.63, 52.290), (6.70, 52.286), (6.745, 52.274), (6.775, 52.284), (6.82, 52.291),
        (6.88, 52.294), (6.93, 52.297), (6.98, 52.303), (7.02, 52.305),
    ];

    public static (double Lon, double Lat)[] A35 { get; } =
    [
        (6.60, 52.351), (6.632, 52.337), (6.648, 52.318), (6.672, 52.300), (6.70, 52.286), (6.745, 52.274), (6.765, 52.257),
        (6.79, 52.240), (6.83, 52.219), (6.862, 52.200), (6.90, 52.192), (6.94, 52.203),
    ];

    public static (double Lon, double Lat)[] N35West { get; } = [(6.50, 52.365), (6.55, 52.360), (6.60, 52.351)];

    public static (double Lon, double Lat)[] N35East { get; } = [(6.94, 52.203), (6.97, 52.211), (7.01, 52.213)];

    public static (double Lon, double Lat)[] Canal { get; } =
        [(6.50, 52.232), (6.58, 52.238), (6.66, 52.243), (6.72, 52.247), (6.775, 52.247), (6.815, 52.236), (6.855, 52.226)];

    public static (double Lon, double Lat)[] CanalToAlmelo { get; } =
        [(6.642, 52.2417), (6.648, 52.270), (6.656, 52.300), (6.660, 52.322), (6.655, 52.345)];
}
