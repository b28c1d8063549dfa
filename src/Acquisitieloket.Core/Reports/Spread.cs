namespace Acquisitieloket.Core.Reports;

/// <summary>How long something took, over many: whole working days and how often each.</summary>
/// <param name="Count">How many.</param>
/// <param name="Median">At most this many days for half of them, by nearest rank; null without any.</param>
/// <param name="P90">At most this many days for nine of ten.</param>
public sealed record Spread(long Count, int? Median, int? P90)
{
    public static Spread Of(IEnumerable<(int Days, long Count)> counted)
    {
        var sorted = counted.Where(c => c.Count > 0).OrderBy(c => c.Days).ToList();
        var total = sorted.Sum(c => c.Count);
        return new(total, At(50), At(90));

        int? At(int percent)
        {
            var rank = (total * percent + 99) / 100;
            foreach (var (days, count) in sorted)
                if ((rank -= count) <= 0)
                    return days;
            return null;
        }
    }
}
