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
        {
            var places = new List<(Municipality? Municipality, KeyFigureReport Report)>();
            foreach (Municipality? municipality in (Municipality?[])[null, .. Enum.GetValues<Municipality>().Cast<Municipality?>()])
                places.Add((municipality, await KeyFigureReport.ReadAsync(sums, new(new(new(year, 1, 1), new(year, 12, 1)), municipality), today, cancellation)));
            var cells = Columns.Select(c => Told([.. places.Select(p => p.Report.Lines.Single(l => l.Figure == c.Figure).Now)], c.Figure.Unit())).ToList();
            lines.AddRange(places.Select((place, i) => string.Join(',',
                [Number(year), place.Municipality?.ToString() ?? "alle", year == today.Year ? "ja" : "nee", .. cells.Select(column => column[i] is { } number ? Number(number) : "")])));
        }
        return string.Concat(lines.Select(l => l + "\r\n"));
    }

    // All five together, and each of them. Only jobs both add up and may be withheld.
    private static IReadOnlyList<long?> Told(IReadOnlyList<KeyFigureValue> values, KeyFigureUnit unit) => unit != KeyFigureUnit.Jobs
        ? [.. values.Select(v => v.Told(unit, CoarseFigures.Public))]
        : [values[0].Told(unit, CoarseFigures.Public), .. CoarseFigures.Parts([.. values.Skip(1).Select(v => v.Jobs)], CoarseFigures.Public.Jobs)];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
