namespace Acquisitieloket.Core.Demand;

/// <summary>
/// Which figures may be told to who opens no leads, so that no figure of too few can be worked out from others: not from a
/// sum and its parts, and not by asking for the parts one filter at a time. What is counted has several properties; told are
/// at most the figures of one value, or of two values of different properties, and each is held against all the others.
/// </summary>
public sealed class FigureGuard
{
    private readonly record struct Figure(int First, object? One, int Second, object? Two);

    private static readonly Figure Whole = new(-1, null, -1, null);

    private readonly Dictionary<Figure, int> counts = [];
    private readonly HashSet<Figure> hidden = [];
    private readonly List<(Figure Sum, List<Figure> Parts)> lines = [];

    /// <summary>Guards what has these values, one for each property and all of the same length, and occurs so often.</summary>
    public FigureGuard(IEnumerable<(object?[] Values, int Count)> counted)
    {
        foreach (var (values, count) in counted)
        {
            Add(Whole, count);
            for (var a = 0; a < values.Length; a++)
            {
                Add(new(a, values[a], -1, null), count);
                for (var b = a + 1; b < values.Length; b++)
                    Add(new(a, values[a], b, values[b]), count);
            }
        }
        DrawLines();
        hidden.UnionWith(counts.Where(c => SmallNumbers.Hides(c.Value)).Select(c => c.Key));
        while (lines.Aggregate(false, (changed, line) => Cover(line.Sum, line.Parts) || changed))
        {
            // Each figure that is hidden for the sake of another may need one more beside it.
        }
    }

    /// <summary>All of it together.</summary>
    public bool HidesAll => hidden.Contains(Whole);

    /// <summary>The figure of one value of a property.</summary>
    public bool Hides(int property, object? value) => hidden.Contains(new(property, value, -1, null));

    /// <summary>The figure of two values of different properties.</summary>
    public bool Hides(int property, object? value, int other, object? otherValue) => property == other ? Hides(property, value)
        : hidden.Contains(property < other ? new(property, value, other, otherValue) : new(other, otherValue, property, value));

    private void Add(Figure figure, int count) => counts[figure] = counts.GetValueOrDefault(figure) + count;

    // Wherever one figure is the sum of others.
    private void DrawLines()
    {
        var parts = new Dictionary<(Figure Sum, int By), List<Figure>>();
        foreach (var figure in counts.Where(c => c.Value > 0 && c.Key != Whole).Select(c => c.Key))
            foreach (var sum in figure.Second < 0 ? new[] { (Whole, figure.First) }
                : [(new Figure(figure.First, figure.One, -1, null), figure.Second), (new Figure(figure.Second, figure.Two, -1, null), figure.First)])
                (parts.TryGetValue(sum, out var known) ? known : parts[sum] = []).Add(figure);
        lines.AddRange(parts.Select(p => (p.Key.Sum, p.Value)));
    }

    // What is not told of a line must be at least two figures, and too many together to tell of one company.
    private bool Cover(Figure sum, List<Figure> parts)
    {
        var kept = parts.Where(hidden.Contains).ToList();
        var fine = hidden.Contains(sum) ? kept.Count > 0 : kept.Count == 0 || (kept.Count > 1 && !SmallNumbers.Hides(kept.Sum(f => counts[f])));
        if (fine)
            return false;
        var open = parts.Where(p => !hidden.Contains(p)).ToList();
        return hidden.Add(open.Count > 0 ? open.MinBy(f => counts[f]) : sum);
    }
}
