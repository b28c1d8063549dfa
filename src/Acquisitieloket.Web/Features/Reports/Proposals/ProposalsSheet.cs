using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Web.Features.Reports.Sheets;

namespace Acquisitieloket.Web.Features.Reports.Proposals;

internal static class ProposalsSheet
{
    private static readonly string[] Columns =
        ["Eerste voorstel", "Na ontvangst, helft binnen", "Na ontvangst, negen van tien", "Na kwalificatie, helft binnen", "Na kwalificatie, negen van tien", "Verstuurd", "Latere versies"];

    public static Sheet Of(ReportForm form, ProposalsReport report, ProposalsReport before, Teller teller)
    {
        var answer = Answer(report, teller);
        SheetRow Row(string name, ProposalLine line) => new(name,
        [
            teller.Leads(line.First), teller.Days(line.SinceReceived.Median, line.First.Count), teller.Days(line.SinceReceived.P90, line.First.Count),
            teller.Days(line.SinceQualified.Median, line.First.Count), teller.Days(line.SinceQualified.P90, line.First.Count), teller.Leads(line.Sent), teller.Leads(line.Further),
        ]);
        return new()
        {
            Name = "proposals", Form = form, Question = "Hoe snel krijgt een bedrijf een locatievoorstel?",
            Heading = $"Locatievoorstellen die verstuurd werden in {FactWords.Period(report.Asked)}",
            Answer = answer,
            Before = teller.Days(before.Total.SinceReceived.Median, before.Total.First.Count) is { Value: not null } days
                ? $"In de even lange periode ervoor kreeg de helft het binnen {days.Written} werkdagen." : null,
            Chart = teller.Count(report.Total.Sent.Count) == 0 ? null : MonthColumns.Draw("proposals", "Locatievoorstellen per maand", answer,
                [.. report.Months.Select(m => m.Span.Short())],
                [
                    new("Eerste", [.. report.Months.Select(m => teller.Count(m.First.Count))]),
                    new("Latere", [.. report.Months.Select(m => teller.Count(m.Further.Count))]),
                ]),
            Tables = [new("Locatievoorstellen per maand", ["Maand", .. Columns], [.. report.Months.Reverse().Select(m => Row(m.Span.Short(), m))], Row("Samen", report.Total))],
            Definitions =
            [
                ("Eerste voorstel", "Leads waarvoor in die maand het eerste locatievoorstel is verstuurd, ook als het later werd ingetrokken."),
                ("Na ontvangst, na kwalificatie", "Werkdagen van de vestigingsvraag, of van de kwalificatie, tot dat voorstel: de helft duurde hooguit zo lang, en negen van de tien."),
                ("Verstuurd", "Alle versies die naar een bedrijf gingen. Een lead telt bij elke versie."),
                ("Latere versies", "Daarvan de tweede en volgende."),
            ],
        };
    }

    private static string Answer(ProposalsReport report, Teller teller)
    {
        var first = teller.Count(report.Total.First.Count);
        if (first == 0)
            return "In deze periode kreeg geen lead een eerste locatievoorstel met deze filters.";
        var half = teller.Days(report.Total.SinceReceived.Median, report.Total.First.Count);
        return $"{ReportNames.Written(first)} {(first == 1 ? "lead kreeg" : "leads kregen")} een eerste locatievoorstel"
            + (half.Value is null ? "." : $"; de helft binnen {half.Written} {(half.Written == "1" ? "werkdag" : "werkdagen")} na de vraag.");
    }
}
