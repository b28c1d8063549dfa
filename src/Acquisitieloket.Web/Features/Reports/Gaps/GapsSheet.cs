using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;

namespace Acquisitieloket.Web.Features.Reports.Gaps;

/// <summary>What is not known of open leads, and which of them lie still.</summary>
internal sealed class GapsSheet(ReportSums sums) : ISheetSource
{
    public string Name => "gaps";

    public string Question => "Waar ontbreken gegevens, en wat ligt stil?";

    public async Task<Sheet> WriteAsync(SheetQuestion asked, CancellationToken cancellation) =>
        Of(await GapsReport.ReadAsync(sums, asked.Asked, asked.Today, cancellation), asked.Teller);

    private static readonly IReadOnlyList<Series> Leads = [new("Open leads", "#0072B2", 0)];

    private static Sheet Of(GapsReport report, Teller teller)
    {
        var (answer, total) = (Answer(report, teller), report.Total);
        SheetRow Row(string name, GapLine line) => new(name,
            [teller.Leads(line.Open), .. Enum.GetValues<MissingFact>().Select(m => teller.Leads(line.Missing[m])), teller.Leads(line.Still), teller.Leads(line.LongStill)]);
        return new()
        {
            HasPeriod = false,
            Heading = "Open leads waar iets aan te doen is", Answer = answer,
            Chart = teller.Count(total.Open.Count) == 0 ? null : StackedBars.Draw("gaps", "Open leads met een gat", answer, Leads,
            [
                .. Enum.GetValues<MissingFact>().Select(m => new Bar($"Zonder {FactWords.Missing(m)}", [teller.Count(total.Missing[m].Count)])),
                new($"{GapsReport.StillDays} dagen stil", [teller.Count(total.Still.Count)]), new($"{GapsReport.LongStillDays} dagen stil", [teller.Count(total.LongStill.Count)]),
            ]),
            Tables =
            [
                new("Per afdeling", ["Afdeling", "Open", .. Enum.GetValues<MissingFact>().Select(m => $"Zonder {FactWords.Missing(m)}"),
                    $"{GapsReport.StillDays} dagen stil", $"{GapsReport.LongStillDays} dagen stil"],
                    [.. report.Departments.Select(d => Row($"{d.Municipality}", d.Line))], report.Departments.Count > 1 ? Row("Samen", total) : null),
            ],
            Definitions =
            [
                ("Open", "Leads die nu niet gesloten zijn, aangehouden leads meegeteld."),
                ("Zonder", "Het bedrijf gaf het niet op en niemand vulde het aan: grond of vloer, elektrisch vermogen, banen, of wanneer het in bedrijf wil zijn. Een lead telt bij elk gat."),
                ("Stil", "In zoveel dagen is er niets met de lead gebeurd: geen bericht, opvolging, voorstel of wijziging."),
                ("Samen", "Ook leads van afdelingen buiten de vijf gemeenten tellen mee."),
            ],
        };
    }

    private static string Whole(MissingFact fact) => fact switch
    {
        MissingFact.Power => "het vermogen",
        MissingFact.Jobs => "het aantal banen",
        _ => $"de {FactWords.Missing(fact)}",
    };

    private static string Answer(GapsReport report, Teller teller)
    {
        var open = teller.Count(report.Total.Open.Count);
        if (open == 0)
            return "Er zijn geen open leads.";
        var (fact, most) = report.Total.Missing.MaxBy(m => m.Value.Count);
        var gap = teller.Count(most.Count) == 0 ? "Alles wat rapportages nodig hebben is bekend"
            : $"Van {ReportNames.Written(teller.Count(most.Count))} van de {ReportNames.Written(open)} open leads is {Whole(fact)} niet bekend";
        return $"{gap}; met {ReportNames.Written(teller.Count(report.Total.Still.Count))} gebeurde in {GapsReport.StillDays} dagen niets.";
    }
}
