using System.Globalization;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.ReportLeads;

namespace Acquisitieloket.Web.Features.Reports.Sheets;

/// <summary>
/// Tells figures to a reader. Who opens no leads gets numbers in fives and parts of a hundred of those numbers; areas, power, jobs and
/// days in coarse steps and of ten leads at least. Two answers, such as of two periods, must not differ by what is of one company
/// (<see cref="SmallNumbers.About"/>).
/// </summary>
public sealed class Teller(bool mayOpenLists)
{
    private const int M2Step = 50_000, KvaStep = 500, JobStep = 25;

    // Of fewer nothing but a number in fives is told.
    private const int Enough = 10;

    public bool MayOpenLists => mayOpenLists;

    public long Count(long count) => mayOpenLists ? count : SmallNumbers.About((int)Math.Min(int.MaxValue, count));

    /// <summary>A number of leads, which leads to them.</summary>
    public SheetCell Leads(Tally tally) => Leads(tally.Count, ReportLeadsForm.Address(tally.Entries));

    /// <summary>A number of leads, with the address of their list.</summary>
    public SheetCell Leads(long number, string address)
    {
        var count = Count(number);
        return new(count, ReportNames.Written(count), mayOpenLists && count > 0 ? address : null);
    }

    public SheetCell Hectares(Quantities of)
    {
        var m2 = Stepped(of.M2, M2Step);
        return Hides(of.Count) ? Nothing : new(m2 / 10_000m, ReportNames.Hectares(m2));
    }

    public SheetCell Kva(Quantities of) => Hides(of.Count) ? Nothing : Number(Stepped(of.Kva, KvaStep));

    public SheetCell Jobs(Quantities of) => Hides(of.Count) ? Nothing : Number(Stepped(of.Jobs, JobStep));

    /// <summary>Working days; a dash when there were too few to tell.</summary>
    public SheetCell Days(int? days, long of) => days is { } known && !Hides(of) ? Number(known) : Nothing;

    /// <summary>A part of a whole in per cents; null of nothing, and of too few to tell.</summary>
    public int? Share(long part, long whole) => Hides(whole) ? null : Core.Reports.Share.Of(Count(part), Count(whole));

    public SheetCell Percent(long part, long whole) => Share(part, whole) is { } share
        ? new(share, string.Create(CultureInfo.CurrentCulture, $"{share}%")) : Nothing;

    /// <summary>A key figure as this reader is told it; null when there is nothing to tell, or too little.</summary>
    public long? KeyFigure(KeyFigure figure, KeyFigureValue value) => figure.Unit() switch
    {
        KeyFigureUnit.Leads => Count(value.Number ?? 0),
        KeyFigureUnit.Percent => Share(value.Number ?? 0, value.Of),
        KeyFigureUnit.WorkingDays => Hides(value.Of) ? null : value.Number,
        _ => Hides(value.Of) ? null : Stepped(value.Number ?? 0, JobStep),
    };

    private bool Hides(long count) => !mayOpenLists && Count(count) < Enough;

    public static SheetCell Nothing { get; } = new(null, "–");

    public static SheetCell Number(long number) => new(number, ReportNames.Written(number));

    private long Stepped(long amount, int step) => mayOpenLists ? amount : (long)Math.Round(amount / (double)step, MidpointRounding.AwayFromZero) * step;
}
