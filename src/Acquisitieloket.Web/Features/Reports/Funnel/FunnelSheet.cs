using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;

namespace Acquisitieloket.Web.Features.Reports.Funnel;

/// <summary>How far leads come, and how long they stay in each stage.</summary>
internal sealed class FunnelSheet(ReportSums sums) : ISheetSource
{
    public string Name => "funnel";

    public string Question => "Hoe ver komen leads, en hoe lang doen ze erover?";

    public async Task<Sheet> WriteAsync(SheetQuestion asked, CancellationToken cancellation) =>
        Of(await FunnelReport.ReadAsync(sums, asked.Asked, cancellation), await FunnelReport.ReadAsync(sums, asked.Before, cancellation), asked.Teller);

    // Of fewer a part or a middle says nothing.
    private const int Enough = 10;

    private static Sheet Of(FunnelReport report, FunnelReport before, Teller teller)
    {
        var (stages, came) = (report.Stages, teller.Count(report.Stages[0].Reached.Count));
        var answer = Answer(report, teller);
        return new()
        {
            Heading = $"Leads die binnenkwamen in {FactWords.Period(report.Asked)}",
            Answer = answer,
            Before = before.Stages[0].Reached.Count >= Enough && Established(before, teller) is { } share
                ? $"Van de {ReportNames.Written(teller.Count(before.Stages[0].Reached.Count))} leads uit {FactWords.Period(before.Asked)} vestigde zich tot nu toe {share}%. Die hadden er langer de tijd voor." : null,
            Chart = came == 0 ? null : Core.Drawings.Charts.Funnel.Draw("funnel", "Hoeveel leads elke fase bereikten", answer,
                [.. stages.Select(s => new FunnelStep(s.Stage.Dutch(), teller.Count(s.Reached.Count), teller.Leads(s.Reached).Leads) { Share = teller.Share(s.Reached.Count, stages[0].Reached.Count) })]),
            Tables =
            [
                new("Leads per fase", ["Fase", "Bereikt", "Van alle", "Van de vorige", "Verlaten", "Helft binnen", "Negen van tien binnen"],
                    [.. stages.Select((s, i) => new SheetRow(s.Stage.Dutch(),
                    [
                        teller.Leads(s.Reached), teller.Percent(s.Reached.Count, stages[0].Reached.Count),
                        i == 0 ? Teller.Nothing : teller.Percent(s.Reached.Count, stages[i - 1].Reached.Count),
                        teller.Leads(new(new(s.Stay.Count, 0, 0, 0), s.Stays)), teller.Days(s.Stay.Median, s.Stay.Count), teller.Days(s.Stay.P90, s.Stay.Count),
                    ]))]),
            ],
            Definitions =
            [
                ("Bereikt", "Leads die in de periode binnenkwamen en tot nu toe ooit in deze fase waren, of in een latere."),
                ("Van alle, van de vorige", "Deel van alle leads die binnenkwamen, en van de leads die de fase ervoor bereikten."),
                ("Verlaten", "Keren dat een lead in de periode uit deze fase ging, wanneer die ook binnenkwam. Wie terugkeert telt opnieuw."),
                ("Helft, negen van tien binnen", "Werkdagen in de fase bij die keren: de helft duurde hooguit zo lang, en negen van de tien. Een dag telt als er een nacht na ligt; dezelfde dag is 0."),
            ],
        };
    }

    private static string Answer(FunnelReport report, Teller teller)
    {
        if (teller.Count(report.Stages[0].Reached.Count) == 0)
            return "In deze periode kwamen geen leads binnen.";
        var slowest = report.Stages.Where(s => s.Stage != LeadStage.Established && s.Stay.Count >= Enough).MaxBy(s => s.Stay.Median);
        var (came, established) = (teller.Count(report.Stages[0].Reached.Count), teller.Count(report.Stages[^1].Reached.Count));
        var longest = slowest is null || teller.Days(slowest.Stay.Median, slowest.Stay.Count).Value is null ? ""
            : $" Het langst blijven leads in {slowest.Stage.Dutch()}: de helft hooguit {slowest.Stay.Median} {(slowest.Stay.Median == 1 ? "werkdag" : "werkdagen")}.";
        if (came == 1)
            return $"Er kwam 1 lead binnen; die vestigde zich tot nu toe {(established == 1 ? "" : "niet")}".TrimEnd() + $".{longest}";
        return $"Van de {ReportNames.Written(came)} leads {(established == 1 ? "vestigde zich er" : "vestigden zich er")} tot nu toe {ReportNames.Written(established)}{(Established(report, teller) is { } share ? $" ({share}%)" : "")}.{longest}";
    }

    private static int? Established(FunnelReport report, Teller teller) =>
        teller.Share(report.Stages[^1].Reached.Count, report.Stages[0].Reached.Count);
}
