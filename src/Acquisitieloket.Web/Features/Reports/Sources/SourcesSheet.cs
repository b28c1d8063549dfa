using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Acquisitieloket.Web.Features.Shared;

namespace Acquisitieloket.Web.Features.Reports.Sources;

/// <summary>By which way and in which language leads came in.</summary>
internal sealed class SourcesSheet(ReportSums sums) : ISheetSource
{
    public string Name => "sources";

    public string Question => "Hoe komen leads bij ons binnen?";

    public async Task<Sheet> WriteAsync(SheetQuestion asked, CancellationToken cancellation) =>
        Of(await SourcesReport.ReadAsync(sums, asked.Asked, cancellation), await SourcesReport.ReadAsync(sums, asked.Before, cancellation), asked.Teller);

    private static readonly IReadOnlyList<Series> Languages = [new("Nederlands", "#0072B2", 0), new("Engels", "#B87400", 1), new("Duits", "#00845F", 2)];

    private static Sheet Of(SourcesReport report, SourcesReport before, Teller teller)
    {
        var (answer, total) = (Answer(report, teller), teller.Count(report.Total.All.Count));
        SheetRow Row(string name, SourceLine line) =>
            new(name, [teller.Leads(line.All), teller.Percent(line.All.Count, report.Total.All.Count), .. line.ByLanguage.Select(teller.Leads)]);
        return new()
        {
            Heading = $"Leads die binnenkwamen in {FactWords.Period(report.Asked)}",
            Answer = answer,
            Before = teller.Count(before.Total.All.Count) == 0 ? null : $"In {FactWords.Period(before.Asked)} waren het er {ReportNames.Written(teller.Count(before.Total.All.Count))}.",
            Chart = total == 0 ? null : StackedBars.Draw("sources", "Leads per weg en taal", answer, Languages,
                [.. report.Channels.Select(c => new Bar(c.Channel!.Value.Dutch(), [.. c.ByLanguage.Select(l => teller.Count(l.Count))]))]),
            Tables =
            [
                new("Leads per weg en taal", ["Weg", "Leads", "Deel", .. SourcesReport.Languages.Select(FactWords.Language)],
                    [.. report.Channels.Select(c => Row(c.Channel!.Value.Dutch(), c))], Row("Samen", report.Total)),
            ],
            Definitions =
            [
                ("Weg", "Hoe de vestigingsvraag binnenkwam: zelf ingevuld, door een partner, of door een collega vastgelegd na een telefoontje of mail."),
                ("Taal", "De taal waarin het bedrijf geholpen wil worden."),
            ],
        };
    }

    private static string Answer(SourcesReport report, Teller teller)
    {
        var total = teller.Count(report.Total.All.Count);
        if (total == 0)
            return "In deze periode kwamen geen leads binnen.";
        var most = report.Channels.MaxBy(c => c.All.Count)!;
        var (share, abroad) = (teller.Share(most.All.Count, report.Total.All.Count), teller.Share(report.Total.ByLanguage.Skip(1).Sum(l => l.Count), report.Total.All.Count));
        return share is null || abroad is null ? $"Er kwamen {ReportNames.Written(total)} leads binnen."
            : $"Van de {ReportNames.Written(total)} leads kwam {share}% binnen via {ReportNames.Lower(most.Channel!.Value.Dutch())}; {abroad}% wil in het Engels of Duits geholpen worden.";
    }
}
