namespace Acquisitieloket.Core.Demand;

/// <summary>What of unmet demand may be asked by who opens no leads: one filter at a time. How it is told is <see cref="Reports.CoarseFigures"/>.</summary>
public static class UnmetGuard
{
    /// <summary>The same selection with only the first of what narrows it down.</summary>
    public static UnmetSelection OnlyFirst(UnmetSelection of)
    {
        var all = new UnmetSelection { Kind = of.Kind };
        return of switch
        {
            { Reason: { } reason } => all with { Reason = reason },
            { Segment: { } segment } => all with { Segment = segment },
            { Cluster: { } cluster } => all with { Cluster = cluster },
            { NoMunicipality: true } => all with { NoMunicipality = true },
            { Municipality: { } municipality } => all with { Municipality = municipality },
            { Year: { } year } => all with { Year = year },
            _ => all with { OpeningYear = of.OpeningYear, NoOpeningYear = of.NoOpeningYear },
        };
    }
}
