namespace Acquisitieloket.Core.Drawings.Charts;

/// <summary>One kind of thing in a chart: its name, colour and pattern (an index; 0 is plain).</summary>
public sealed record Series(string Name, string Colour, int Pattern)
{
    /// <summary>The five municipalities, which look the same in every chart.</summary>
    public static IReadOnlyList<Series> Municipalities { get; } =
    [
        new("Almelo", "#0072B2", 0),
        new("Borne", "#B87400", 1),
        new("Enschede", "#00845F", 2),
        new("Hengelo", "#B0588C", 3),
        new("Oldenzaal", "#C24E00", 4),
    ];
}

/// <summary>One bar: its name and a value for each series.</summary>
public sealed record Bar(string Name, IReadOnlyList<long> Values)
{
    /// <summary>For each value where it leads; none when it leads nowhere.</summary>
    public IReadOnlyList<string?> Links { get; init; } = [];

    public long Total => Values.Sum();

    internal string? Link(int index) => index < Links.Count ? Links[index] : null;
}
