using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;

namespace Acquisitieloket.Web.Features.Reports.Results;

/// <summary>Land and jobs that were asked, proposed and promised, and what came of it.</summary>
internal sealed class ResultsSheet(ReportSums sums) : ISheetSource
{
    public string Name => "results";

    public string Question => "Wat levert de acquisitie op?";

    public async Task<Sheet> WriteAsync(SheetQuestion asked, CancellationToken cancellation) =>
        Of(await ResultsReport.ReadAsync(sums, asked.Asked, cancellation), await ResultsReport.ReadAsync(sums, asked.Before, cancellation), asked.Teller);

    private static readonly (ResultStep Step, string Name)[] Steps =
    [
        (ResultStep.Asked, "Gevraagd"), (ResultStep.Proposed, "Voorgesteld"), (ResultStep.Established, "Toegezegd bij vestiging"),
        (ResultStep.Promised, "Nagegaan: toegezegd"), (ResultStep.Actual, "Nagegaan: werkelijk"),
    ];

    private static readonly IReadOnlyList<Series> Whole = [new("Hectares", "#0072B2", 0)];

    private static Sheet Of(ResultsReport report, ResultsReport before, Teller teller) => new()
    {
        Heading = $"Grond en banen in {FactWords.Period(report.Asked)}",
        Answer = ResultsWords.Answer(report.Total, teller), Before = ResultsWords.Before(before.Asked, before.Total, teller),
        Chart = Chart(report, teller),
        Tables =
        [
            new("Van vraag tot uitkomst", ["Stap", "Leads", "Hectares", "Banen"], [.. Steps.SelectMany(s => new[]
            {
                new SheetRow(s.Name, Cells(report.Total[s.Step].Gross, teller)),
                new("Netto", Net(report.Total[s.Step], teller), Part: true),
            })]),
            ByMunicipality("Per gemeente: van vraag tot toezegging", report,
                ["Gevraagd", "Gevraagde ha", "Gevraagde banen", "Voorgesteld", "Voorgestelde ha", "Voorgestelde banen", "Gevestigd", "Toegezegde ha", "Toegezegde banen"],
                line => [.. Cells(line[ResultStep.Asked].Gross, teller), .. Cells(line[ResultStep.Proposed].Gross, teller), .. Cells(line[ResultStep.Established].Gross, teller)]),
            ByMunicipality("Per gemeente: netto en nagegaan", report,
                ["Netto gevestigd", "Netto ha", "Netto banen", "Nagegaan", "Toegezegde ha", "Werkelijke ha", "Toegezegde banen", "Werkelijke banen"],
                line => [.. Net(line[ResultStep.Established], teller), .. Checked(line, teller)]),
        ],
        Definitions = ResultsWords.Definitions,
    };

    private static SheetTable ByMunicipality(string caption, ResultsReport report, string[] columns, Func<ResultLine, SheetCell[]> cells) =>
        new(caption, ["Gemeente", .. columns], [.. report.Departments.Select(d => new SheetRow($"{d.Municipality}", cells(d.Line)))],
            report.Departments.Count > 1 ? new("Samen", cells(report.Total)) : null);

    private static SheetCell[] Cells(Tally tally, Teller teller) => [teller.Leads(tally), teller.Hectares(tally.Sum), teller.Jobs(tally.Sum)];

    // Nothing where the difference with all of them would be of one or two companies.
    private static SheetCell[] Net(ResultFigure figure, Teller teller) => figure.TellsNet(teller) ? Cells(figure.Net, teller)
        : [.. Enumerable.Repeat(Teller.Nothing with { Withheld = true }, 3)];

    private static SheetCell[] Checked(ResultLine line, Teller teller)
    {
        var (promised, actual) = (line[ResultStep.Promised].Gross, line[ResultStep.Actual].Gross);
        return [teller.Leads(promised), teller.Hectares(promised.Sum), teller.Hectares(actual.Sum), teller.Jobs(promised.Sum), teller.Jobs(actual.Sum)];
    }

    private static string? Chart(ResultsReport report, Teller teller)
    {
        // Parts that are rounded, or too few to tell, would not add up to what stands in the table: then the whole only.
        var parts = teller.MayOpenLists ? report.Departments : [];
        IReadOnlyList<Series> series = teller.MayOpenLists ? [.. parts.Select(d => Series.Municipalities.Single(s => s.Name == $"{d.Municipality}"))] : Whole;
        // In whole m².
        long Drawn(Tally tally) => (long)((teller.Hectares(tally.Sum).Value as decimal? ?? 0) * 10_000);
        Bar[] Of(string name, Func<ResultLine, Tally> tally) => teller.Hectares(tally(report.Total).Sum).Value is null ? []
            : [new(name, teller.MayOpenLists ? [.. parts.Select(d => Drawn(tally(d.Line)))] : [Drawn(tally(report.Total))])];
        Bar[] bars =
        [
            .. Steps.Take(3).SelectMany(s => Of(s.Name, line => line[s.Step].Gross)), .. report.Total[ResultStep.Established].TellsNet(teller) ? Of("Daarvan netto", line => line[ResultStep.Established].Net) : [],
            .. Steps.Skip(3).SelectMany(s => Of(s.Name, line => line[s.Step].Gross)),
        ];
        return bars.All(b => b.Total == 0) ? null : StackedBars.Draw("results", $"Hectares per stap{(teller.MayOpenLists ? " en gemeente" : "")}",
            ResultsWords.Answer(report.Total, teller), series, bars, ReportNames.Hectares);
    }
}
