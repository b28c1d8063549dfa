using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Web.Features.Reports.Sheets;

/// <summary>Reads any report by its name, under the rules that hold for all of them.</summary>
public sealed class SheetReader(IEnumerable<ISheetSource> sources, ReportSums sums, TimeProvider clock)
{
    /// <summary>The reports that there are.</summary>
    public IEnumerable<ISheetSource> All => sources;

    /// <summary>The report; null when there is none of that name. Who opens no leads gets one filter at a time, and whole years.</summary>
    public async Task<Sheet?> ReadAsync(string name, ReportForm form, bool mayOpenLists, CancellationToken cancellation)
    {
        if (sources.FirstOrDefault(s => s.Name == name) is not { } source)
            return null;
        var (now, current, teller) = (clock.GetUtcNow().UtcDateTime, await sums.CatchUpAsync(cancellation), new Teller(mayOpenLists, form));
        var today = WorkingCalendar.DayOf(now);
        // What two answers differ by may be one company: of a combination, or of periods that overlap.
        var told = mayOpenLists ? form : form.WithOneFilter().WithYear(today);
        var period = mayOpenLists || told.Period is not null ? told : told with { Period = $"{today.Year}" };
        var asked = period.Asked(today);
        var sheet = await source.WriteAsync(new(form, asked, asked with { Period = ReportPeriods.Before(period.Period, today, wholeYears: !mayOpenLists) }, now, today, teller), cancellation);
        return sheet with
        {
            Tables = [.. sheet.Tables.Select(SheetGuard.Of)],
            Name = source.Name,
            Question = source.Question,
            Behind = !current,
            Rounded = !mayOpenLists,
            Today = today,
            Form = told,
            Left = told != form,
            At = now,
            Months = sheet.HasPeriod ? asked.Period : null,
        };
    }
}
