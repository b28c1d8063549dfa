namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>Whether the land is there in time, and whether time is left to build.</summary>
internal static class TimingRule
{
    // Permit and building together seldom take less than a year.
    private const int MonthsToBuild = 12, MonthsAtLeast = 6, MonthsThatHelp = 2;
    private const Criterion Key = Criterion.Timing;

    public static void Judge(SiteSupply site, Wish wish, PlotChoice choice, int weight, Scorecard card)
    {
        if (wish.Asked.OperationalOn is not { } wished)
        {
            card.Unknown(Key, weight, new("TimingUnknown"));
            return;
        }
        if (!choice.Found)
        {
            card.Unknown(Key, weight, new("TimingUnknownSite"));
            return;
        }
        var from = wish.Today;
        foreach (ref readonly var plot in choice.In(site))
            if (plot.AvailableFrom > from)
                from = plot.AvailableFrom.Value;
        var numbers = choice.Numbers(site);
        if (from > wished && from > wish.Today)
            card.KnockOut(Key, weight, new("TimingTooLate", site.FactsAsOf, numbers));
        else if (MonthsBetween(from, wished) is var months && months >= MonthsToBuild)
            card.Met(Key, weight, 100, new("TimingFits", site.FactsAsOf, numbers, months));
        else if (months < MonthsThatHelp)
            card.Partly(Key, weight, 10, new("TimingNone", site.FactsAsOf, numbers));
        else
            card.Partly(Key, weight, months >= MonthsAtLeast ? 60 : 30,
                new("TimingTight", site.FactsAsOf, numbers, months));
    }

    private static int MonthsBetween(DateOnly from, DateOnly until) =>
        (until.Year - from.Year) * 12 + until.Month - from.Month - (until.Day < from.Day ? 1 : 0);
}
