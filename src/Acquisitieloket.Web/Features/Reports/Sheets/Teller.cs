using System.Globalization;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.ReportLeads;

namespace Acquisitieloket.Web.Features.Reports.Sheets;

/// <summary>
/// Tells figures to a reader. Who opens no leads gets numbers in fives, areas, power and jobs of too few leads not at all and of others
/// in as coarse steps: there are endlessly many questions to ask here, and no answer may tell of one company
/// (<see cref="SmallNumbers.About"/>).
/// </summary>
public sealed class Teller(bool mayOpenLists)
{
    private const int M2Step = 50_000, KvaStep = 500, JobStep = 25;

    // Of fewer a part of a hundred tells how many they are.
    private const int LeastOfShare = 10;

    public bool MayOpenLists => mayOpenLists;

    public long Count(long count) => mayOpenLists ? count : SmallNumbers.About((int)Math.Min(int.MaxValue, count));

    /// <summary>A number of leads, which leads to them.</summary>
    public SheetCell Leads(Tally tally)
    {
        var count = Count(tally.Count);
        return new(count, ReportNames.Written(count), mayOpenLists && count > 0 ? ReportLeadsForm.Address(tally.Entries) : null);
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
    public int? Share(long part, long whole) => mayOpenLists || whole >= LeastOfShare ? Core.Reports.Share.Of(part, whole) : null;

    public SheetCell Percent(long part, long whole) => !Hides(part) && Share(part, whole) is { } share
        ? new(share, string.Create(CultureInfo.CurrentCulture, $"{share}%")) : Nothing;

    // None, or so few that in fives they are none: which of the two is not told either.
    private bool Hides(long count) => !mayOpenLists && Count(count) == 0;

    public static SheetCell Nothing { get; } = new(null, "–");

    public static SheetCell Number(long number) => new(number, ReportNames.Written(number));

    private long Stepped(long amount, int step) => mayOpenLists ? amount : (long)Math.Round(amount / (double)step, MidpointRounding.AwayFromZero) * step;
}
