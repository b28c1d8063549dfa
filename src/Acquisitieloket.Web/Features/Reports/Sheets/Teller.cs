using System.Globalization;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.ReportLeads;

namespace Acquisitieloket.Web.Features.Reports.Sheets;

/// <summary>Tells figures to a reader, as cells of a table; who opens no leads gets them coarsely (<see cref="CoarseFigures"/>).</summary>
/// <param name="asked">What the report was asked, so that its leads lead back to it.</param>
public sealed class Teller(bool mayOpenLists, ReportForm? asked = null)
{
    private readonly CoarseFigures figures = new(mayOpenLists);

    public bool MayOpenLists => mayOpenLists;

    public long Count(long count) => figures.Count(count);

    /// <summary>A number of leads, which leads to them.</summary>
    public SheetCell Leads(Tally tally) => Leads(tally.Count, ReportLeadsForm.Address(tally.Entries, asked));

    /// <summary>A number of leads, with the address of their list.</summary>
    public SheetCell Leads(long number, string address)
    {
        var count = Count(number);
        return new(count, ReportNames.Written(count), mayOpenLists && count > 0 ? address : null);
    }

    public SheetCell Hectares(Quantities of) => figures.M2(of) is { } m2 ? new(m2 / 10_000m, ReportNames.Hectares(m2, figures.Exact)) : Withheld(of);

    public SheetCell Kva(Quantities of) => figures.Kva(of) is { } kva ? Number(kva) : Withheld(of);

    public SheetCell Jobs(Quantities of) => figures.Jobs(of) is { } jobs ? Number(jobs) : Withheld(of);

    /// <summary>Working days; a dash when there were too few to tell.</summary>
    public SheetCell Days(int? days, long of) => figures.Days(days, of) is { } known ? Number(known) : Nothing;

    /// <summary>A part of a whole in per cents; null of nothing, and of too few to tell.</summary>
    public int? Share(long part, long whole) => figures.Share(part, whole);

    public SheetCell Percent(long part, long whole) => Share(part, whole) is { } share
        ? new(share, string.Create(CultureInfo.CurrentCulture, $"{share}%")) : Nothing;

    /// <summary>A key figure as this reader is told it; null when there is nothing to tell, or too little.</summary>
    public long? KeyFigure(KeyFigure figure, KeyFigureValue value) => value.Told(figure.Unit(), figures);

    /// <summary>Whether figures without so many leads are told beside those with them.</summary>
    public bool TellsWithout(long left) => figures.TellsWithout(left);

    private static SheetCell Withheld(Quantities of) => Nothing with { Withheld = of.Count > 0 };

    public static SheetCell Nothing { get; } = new(null, "–");

    public static SheetCell Number(long number) => new(number, ReportNames.Written(number));
}
