using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Reports.Summaries;

namespace Acquisitieloket.Core.Reports;

/// <summary>
/// How figures are told: exactly to who may open the leads behind them, and to anyone else so coarsely that no two answers, such as
/// of two periods, differ by what is of one company (<see cref="SmallNumbers.About"/>). Numbers in fives and parts of a hundred of those
/// numbers; areas, power, jobs and days in coarse steps and of ten leads at least.
/// </summary>
public sealed record CoarseFigures(bool Exact)
{
    /// <summary>Of who opens no leads, and of everything that is made public.</summary>
    public static CoarseFigures Public { get; } = new(false);

    private const int M2Step = 50_000, KvaStep = 500, JobStep = 25;

    // Of fewer nothing but a number in fives is told.
    private const int Enough = 10;

    /// <summary>A number of leads.</summary>
    public long Count(long count) => Exact ? count : SmallNumbers.About((int)Math.Min(int.MaxValue - SmallNumbers.Least, count));

    /// <summary>Square metres; null of too few leads to tell.</summary>
    public long? M2(Quantities of) => Hides(of.Count) ? null : Stepped(of.M2, M2Step);

    /// <summary>Power; null of too few leads to tell.</summary>
    public long? Kva(Quantities of) => Hides(of.Count) ? null : Stepped(of.Kva, KvaStep);

    /// <summary>Jobs; null of too few leads to tell.</summary>
    public long? Jobs(Quantities of) => Hides(of.Count) ? null : Stepped(of.Jobs, JobStep);

    /// <summary>Days of so many leads; null of too few to tell.</summary>
    public int? Days(int? days, long of) => Hides(of) ? null : days;

    /// <summary>A part of a whole in per cents; null of nothing, and of too few to tell.</summary>
    public int? Share(long part, long whole) => Hides(whole) ? null : Reports.Share.Of(Count(part), Count(whole));

    private bool Hides(long count) => !Exact && Count(count) < Enough;

    private long Stepped(long amount, int step) => Exact ? amount : (long)Math.Round(amount / (double)step, MidpointRounding.AwayFromZero) * step;
}
