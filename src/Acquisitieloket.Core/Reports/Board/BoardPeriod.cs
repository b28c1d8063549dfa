using System.Globalization;
using Acquisitieloket.Core.Leads.Lists;

namespace Acquisitieloket.Core.Reports.Board;

/// <summary>What a board report is about: a quarter or a whole year, by the Dutch calendar.</summary>
/// <param name="Quarter">1 to 4; null for the whole year.</param>
public sealed record BoardPeriod(int Year, int? Quarter = null)
{
    /// <summary>The longest that <see cref="Key"/> can be.</summary>
    public const int KeyLength = 7;

    private const int Quarters = 9, Years = 6;

    /// <summary>"2026-K3" or "2026", by which it is stored and found.</summary>
    public string Key => Quarter is { } quarter ? string.Create(CultureInfo.InvariantCulture, $"{Year}-K{quarter}") : Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>"3e kwartaal 2026" or "2026".</summary>
    public string Name => Quarter is { } quarter ? $"{quarter}e kwartaal {Year}" : $"{Year}";

    /// <summary>Within a sentence: "het 3e kwartaal van 2026" or "2026".</summary>
    public string InSentence => Quarter is { } quarter ? $"het {quarter}e kwartaal van {Year}" : $"{Year}";

    /// <summary>"het hele 3e kwartaal van 2026" or "heel 2026".</summary>
    public string WholeInSentence => Quarter is { } quarter ? $"het hele {quarter}e kwartaal van {Year}" : $"heel {Year}";

    /// <summary>As it follows "eind": "3e kwartaal van 2026" or "2026".</summary>
    public string OfSentence => Quarter is { } quarter ? $"{quarter}e kwartaal van {Year}" : $"{Year}";

    /// <summary>Its months.</summary>
    public MonthSpan Months
    {
        get
        {
            var first = new DateOnly(Year, Quarter is { } quarter ? quarter * 3 - 2 : 1, 1);
            return new(first, first.AddMonths(Quarter is null ? 11 : 2));
        }
    }

    public DateOnly FirstDay => Months.First;

    public DateOnly LastDay => Months.Last.AddMonths(1).AddDays(-1);

    /// <summary>The period just before, of the same length.</summary>
    public BoardPeriod Before => Quarter switch { null => new(Year - 1), 1 => new(Year - 1, 4), { } quarter => new(Year, quarter - 1) };

    /// <summary>Whether a day is after its last.</summary>
    public bool IsOver(DateOnly today) => today > LastDay;

    /// <summary>Reads a key; null for anything else, and for years that nobody reports about.</summary>
    public static BoardPeriod? Parse(string? key) => key?.Split('-') switch
    {
        [var year] when YearOf(year) is { } y => new(y),
        [var year, ['K', >= '1' and <= '4' and var quarter]] when YearOf(year) is { } y => new(y, quarter - '0'),
        _ => null,
    };

    /// <summary>What a report can be made about: the last quarter first, then the quarters before, this one, and years.</summary>
    public static IReadOnlyList<BoardPeriod> Choices(DateOnly today)
    {
        var now = new BoardPeriod(today.Year, (today.Month + 2) / 3);
        var quarters = new List<BoardPeriod> { now };
        while (quarters.Count < Quarters)
            quarters.Add(quarters[^1].Before);
        return [.. quarters.Skip(1), now, .. Enumerable.Range(1, Years - 1).Select(back => new BoardPeriod(today.Year - back)), new BoardPeriod(today.Year)];
    }

    private static int? YearOf(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100 ? year : null;
}
