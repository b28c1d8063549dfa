using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Proposals.Drawings;

/// <summary>Puts places on paper, north up, at the largest round scale that fits. Lengths on paper are tenths of a millimetre.</summary>
internal sealed class PlanFrame
{
    private const double TenthsInMetre = 10_000;

    private static readonly int[] Scales =
    [
        100, 200, 250, 300, 400, 500, 600, 750, 1_000, 1_250, 1_500, 1_750, 2_000, 2_500, 3_000, 3_500, 4_000, 4_500, 5_000, 6_000, 7_000, 8_000, 9_000,
        10_000, 12_500, 15_000, 17_500, 20_000, 25_000, 30_000, 40_000, 50_000, 100_000,
    ];

    private readonly GeoBox bounds;
    private readonly double lon, lat, left, top;

    /// <param name="places">All that must be seen; at least one.</param>
    /// <param name="width">Of the paper, within which the middle of the places lies in the middle.</param>
    /// <param name="height">The most that the places may take; <see cref="Height"/> says how much they do.</param>
    public PlanFrame(IReadOnlyList<Position> places, double width, double height)
    {
        bounds = Geometry.Bounds(places);
        (lon, lat) = Geometry.MetresPerDegree((bounds.South + bounds.North) / 2);
        var (east, north) = ((bounds.East - bounds.West) * lon, (bounds.North - bounds.South) * lat);
        Scale = Scales.FirstOrDefault(s => OnPaper(east, s) <= width && OnPaper(north, s) <= height, Scales[^1]);
        Height = Paper(north);
        (left, top) = ((width - Paper(east)) / 2, 0);
    }

    /// <summary>1 : this.</summary>
    public int Scale { get; }

    /// <summary>What the places take from north to south.</summary>
    public double Height { get; }

    /// <summary>The length of metres on paper.</summary>
    public double Paper(double metres) => OnPaper(metres, Scale);

    public (double X, double Y) At(Position place) =>
        (left + Paper((place.Longitude - bounds.West) * lon), top + Paper((bounds.North - place.Latitude) * lat));

    private static double OnPaper(double metres, int scale) => metres * TenthsInMetre / scale;
}
