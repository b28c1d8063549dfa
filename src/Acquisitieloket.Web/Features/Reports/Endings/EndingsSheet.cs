using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;

namespace Acquisitieloket.Web.Features.Reports.Endings;

/// <summary>How leads ended, and why.</summary>
internal sealed class EndingsSheet(ReportSums sums) : ISheetSource
{
    public string Name => "endings";

    public string Question => "Hoe lopen leads af, en waarom?";

    public async Task<Sheet> WriteAsync(SheetQuestion asked, CancellationToken cancellation) =>
        Of(await EndingsReport.ReadAsync(sums, asked.Asked, cancellation), await EndingsReport.ReadAsync(sums, asked.Before, cancellation), asked.Teller);

    private static readonly IReadOnlyList<Series> Ended = [new("Leads", "#0072B2", 0)];

    private static Sheet Of(EndingsReport report, EndingsReport before, Teller teller)
    {
        var answer = Answer(report, teller);
        SheetRow Row(string name, Tally tally, bool part = false) => new(name,
            [teller.Leads(tally), teller.Percent(tally.Count, report.Total.Count), teller.Hectares(tally.Sum), teller.Kva(tally.Sum), teller.Jobs(tally.Sum)], part);
        return new()
        {
            Heading = $"Leads die gesloten werden in {FactWords.Period(report.Asked)}",
            Answer = answer,
            Before = teller.Count(before.Total.Count) == 0 ? null
                : $"In {FactWords.Period(before.Asked)} werden er {ReportNames.Written(teller.Count(before.Total.Count))} gesloten, waarvan {ReportNames.Written(teller.Count(Established(before).Count))} als gevestigd.",
            Chart = teller.Count(report.Total.Count) == 0 ? null : StackedBars.Draw("endings", "Gesloten leads per afloop", answer, Ended,
                [.. report.Stages.Select(s => new Bar(s.Stage.Dutch(), [teller.Count(s.All.Count)]))]),
            Tables =
            [
                new("Gesloten leads per afloop en reden", ["Afloop", "Leads", "Deel", "Hectares", "kVA", "Banen"],
                    [.. report.Stages.SelectMany(s => new[] { Row(s.Stage.Dutch(), s.All) }.Concat(s.Causes.Select(c => Row(c.Cause.Dutch(), c.Tally, part: true))))],
                    Row("Samen", report.Total)),
            ],
            Definitions =
            [
                ("Gesloten", "Leads die in de periode voor het laatst gesloten zijn. Een heropende lead telt niet meer mee."),
                ("Reden", "Bij niet te accommoderen en verloren: de reden die bij het sluiten is gekozen."),
                ("Hectares en kVA", "Wat het bedrijf vroeg: grond, of vloer als het geen grond vroeg. Bij niet te accommoderen wat bij het sluiten is ingevuld. Niet bekend telt als 0."),
                ("Banen", "Wat het bedrijf na drie jaar verwacht, of anders bij de start."),
            ],
        };
    }

    private static Tally Established(EndingsReport report) => report.Stages.Single(s => s.Stage == LeadStage.Established).All;

    private static string Answer(EndingsReport report, Teller teller)
    {
        var total = teller.Count(report.Total.Count);
        if (total == 0)
            return "In deze periode zijn geen leads gesloten.";
        var (established, causes) = (Established(report), report.Stages.SelectMany(s => s.Causes).OrderByDescending(c => c.Tally.Count).ToList());
        var most = causes.Count > 0 && teller.Count(causes[0].Tally.Count) is > 0 and var count && (causes.Count == 1 || count > teller.Count(causes[1].Tally.Count))
            ? $" De reden die het vaakst terugkomt: {ReportNames.Lower(causes[0].Cause.Dutch())} ({ReportNames.Written(count)})." : "";
        if (total == 1)
            return $"1 lead werd gesloten; die vestigde zich {(established.Count == 1 ? "" : "niet")}".TrimEnd() + $".{most}";
        return $"Van de {ReportNames.Written(total)} gesloten leads {(teller.Count(established.Count) == 1 ? "vestigde zich er" : "vestigden zich er")} "
            + $"{ReportNames.Written(teller.Count(established.Count))}{(teller.Share(established.Count, report.Total.Count) is { } share ? $" ({share}%)" : "")}.{most}";
    }
}
