namespace Acquisitieloket.Core.Demand.Balance;

/// <summary>
/// What of the demand may be asked by who opens no leads: one filter at a time, and pairs of years that do not overlap, so that no year
/// follows from two spans that differ in it. How it is told is <see cref="Reports.CoarseFigures"/>.
/// </summary>
public static class DemandGuard
{
    /// <summary>Years that are told together.</summary>
    public const int Years = 2;

    /// <summary>What may be asked of a selection: only the first of what narrows it down, and the pair of years in which it ends.</summary>
    public static DemandSelection Only(DemandSelection of, int thisYear)
    {
        var last = thisYear - (thisYear - of.LastYear) / Years * Years;
        var all = new DemandSelection { FirstYear = last - Years + 1, LastYear = last };
        return of switch
        {
            { Segment: { } segment } => all with { Segment = segment },
            { Cluster: { } cluster } => all with { Cluster = cluster },
            { Size: { } size } => all with { Size = size },
            { Power: { } power } => all with { Power = power },
            _ => all with { Municipality = of.Municipality, NoMunicipality = of.NoMunicipality },
        };
    }
}
