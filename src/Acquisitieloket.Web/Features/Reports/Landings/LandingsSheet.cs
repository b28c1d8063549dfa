using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;

namespace Acquisitieloket.Web.Features.Reports.Landings;

/// <summary>Which open leads may settle when, and how likely that is.</summary>
internal sealed class LandingsSheet(ReportSums sums) : ISheetSource
{
    public string Name => "landings";

    public string Question => "Welke vestigingen mogen we verwachten, en wanneer?";

    public async Task<Sheet> WriteAsync(SheetQuestion asked, CancellationToken cancellation) =>
        Of(await LandingsReport.ReadAsync(sums, asked.Asked, asked.Today, cancellation), asked.Teller);

    private static readonly IReadOnlyList<Series> Landing = [new("Naar verwachting", "#00845F", 0), new("Verder mogelijk", "#B87400", 1)];

    private static Sheet Of(LandingsReport report, Teller teller)
    {
        var answer = Answer(report, teller);
        SheetRow Row(string name, LandingLine line) => new(name,
        [
            teller.Leads(line.Possible), teller.Hectares(line.Possible.Sum), teller.Jobs(line.Possible.Sum),
            .. report.IsExpected ? [Teller.Number(Expected(line, teller)), teller.Hectares(line.Expected), teller.Jobs(line.Expected)] : Enumerable.Repeat(Teller.Nothing, 3),
        ]);
        return new()
        {
            HasPeriod = false,
            Heading = "Open leads naar het kwartaal waarin ze willen starten", Answer = answer,
            Chart = teller.Count(report.Total.Possible.Count) == 0 ? null : StackedBars.Draw("landings", "Open leads per kwartaal, met de verwachte vestigingen", answer, Landing,
                [.. report.Lines.Select(l => new Bar(Words(l), [Expected(l, teller), Math.Max(0, teller.Count(l.Possible.Count) - Expected(l, teller))]))]),
            Tables =
            [
                new("Per kwartaal", ["Kwartaal", "Open leads", "Hectares", "Banen", "Verwacht", "Verwachte hectares", "Verwachte banen"],
                    [.. report.Lines.Select(l => Row(Words(l), l))], Row("Samen", report.Total)),
                new("Kans per fase", ["Fase", "Kans op vestiging", "Van gesloten leads"], [.. report.Likelihood.Where(l => l.Key != LeadStage.Established).Select(l => new SheetRow(l.Key.Dutch(),
                    [l.Value.Percent is null ? Teller.Nothing : teller.Percent(l.Value.Established, l.Value.Closed), Teller.Number(teller.Count(l.Value.Closed))]))]),
            ],
            Definitions =
            [
                ("Kwartaal", "Wanneer het bedrijf in bedrijf wil zijn, zoals het dat zelf opgaf of zoals een collega het aanpaste."),
                ("Open leads, hectares, banen", "Alles wat nog open is, aangehouden leads meegeteld, met wat het bedrijf vroeg."),
                ("Verwacht", "Elke lead telt voor de kans van de verste fase waarin hij was; staat daar een streepje, dan voor die van de laatste fase ervoor met minstens tien gesloten leads. Per kwartaal afgerond: de som kan iets afwijken."),
                ("Kans op vestiging", "Van de gesloten leads uit de laatste vijf jaar die deze fase bereikten, het deel dat zich vestigde. Een streepje: minder dan tien gesloten leads, te weinig om op te rekenen."),
            ],
        };
    }

    private static string Answer(LandingsReport report, Teller teller)
    {
        if (teller.Count(report.Total.Possible.Count) == 0)
            return "Er zijn geen open leads.";
        var year = report.Lines.Where(l => l.Time is LandingTime.Quarter).Take(4).ToList();
        var (expected, possible) = (Sum(year), teller.Count(year.Sum(l => l.Possible.Count)));
        var starts = $"In dit kwartaal en de drie erna willen {ReportNames.Written(possible)} open leads starten";
        return !report.IsExpected ? $"{starts}. Er zijn nog te weinig gesloten leads om te zeggen hoeveel er zich vestigen."
            : $"{starts}; naar verwachting vestigen zich er {ReportNames.Written(teller.Count(expected.Count))}{Amounts(expected, teller)}.";
    }

    private static string Amounts(Quantities of, Teller teller) => teller.Hectares(of).Value is null ? ""
        : $", samen goed voor {teller.Hectares(of).Written} ha en {teller.Jobs(of).Written} banen";

    private static Quantities Sum(IEnumerable<LandingLine> lines) => lines.Aggregate(default(Quantities), (total, line) => total + line.Expected);

    private static long Expected(LandingLine line, Teller teller) => teller.Count(line.Expected.Count);

    private static string Words(LandingLine line) => line.Time switch
    {
        LandingTime.Past => "Datum is al voorbij",
        LandingTime.Quarter => $"{(line.Months.First.Month + 2) / 3}e kwartaal {line.Months.First.Year}",
        LandingTime.Later => "Later",
        _ => "Niet bekend",
    };
}
