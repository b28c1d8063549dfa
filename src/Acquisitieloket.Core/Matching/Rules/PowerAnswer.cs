using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>
/// What the grid at a site says to the power asked, before any plot. Where the operator said what one connection gets from
/// which day, that counts: firm power that is there is met, flexible power does in part. Else the state of the grid does: a
/// small connection (to 3 × 80 A) is nearly always possible; above 10 MVA the grid itself has to be built out, which a site with
/// little room cannot promise.
/// </summary>
internal readonly record struct PowerAnswer(Outcome Outcome, int Score, Phrase Phrase)
{
    public const int SmallKva = 55, HugeKva = 10_000;
    private const int Flexible = 60, FlexibleUnsaid = 40, SoonMonths = 18, ComesSoon = 60, ComesLate = 30;

    /// <summary>The answer for the day on which the company wants to begin; when it did not say, the best of all days to come.</summary>
    public static PowerAnswer Of(SiteSupply site, Wish wish)
    {
        if (wish.Kva is not { } kva)
            return default;
        if (site.Facts.Power.Count == 0)
            return ByState(site, wish, kva);
        if (wish.Asked.OperationalOn is { } wished)
            return At(wished > wish.Today ? wished : wish.Today, site, wish, kva);
        var best = At(wish.Today, site, wish, kva);
        foreach (var step in site.Facts.Power)
            if (step.From > wish.Today && At(step.From, site, wish, kva).From(step.From, wish.Today) is var later && later.Rank > best.Rank)
                best = later;
        return best;
    }

    // What comes later is worth less than what is there: the sentence names the day.
    private PowerAnswer From(DateOnly day, DateOnly today) => Outcome is Outcome.Unknown or Outcome.KnockOut
        ? this : new(Outcome.Partly, Math.Min(Score, day <= today.AddMonths(SoonMonths) ? ComesSoon : ComesLate), Phrase);

    private int Rank => Outcome switch { Outcome.KnockOut => 0, Outcome.Unknown => 1, _ => 2 + Score };

    private static PowerAnswer At(DateOnly day, SiteSupply site, Wish wish, int kva)
    {
        if (site.Facts.Power.LastOrDefault(s => s.From <= day) is not { } step)
            return ByState(site, wish, kva);
        var asOf = site.AsOf(nameof(Site.Power));
        if (step.FirmKva >= kva)
            return new(Outcome.Met, 100, new("PowerFirm", asOf, First: step.FirmKva, Second: kva, Day: step.From));
        if (step.FlexibleKva >= kva && wish.Asked.PowerFlexible != false)
            return new(Outcome.Partly, wish.Asked.PowerFlexible == true ? Flexible : FlexibleUnsaid,
                new(wish.Asked.PowerFlexible == true ? "PowerFlexible" : "PowerFlexibleAsk", asOf, First: step.FlexibleKva, Second: kva, Day: step.From));
        if (step.FirmKva is not { } firm || kva <= SmallKva)
            return ByState(site, wish, kva);
        var most = wish.Asked.PowerFlexible == false ? firm : Math.Max(firm, step.FlexibleKva ?? 0);
        return new(Outcome.KnockOut, 0, Later(day, site, wish, kva) is { } from
            ? new("PowerLater", asOf, First: most, Second: kva, Day: from) : new("PowerShort", asOf, First: most, Second: kva));
    }

    /// <summary>The first day after this one on which the power can be had.</summary>
    private static DateOnly? Later(DateOnly day, SiteSupply site, Wish wish, int kva) => site.Facts.Power
        .Where(s => s.From > day && (s.FirmKva >= kva || (s.FlexibleKva >= kva && wish.Asked.PowerFlexible != false))).Select(s => (DateOnly?)s.From).Min();

    private static PowerAnswer ByState(SiteSupply site, Wish wish, int kva)
    {
        var (asOf, flexible) = (site.GridAsOf, wish.Asked.PowerFlexible == true);
        // Who has not said whether it can be flexible hears that this is what it hangs on.
        var unsaid = wish.Asked.PowerFlexible is null;
        return site.Grid switch
        {
            GridStatus.Unknown => new(Outcome.Unknown, 0, new("PowerUnknownSite")),
            GridStatus.Room => new(Outcome.Met, kva > HugeKva ? 60 : 100, new("PowerRoom", asOf, First: kva)),
            _ when kva <= SmallKva => new(Outcome.Met, 90, new("PowerSmall", asOf, First: kva)),
            GridStatus.Limited when kva <= HugeKva => new(Outcome.Partly, Limited(kva) + (flexible ? 15 : 0), new("PowerLimited", asOf, First: kva)),
            var grid when flexible => new(Outcome.Partly, 10, new(grid == GridStatus.Full ? "PowerFullFlexible" : "PowerHugeFlexible", asOf, First: kva)),
            var grid => new(Outcome.KnockOut, 0, new((grid == GridStatus.Full ? "PowerFull" : "PowerHuge") + (unsaid ? "Flexible" : ""), asOf, First: kva)),
        };
    }

    private static int Limited(int kva) => kva switch { <= 250 => 75, <= 630 => 60, <= 2_000 => 40, _ => 20 };
}
