using System.Globalization;
using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Reports.OpenData;

/// <summary>
/// Counts the figures that anyone may read: whole years that do not overlap, all five municipalities and each of them, told so coarsely
/// that they say nothing of one company (<see cref="CoarseFigures"/>).
/// </summary>
public sealed class OpenFigures(ReportSums sums)
{
    private const int Years = 5;

    private static readonly (KeyFigure Figure, string Column)[] Columns =
    [
        (KeyFigure.Received, "leads_ontvangen"), (KeyFigure.Open, "leads_open_eind"), (KeyFigure.FirstContactOnTime, "eerste_contact_op_tijd_procent"),
        (KeyFigure.TermsOnTime, "toezeggingen_op_tijd_procent"), (KeyFigure.DaysToProposal, "werkdagen_tot_eerste_voorstel_mediaan"),
        (KeyFigure.EstablishedShare, "gevestigd_procent_van_gesloten"), (KeyFigure.Established, "vestigingen"), (KeyFigure.Jobs, "toegezegde_banen"),
    ];

    /// <summary>A line for each year and municipality as CSV; the running year is marked as not final. Empty where there is nothing, or too little, to tell.</summary>
    public async Task<string> CsvAsync(DateOnly today, CancellationToken cancellation = default)
    {
        await sums.CatchUpAsync(cancellation);
        var lines = new List<string> { string.Join(',', ["jaar", "gemeente", "voorlopig", .. Columns.Select(c => c.Column)]) };
        foreach (var year in Enumerable.Range(today.Year - Years + 1, Years))
            foreach (Municipality? municipality in (Municipality?[])[null, .. Enum.GetValues<Municipality>().Cast<Municipality?>()])
            {
                var asked = new ReportAsked(new(new(year, 1, 1), new(year, 12, 1)), municipality);
                var report = await KeyFigureReport.ReadAsync(sums, asked, today, cancellation);
                lines.Add(string.Join(',', [Number(year), municipality?.ToString() ?? "alle", year == today.Year ? "ja" : "nee", .. Columns.Select(c => Told(report, c.Figure))]));
            }
        return string.Concat(lines.Select(l => l + "\r\n"));
    }

    private static string Told(KeyFigureReport report, KeyFigure figure) =>
        report.Lines.Single(l => l.Figure == figure).Now.Told(figure.Unit(), CoarseFigures.Public) is { } number ? Number(number) : "";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
