namespace Acquisitieloket.Web.Features.Reports.Charts;

/// <summary>One kind of thing in a chart: its name, colour and pattern (an index; 0 is plain).</summary>
public sealed record Series(string Name, string Colour, int Pattern);

/// <summary>One bar: its name and a value for each series.</summary>
public sealed record Bar(string Name, IReadOnlyList<int> Values)
{
    public int Total => Values.Sum();
}
