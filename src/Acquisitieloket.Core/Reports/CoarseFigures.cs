using Acquisitieloket.Core.Reports.Summaries;

namespace Acquisitieloket.Core.Reports;

/// <summary>
/// How figures are told: exactly to who may open the leads behind them, and to anyone else so coarsely that no two answers, such as
/// of two periods, differ by what is of one company. Numbers in fives; areas, power, jobs, days and parts of a hundred in coarse steps
/// and of ten leads at least. Each figure is told from its exact number: a total, or a part, is not reckoned from what is told already.
/// </summary>
public sealed record CoarseFigures(bool Exact)
{
    /// <summary>Of who opens no leads, and of everything that is made public.</summary>
    public static CoarseFigures Public { get; } = new(false);

    private const int CountStep = 5, ShareStep = 5, M2Step = 50_000, KvaStep = 500, JobStep = 25;

    // Of fewer nothing but a number in fives is told.
    private const int Enough = 10;

    private const int Few = 3;

    /// <summary>A number of leads.</summary>
    public long Count(long count) => Stepped(count, CountStep);

    /// <summary>Square metres; null of too few leads to tell.</summary>
    public long? M2(Quantities of) => Hides(of.Count) ? null : Stepped(of.M2, M2Step);

    /// <summary>Power; null of too few leads to tell.</summary>
    public long? Kva(Quantities of) => Hides(of.Count) ? null : Stepped(of.Kva, KvaStep);

    /// <summary>Jobs; null of too few leads to tell.</summary>
    public long? Jobs(Quantities of) => Hides(of.Count) ? null : Stepped(of.Jobs, JobStep);

    /// <summary>Days of so many leads; null of too few to tell.</summary>
    public int? Days(int? days, long of) => Hides(of) ? null : days;

    /// <summary>A part of a whole in per cents; null of nothing, and of too few to tell.</summary>
    public int? Share(long part, long whole) => Hides(whole) ? null : Exact ? Reports.Share.Of(part, whole)
        : (int)Math.Round(100m / ShareStep * part / whole, MidpointRounding.AwayFromZero) * ShareStep;

    /// <summary>Whether figures without so many leads are told beside the figures with them: the difference may not be of one company.</summary>
    public bool TellsWithout(long left) => Exact || left is 0 or >= Few;

    /// <summary>Amounts of parts of a whole that is told as well, without the one that would tell another (<see cref="NextHidden"/>).</summary>
    public static IReadOnlyList<long?> Parts(IReadOnlyList<Quantities> parts, Func<Quantities, long?> tell)
    {
        long?[] told = [.. parts.Select(tell)];
        if (NextHidden([.. parts.Select((part, i) => ((decimal?)told[i], told[i] is null && part.Count > 0))]) is { } next)
            told[next] = null;
        return told;
    }

    /// <summary>
    /// When just one part of a whole may not be told it would follow from the others: which of those is not told either, the smallest. Null
    /// when none has to.
    /// </summary>
    public static int? NextHidden(IReadOnlyList<(decimal? Told, bool Withheld)> parts) =>
        parts.Count(p => p.Withheld) != 1 || parts.All(p => p.Told is null) ? null : parts.Index().Where(p => p.Item.Told is not null).MinBy(p => p.Item.Told).Index;

    private bool Hides(long count) => !Exact && Count(count) < Enough;

    private long Stepped(long amount, int step) => Exact ? amount : (long)Math.Round(amount / (double)step, MidpointRounding.AwayFromZero) * step;
}
