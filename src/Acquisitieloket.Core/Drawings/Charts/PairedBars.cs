using Acquisitieloket.Core.Languages;

namespace Acquisitieloket.Core.Drawings.Charts;

/// <summary>Two lying bars for each name, what is above what was: two periods beside each other, on one scale.</summary>
public static class PairedBars
{
    private const int Names = 130, Legend = 34, Thick = 16, Row = 2 * Thick + 16;
    private const double Size = 14;

    /// <summary>An SVG element. Each bar has a value for both series; values are written as counts unless said otherwise.</summary>
    public static string Draw(
        string id, string title, string description, Series now, Series before, IReadOnlyList<Bar> bars, Func<long, string>? written = null)
    {
        written ??= number => Written.Number(number, "nl");
        var most = Math.Max(1, bars.SelectMany(b => b.Values).DefaultIfEmpty().Max());
        var numbers = bars.SelectMany(b => b.Values).Select(v => Letters.Width(written(v), Size)).DefaultIfEmpty().Max() + 14;
        var (chart, scale) = (new Chart(id, title, description, StackedBars.Width, Legend + bars.Count * Row), (StackedBars.Width - Names - numbers) / most);
        StackedBars.Explain(chart, [now, before]);
        for (var i = 0; i < bars.Count; i++)
        {
            var top = Legend + i * Row;
            StackedBars.Name(chart, bars[i].Name, top + Row / 2.0 + 5, Names);
            for (var s = 0; s < 2; s++)
            {
                var (value, y, series) = (bars[i].Values[s], top + 6 + s * (Thick + 2.0), s == 0 ? now : before);
                if (value > 0)
                    StackedBars.Box(chart, Names, y, value * scale, Thick, series, $"{bars[i].Name}, {series.Name}: {written(value)}", null);
                chart.Label(Names + Math.Max(0, value) * scale + 8, y + Thick - 3, written(value), Size, strong: s == 0);
            }
        }
        return chart.ToString();
    }
}
