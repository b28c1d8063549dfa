using Acquisitieloket.Core.Languages;

namespace Acquisitieloket.Core.Drawings.Charts;

/// <summary>How many are left after each step: bars in the middle that become narrower, with their number and their part of the first.</summary>
public static class Funnel
{
    public const int Width = 580;
    private const int Names = 190, Row = 38, Thick = 26, Size = 14;

    /// <summary>An SVG element, with the steps in their order. Values are written as counts unless said otherwise.</summary>
    public static string Draw(string id, string title, string description, IReadOnlyList<FunnelStep> steps, Func<long, string>? written = null)
    {
        string Told(FunnelStep step) => (written?.Invoke(step.Count) ?? Written.Number(step.Count, "nl")) + (step.Share is { } part ? $" · {part}%" : "");
        var numbers = steps.Select(s => Letters.Width(Told(s), Size)).DefaultIfEmpty().Max() + 12;
        var (most, room) = (Math.Max(1, steps.Select(s => s.Count).DefaultIfEmpty().Max()), Math.Max(60, Width - Names - numbers));
        var (chart, middle) = (new Chart(id, title, description, Width, Math.Max(1, steps.Count) * Row, steps.Any(s => s.Link is not null)), Names + room / 2);
        for (var i = 0; i < steps.Count; i++)
        {
            var (top, wide) = (i * Row + (Row - Thick) / 2.0, room * Math.Max(0, steps[i].Count) / most);
            if (i > 0 && wide + steps[i - 1].Count > 0)
            {
                var before = room * Math.Max(0, steps[i - 1].Count) / most;
                chart.Add($"<path class=\"al-chart__bar\" fill-opacity=\"0.25\" d=\"M{middle - before / 2} {top - Row + Thick}H{middle + before / 2}L{middle + wide / 2} {top}H{middle - wide / 2}Z\"/>");
            }
            StackedBars.Name(chart, steps[i].Name, top + Thick / 2.0 + 5, Names);
            if (wide > 0)
                chart.Part(new(Markup.Of($"<rect class=\"al-chart__bar\" x=\"{middle - wide / 2}\" y=\"{top}\" width=\"{wide}\" height=\"{Thick}\"/>")), $"{steps[i].Name}: {Told(steps[i])}", steps[i].Link);
            else
                chart.Rule(middle, top, middle, top + Thick);
            chart.Label(Names + room + 10, top + Thick / 2.0 + 5, Told(steps[i]), Size, strong: true);
        }
        return chart.ToString();
    }
}

/// <summary>A step of a funnel: how many came so far, and where they are.</summary>
public sealed record FunnelStep(string Name, long Count, string? Link = null)
{
    /// <summary>Its part of the first, in parts of a hundred; null where that is not told.</summary>
    public int? Share { get; init; }
}
