using Acquisitieloket.Core.Drawings;

namespace Acquisitieloket.Core.Proposals.Drawings;

/// <summary>Which way is north: up.</summary>
internal static class NorthArrow
{
    public static void Draw(Svg drawing, double x, double y, double size) => drawing
        .Path([(x, y - 16 * size), (x + 6 * size, y + 6 * size), (x, y + 1 * size), (x - 6 * size, y + 6 * size), (x, y - 16 * size)], "north")
        .Label(x, y + 20 * size, "N", "number", "middle");
}
