using System.Globalization;

namespace Acquisitieloket.Benchmarks.Table;

/// <summary>A measure in the table: a figure for each number of leads, or one figure that does not hang on leads.</summary>
internal sealed record Row(string Name, string Goal, IReadOnlyList<Figure> Figures)
{
    /// <summary>For each number of leads, which part of its limit was reached; null without a limit.</summary>
    public IReadOnlyList<double>? OfLimit { get; init; }

    /// <summary>What went wrong, so that there are no figures; null when nothing did.</summary>
    public string? Failure { get; init; }

    /// <summary>Measured once, whatever the numbers of leads.</summary>
    public bool IsOnce { get; init; }

    public static Row Failed(string name, Exception wrong) =>
        new(name, "", []) { Failure = wrong.Message.ReplaceLineEndings(" ").Replace("|", "/") };

    /// <summary>A row of Markdown: the measure, its goal, what was measured once, each number of leads with its ratio, and the part of its limit.</summary>
    public string Markdown(int sizes)
    {
        if (Failure is not null)
            return $"| {Name} | FAILED: {Failure} |{string.Concat(Enumerable.Repeat(" |", sizes * 2 + 1))}";
        IEnumerable<string> cells = IsOnce ? [Figures[0].Text, .. Enumerable.Repeat("", sizes * 2 - 1)]
            : ["", Figures[0].Text, .. Figures.Skip(1).SelectMany(f => new[] { f.Text, f.Beside(Figures[0]) })];
        var limit = OfLimit is null ? "" : string.Join(" / ", OfLimit.Select(part => part.ToString("0.00", CultureInfo.InvariantCulture)));
        return $"| {Name} | {Goal} | {string.Join(" | ", cells)} | {limit} |";
    }

    public static Row Once(string name, string goal, Figure figure) => new(name, goal, [figure]) { IsOnce = true };
}

/// <summary>A number with its words: "12.5 ms".</summary>
internal sealed record Figure(double Number, string Text)
{
    public static Figure Ms(double ms) => Of(ms, ms < 10 ? "0.00 'ms'" : "0.0 'ms'");

    public static Figure PerSecond(double rate) => Of(rate, rate < 10 ? "0.00'/s'" : "#,0'/s'");

    public static Figure Times(double times) => Of(times, "0.0 'times'");

    public static Figure Megabytes(double bytes) => Of(bytes / 1024 / 1024, "0 'MB'");

    /// <summary>How many times the figure of the smallest number of leads.</summary>
    public string Beside(Figure smallest) => (Number / smallest.Number).ToString("0.0", CultureInfo.InvariantCulture);

    private static Figure Of(double number, string format) => new(number, number.ToString(format, CultureInfo.InvariantCulture));
}
