using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Demo;

/// <summary>
/// Draws plots side by side in rows along streets, each as large as it says, with the border of the site around them.
/// The drawing is invented, as the plots are; the same every time.
/// </summary>
internal static class DemoOutlines
{
    // Wider than deep; narrow streets on small sites.
    private const double Stretch = 1.3, StreetShare = 0.04, NarrowestStreet = 6, WidestStreet = 18;
    // How many times deeper than wide a column of plots may be.
    private const double NarrowPlot = 1.6;
    private const double MaxTurn = 0.45, MaxSlant = 0.15;
    // A centimetre.
    private const int Decimals = 7;

    private readonly record struct Point(double X, double Y);

    private sealed record Row(List<Plot> Plots, double Depth);

    /// <summary>Gives the site and its plots their outlines, around the coordinates of the site. Does nothing without plots.</summary>
    public static void Draw(Site site)
    {
        if (site.Plots.Count == 0)
            return;
        var width = Math.Sqrt(Stretch * site.Plots.Sum(p => (double)p.AreaM2));
        var street = Math.Clamp(width * StreetShare, NarrowestStreet, WidestStreet);
        var rows = Rows(site.Plots, width);
        // Rows lie back to back: a street before every second one.
        var height = rows.Sum(r => r.Depth) + street * (rows.Count / 2);
        var place = Placing(site, width, height);
        var top = height;
        for (var i = 0; i < rows.Count; i++)
        {
            if (i % 2 == 1)
                top -= street;
            DrawRow(rows[i], top, width, fromTheRight: i % 2 == 1, place);
            top -= rows[i].Depth;
        }
        site.Outline = Border(width, height, street, place);
    }

    // Fills a row for as long as that makes its plots squarer; the next row goes on where this one ended.
    private static List<Row> Rows(List<Plot> plots, double width)
    {
        List<Row> rows = [];
        List<Plot> row = [];
        foreach (var plot in plots)
        {
            if (row.Count > 0 && Worse([.. row, plot], row, width))
            {
                rows.Add(new(row, Depth(row, width)));
                row = [];
            }
            row.Add(plot);
        }
        // What is left over does not become a ribbon along the whole site.
        var depth = Depth(row, width);
        rows.Add(new(row, rows.Count > 0 && Narrowest(row, rows[^1].Depth) < Narrowest(row, depth) ? rows[^1].Depth : depth));
        return rows;
    }

    private static double Depth(List<Plot> row, double width) => row.Sum(p => (double)p.AreaM2) / width;

    private static bool Worse(List<Plot> longer, List<Plot> row, double width) =>
        Narrowest(longer, Depth(longer, width)) > Narrowest(row, Depth(row, width));

    // How many times longer than wide the narrowest plot becomes.
    private static double Narrowest(List<Plot> row, double depth) =>
        row.Max(p => Math.Max(p.AreaM2 / (depth * depth), depth * depth / p.AreaM2));

    private static void DrawRow(Row row, double top, double width, bool fromTheRight, Func<Point, Position> place)
    {
        var x = fromTheRight ? width : 0;
        foreach (var column in Columns(row))
        {
            var across = Depth(column, row.Depth);
            var west = fromTheRight ? x - across : x;
            var y = top;
            foreach (var plot in column)
            {
                var bottom = y - plot.AreaM2 / across;
                plot.Outline = [.. new Point[] { new(west, bottom), new(west + across, bottom), new(west + across, y), new(west, y) }.Select(place)];
                y = bottom;
            }
            x = fromTheRight ? west : west + across;
        }
    }

    // Small plots in a deep row lie behind each other.
    private static List<List<Plot>> Columns(Row row)
    {
        List<List<Plot>> columns = [];
        foreach (var plot in row.Plots)
            if (columns.Count > 0 && Depth(columns[^1], row.Depth) + plot.AreaM2 / row.Depth < row.Depth / NarrowPlot)
                columns[^1].Add(plot);
            else
                columns.Add([plot]);
        // One left alone joins the neighbour before it, when that makes it squarer.
        for (var i = columns.Count - 1; i > 0; i--)
            if (Flattest([.. columns[i - 1], .. columns[i]], row.Depth) < Flattest(columns[i], row.Depth))
            {
                columns[i - 1].AddRange(columns[i]);
                columns.RemoveAt(i);
            }
        return columns;
    }

    // A column is a row on its side.
    private static double Flattest(List<Plot> column, double depth) => Narrowest(column, Depth(column, depth));

    private static Position[] Border(double width, double height, double margin, Func<Point, Position> place)
    {
        var cut = 1.4 * margin;
        var (w, s, e, n) = (-margin, -margin, width + margin, height + margin);
        Point[] corners =
        [
            new(w + cut, s), new(e - cut, s), new(e, s + cut), new(e, n - cut),
            new(e - cut, n), new(w + cut, n), new(w, n - cut), new(w, s + cut),
        ];
        return [.. corners.Select(place)];
    }

    // Slanting and turning leave every area as it was.
    private static Func<Point, Position> Placing(Site site, double width, double height)
    {
        var random = new Random(site.Code.Aggregate(11, (seed, sign) => seed * 31 + sign));
        var turn = (random.NextDouble() * 2 - 1) * MaxTurn;
        var slant = (random.NextDouble() * 2 - 1) * MaxSlant;
        var (sin, cos) = Math.SinCos(turn);
        var (lon, lat) = Geometry.MetresPerDegree(site.Latitude);
        return p =>
        {
            var (x, y) = (p.X - width / 2, p.Y - height / 2);
            x += slant * y;
            return new(
                Math.Round(site.Longitude + (x * cos - y * sin) / lon, Decimals),
                Math.Round(site.Latitude + (x * sin + y * cos) / lat, Decimals));
        };
    }
}
