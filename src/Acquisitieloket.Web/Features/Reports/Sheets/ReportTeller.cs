using Acquisitieloket.Core.Reports.Telling;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Web.Features.Reports.Sheets;

/// <summary>Tells the sheets to mails and to other systems, in the same words as the pages.</summary>
public sealed class ReportTeller(SheetReader reader, TimeProvider clock) : IReportTeller
{
    public IReadOnlyList<(string Name, string Question)> All { get; } = [.. reader.All.Select(s => (s.Name, s.Question))];

    public IReadOnlyList<string> Periods => [.. ReportPeriods.Choices(WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime)).Select(c => c.Value)];

    public async Task<ToldReport?> TellAsync(string name, ToldQuestion question, bool exact, CancellationToken cancellation)
    {
        var form = new ReportForm { Period = question.Period, Municipality = question.Municipality, Cluster = question.Cluster };
        return await reader.ReadAsync(name, form, exact, cancellation) is not { } sheet ? null : new ToldReport
        {
            Name = sheet.Name, Question = sheet.Question, Heading = sheet.Heading, Answer = sheet.Answer, Before = sheet.Before, Months = sheet.Months,
            At = sheet.At, Rounded = sheet.Rounded, Left = sheet.Left, Behind = sheet.Behind, Definitions = sheet.Definitions, Path = form.Address(sheet.Path),
            Tables = [.. sheet.Tables.Select(Table)],
        };
    }

    private static ToldTable Table(SheetTable table) => new(table.Caption, table.Columns, [.. table.Named().Select(r =>
        new ToldRow(r.Name, [.. r.Row.Cells.Select(c => c.Value)], [.. r.Row.Cells.Select(c => c.Written)]))]);
}
