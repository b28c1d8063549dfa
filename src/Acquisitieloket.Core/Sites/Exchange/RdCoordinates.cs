using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>
/// Coordinates of the Dutch national grid (Rijksdriehoekstelsel, EPSG:28992) to and from WGS84. By projection and seven
/// parameters, without the correction grid of the Kadaster: right to within some decimetres, which is what a plan needs.
/// </summary>
public static class RdCoordinates
{
    /// <summary>Decimals of a degree that are kept: about a centimetre.</summary>
    public const int Decimals = 7;

    // Parameters of EPSG:28992 and of EPSG transformation 15934 (Amersfoort to WGS84, position vector).
    private const string Definition = """
        PROJCS["Amersfoort / RD New", GEOGCS["Amersfoort",
            DATUM["Amersfoort", SPHEROID["Bessel 1841", 6377397.155, 299.1528128],
                TOWGS84[565.4171, 50.3319, 465.5524, -0.398957388243134, 0.343987817378283, -1.87740163998045, 4.0725]],
            PRIMEM["Greenwich", 0], UNIT["degree", 0.0174532925199433]],
            PROJECTION["Oblique_Stereographic"], PARAMETER["latitude_of_origin", 52.1561605555556],
            PARAMETER["central_meridian", 5.38763888888889], PARAMETER["scale_factor", 0.9999079],
            PARAMETER["false_easting", 155000], PARAMETER["false_northing", 463000], UNIT["metre", 1]]
        """;

    private static readonly ProjectedCoordinateSystem Rd = (ProjectedCoordinateSystem)new CoordinateSystemFactory().CreateFromWkt(Definition);
    private static readonly MathTransform ToDegrees = Between(Rd, GeographicCoordinateSystem.WGS84);
    private static readonly MathTransform ToMetres = Between(GeographicCoordinateSystem.WGS84, Rd);

    /// <summary>True where the grid is defined; no place in degrees has such numbers.</summary>
    public static bool Holds(double x, double y) => x is >= -7_000 and <= 300_000 && y is >= 289_000 and <= 629_000;

    public static Position ToWgs84(double x, double y)
    {
        var (longitude, latitude) = ToDegrees.Transform(x, y);
        return new(Math.Round(longitude, Decimals), Math.Round(latitude, Decimals));
    }

    /// <summary>Metres east and north.</summary>
    public static (double X, double Y) FromWgs84(Position place) => ToMetres.Transform(place.Longitude, place.Latitude);

    private static MathTransform Between(CoordinateSystem from, CoordinateSystem to) =>
        new CoordinateTransformationFactory().CreateFromCoordinateSystems(from, to).MathTransform;
}
