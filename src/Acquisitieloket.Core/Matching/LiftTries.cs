using Acquisitieloket.Core.Matching.Rules;

namespace Acquisitieloket.Core.Matching;

/// <summary>The changes of a request that may take an obstacle away, in the order in which a company would think of them.</summary>
internal static class LiftTries
{
    public static IEnumerable<(Requirements Changed, Lift Lift)> For(Requirements asked, SiteSupply site, DateOnly today, CriterionResult obstacle) => obstacle.Key switch
    {
        Criterion.Area => OfArea(asked, obstacle),
        Criterion.ShareCap => site.Caps.Where(c => c.CapM2 > c.TakenM2 && c.CapM2 - c.TakenM2 < asked.PlotM2?.Min)
            .Select(c => Smaller(asked, (int)(c.CapM2 - c.TakenM2))),
        Criterion.SpaceType => OtherForm(asked),
        Criterion.Category => Enum.GetValues<EnvironmentalCategory>().Where(c => c < asked.Category).Reverse()
            .Select(c => (asked with { Category = c }, new Lift("Lift.Category", c.Written()))),
        Criterion.Power => OfPower(asked, site, today),
        Criterion.Timing => site.Plots.Where(p => p.AvailableFrom > asked.OperationalOn).Select(p => p.AvailableFrom!.Value)
            .Distinct().Order().Select(day => From(asked, day)),
        Criterion.Height when obstacle.First is { } metres => [(asked with { BuildingHeightM = (int)metres }, new Lift("Lift.Height", First: metres))],
        Criterion.OutsideStorage => [(asked with { OutsideStorage = false }, new Lift("Lift.OutsideStorage"))],
        Criterion.RoundTheClock => [(asked with { RoundTheClock = false }, new Lift("Lift.RoundTheClock"))],
        _ => OfNeed(asked, obstacle.Key) is { } changed ? [(changed, new Lift($"Lift.{obstacle.Key}"))] : [],
    };

    private static IEnumerable<(Requirements, Lift)> OfArea(Requirements asked, CriterionResult obstacle)
    {
        if (obstacle is { First: { } there and > 0 })
            yield return obstacle.Phrase switch
            {
                "AreaTooSmall" => (asked with { PlotM2 = new(asked.PlotM2?.Min, (int)there) }, new("Lift.LargerPlot", First: there)),
                "AreaBuildingTooSmall" when asked.FloorM2?.Min > there =>
                    (asked with { FloorM2 = new((int)there, Math.Max((int)there, asked.FloorM2.Max ?? (int)there)) }, new("Lift.SmallerFloor", First: there)),
                _ => Smaller(asked, (int)there),
            };
        // Who named no floor has not said what building would do.
        foreach (var form in asked.FloorM2 is null ? [] : OtherForm(asked))
            yield return form;
    }

    private static (Requirements, Lift) Smaller(Requirements asked, int m2) =>
        (asked with { PlotM2 = new(m2, Math.Max(m2, asked.PlotM2?.Max ?? m2)) }, new("Lift.SmallerPlot", First: m2));

    private static (Requirements, Lift) From(Requirements asked, DateOnly day) => (asked with { OperationalOn = day }, new("Lift.FromDate", Day: day));

    private static IEnumerable<(Requirements, Lift)> OtherForm(Requirements asked)
    {
        foreach (var form in Enum.GetValues<SpaceForm>())
            if (asked.Forms.Count > 0 && !asked.Forms.Contains(form))
                yield return (asked with { Forms = [.. asked.Forms, form] }, new($"Lift.{form}"));
    }

    // A contract that gives way at busy hours first, then a later day, then less.
    private static IEnumerable<(Requirements, Lift)> OfPower(Requirements asked, SiteSupply site, DateOnly today)
    {
        if (asked.PowerFlexible != true)
            yield return (asked with { PowerFlexible = true }, new("Lift.Flexible"));
        var on = asked.OperationalOn > today ? asked.OperationalOn.Value : today;
        foreach (var step in site.Facts.Power.Where(s => s.From > on))
            yield return From(asked, step.From);
        var kva = Math.Max(asked.PowerKva ?? 0, asked.FeedInKva ?? 0);
        var steps = site.Facts.Power.Where(s => s.From <= on).Select(s => s.FirmKva);
        foreach (var less in steps.Concat(site.Plots.Select(p => p.PowerKva)).OfType<int>().Append(PowerAnswer.HugeKva).Append(PowerAnswer.SmallKva)
            .Where(k => k > 0 && k < kva).Distinct().OrderDescending())
            yield return (asked with
            {
                PowerKva = asked.PowerKva > less ? less : asked.PowerKva,
                FeedInKva = asked.FeedInKva > less ? less : asked.FeedInKva,
            }, new("Lift.LessPower", First: less));
    }

    private static Requirements? OfNeed(Requirements asked, Criterion key) => key switch
    {
        Criterion.Road => asked with { Road = Need.Nice },
        Criterion.Water => asked with { Water = Need.Nice },
        Criterion.Rail => asked with { Rail = Need.Nice },
        Criterion.Air => asked with { Air = Need.Nice },
        Criterion.Heat => asked with { Heat = Need.Nice },
        Criterion.Hydrogen => asked with { Hydrogen = Need.Nice },
        Criterion.ProcessWater => asked with { ProcessWater = Need.Nice },
        _ => null,
    };
}
