using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Reports.Sheets;

namespace Acquisitieloket.Web.Features.Reports.Terms;

/// <summary>Which service terms were kept, by department and month.</summary>
internal sealed class TermsSheet(ReportSums sums) : ISheetSource
{
    public string Name => "terms";

    public string Question => "Houden we ons aan onze toezeggingen?";

    public async Task<Sheet> WriteAsync(SheetQuestion asked, CancellationToken cancellation) =>
        Of(await TermsReport.ReadAsync(sums, asked.Asked, asked.Today, cancellation), await TermsReport.ReadAsync(sums, asked.Before, asked.Today, cancellation), asked.Teller);

    private static readonly string[] Columns = ["Afgelopen", "Op tijd", "Te laat", "Nog open", "Op tijd, deel"];

    private static Sheet Of(TermsReport report, TermsReport before, Teller teller)
    {
        var (answer, shares) = (Answer(report, teller), report.Months.Select(m => Kept(m.Line, teller)).ToList());
        SheetRow Row(string name, TermLine line, bool part = false) => new(name,
        [
            Teller.Number(teller.Count(line.Due)), teller.Leads(line.Kept), teller.Leads(line.Late), teller.Leads(line.Open), teller.Percent(line.Kept.Count, line.Due),
        ], part);
        return new()
        {
            Heading = $"Toezeggingen die afliepen in {FactWords.Period(report.Asked)}",
            Answer = answer,
            Before = Kept(before.Total, teller) is { } share ? $"In {FactWords.Period(before.Asked)} was {share}% van {ReportNames.Written(teller.Count(before.Total.Due))} op tijd." : null,
            Chart = shares.All(s => s is null) ? null : Lines.Draw("terms", "Deel op tijd per maand", answer, [.. report.Months.Select(m => m.Month.Short())], shares),
            Places = Places(report, teller),
            Tables =
            [
                new("Per afdeling", ["Afdeling", .. Columns], [.. report.Departments.Select(d => Row($"{d.Municipality}", d.Line))],
                    report.Departments.Count > 1 ? Row("Samen", report.Total) : null),
                new("Per toezegging", ["Toezegging", .. Columns], [.. report.Kinds.Select(k => Row(Capital(k.Kind!.Value.Dutch()), k))]),
                new("Per maand", ["Maand", .. Columns], [.. report.Months.Reverse().Select(m => Row(m.Month.Short(), m.Line))]),
            ],
            Definitions =
            [
                ("Afgelopen", "Toezeggingen met een uiterste dag in de periode en vóór vandaag. Wat stilstaat omdat het bedrijf aan zet is, en wat verviel, telt niet mee."),
                ("Op tijd, te laat", "Waargemaakt vóór het uiterste moment, of erna."),
                ("Nog open", "De uiterste dag is voorbij en de toezegging is nog niet waargemaakt."),
                .. report.Departments.Count > 1 ? new[] { ("Samen", "Ook leads van afdelingen buiten de vijf gemeenten tellen mee.") } : [],
            ],
        };
    }

    // Of one municipality there is nothing to set beside it, and a cluster of one would be two filters.
    private static string? Places(TermsReport report, Teller teller)
    {
        if (report.Places.Count < 2 || (report.Asked.Cluster is not null && !teller.MayOpenLists))
            return null;
        IReadOnlyList<Panel> panels = [.. report.Places.Select(p => new Panel($"{p.Municipality}", [.. p.Months.Select(m => (long?)Kept(m, teller))]))];
        return panels.All(p => p.Values.All(v => v is null)) ? null : SmallMultiples.Shares("places", "Deel op tijd per maand in elke gemeente",
            string.Join("; ", report.Departments.Where(d => Kept(d.Line, teller) is not null).Select(d => $"{d.Municipality}: {Kept(d.Line, teller)}%")) + ".",
            [.. report.Months.Select(m => m.Month.Short())], panels);
    }

    private static string Answer(TermsReport report, Teller teller)
    {
        if (teller.Count(report.Total.Due) == 0)
            return "In deze periode liepen geen toezeggingen af.";
        if (Kept(report.Total, teller) is not { } share)
            return $"Er liepen {ReportNames.Written(teller.Count(report.Total.Due))} toezeggingen af: te weinig voor een deel op tijd.";
        var worst = report.Departments.Where(d => Kept(d.Line, teller) is not null).OrderBy(d => Kept(d.Line, teller)).ToList();
        var least = worst.Count > 1 && Kept(worst[0].Line, teller) < share && Kept(worst[0].Line, teller) < Kept(worst[1].Line, teller) ? $" {worst[0].Municipality} blijft het verst achter met {Kept(worst[0].Line, teller)}%." : "";
        var open = teller.Count(report.Total.Open.Count) is > 0 and var many ? $" {ReportNames.Written(many)} {(many == 1 ? "staat" : "staan")} nog open." : "";
        return $"Van de {ReportNames.Written(teller.Count(report.Total.Due))} toezeggingen was {share}% op tijd.{least}{open}";
    }

    private static int? Kept(TermLine line, Teller teller) => teller.Share(line.Kept.Count, line.Due);

    private static string Capital(string words) => string.Concat(words[..1].ToUpperInvariant(), words[1..]);
}
