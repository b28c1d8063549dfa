using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Reports.Proposals;

/// <summary>How many proposals were sent, how soon the first one came, and what became of the sites in them.</summary>
internal sealed class ProposalsSheet(AppDbContext db, ReportSums sums) : ISheetSource
{
    public string Name => "proposals";

    public string Question => "Hoe snel krijgt een bedrijf een locatievoorstel?";

    public async Task<Sheet> WriteAsync(SheetQuestion asked, CancellationToken cancellation) =>
        Of(await ProposalsReport.ReadAsync(sums, asked.Asked, cancellation), await ProposalsReport.ReadAsync(sums, asked.Before, cancellation), await NamesAsync(cancellation), asked.Teller);

    // A hundred at most, in all five municipalities.
    private Task<Dictionary<long, string>> NamesAsync(CancellationToken cancellation) =>
        db.Sites.AsNoTracking().Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id, s => s.Name, cancellation);

    private static readonly string[] Columns =
        ["Eerste voorstel", "Na ontvangst, helft binnen", "Na ontvangst, negen van tien", "Na kwalificatie, helft binnen", "Na kwalificatie, negen van tien", "Verstuurd", "Latere versies"];

    private static Sheet Of(ProposalsReport report, ProposalsReport before, IReadOnlyDictionary<long, string> sites, Teller teller)
    {
        var answer = Answer(report, teller);
        SheetRow Row(string name, ProposalLine line) => new(name,
        [
            teller.Leads(line.First), teller.Days(line.SinceReceived.Median, line.First.Count), teller.Days(line.SinceReceived.P90, line.First.Count),
            teller.Days(line.SinceQualified.Median, line.First.Count), teller.Days(line.SinceQualified.P90, line.First.Count), teller.Leads(line.Sent), teller.Leads(line.Further),
        ]);
        return new()
        {
            Heading = $"Locatievoorstellen die verstuurd werden in {FactWords.Period(report.Asked)}",
            Answer = answer,
            Before = teller.Days(before.Total.SinceReceived.Median, before.Total.First.Count) is { Value: not null } days
                ? $"In {FactWords.Period(before.Asked)} kreeg de helft het binnen {days.Written} werkdagen." : null,
            Chart = teller.Count(report.Total.Sent.Count) == 0 ? null : MonthColumns.Draw("proposals", "Locatievoorstellen per maand", answer,
                [.. report.Months.Select(m => m.Span.Short())],
                [
                    new("Eerste", [.. report.Months.Select(m => teller.Count(m.First.Count))]),
                    new("Latere", [.. report.Months.Select(m => teller.Count(m.Further.Count))]),
                ]),
            Tables =
            [
                new("Locatievoorstellen per maand", ["Maand", .. Columns], [.. report.Months.Reverse().Select(m => Row(m.Span.Short(), m))], Row("Samen", report.Total)),
                .. Sites(report, sites, teller),
            ],
            Definitions =
            [
                ("Eerste voorstel", "Leads waarvoor in die maand het eerste locatievoorstel is verstuurd, ook als het later werd ingetrokken."),
                ("Na ontvangst, na kwalificatie", "Werkdagen van de vestigingsvraag, of van de kwalificatie, tot dat voorstel: de helft duurde hooguit zo lang, en negen van de tien."),
                ("Verstuurd", "Alle versies die naar een bedrijf gingen. Een lead telt bij elke versie."),
                ("Latere versies", "Daarvan de tweede en volgende."),
                ("Per locatie", "Leads waaraan de locatie in de periode voor het eerst is voorgesteld, en hoe ver ze er tot nu toe mee kwamen. Een lead telt bij elke locatie in zijn voorstellen."),
                ("Interesse", "Het laatste antwoord was interesse of een verzoek om te komen kijken, of het bedrijf ging met deze locatie verder. Gereserveerd en gevestigd tellen ook hierin mee."),
            ],
        };
    }

    private static IEnumerable<SheetTable> Sites(ProposalsReport report, IReadOnlyDictionary<long, string> names, Teller teller)
    {
        var told = report.Sites.Where(s => teller.Count(s.Proposed.Count) > 0).ToList();
        return told.Count == 0 ? [] :
        [
            new("Per locatie: voorgesteld, interesse en vestiging", ["Locatie", "Voorgesteld", "Geen interesse", "Interesse", "Interesse, deel", "Gereserveerd", "Gevestigd"],
                [.. told.Select(s => new SheetRow(names[s.SiteId],
                [
                    teller.Leads(s.Proposed), teller.Leads(s.NotInterested), teller.Leads(s.Interested), teller.Percent(s.Interested.Count, s.Proposed.Count),
                    teller.Leads(s.Chosen), teller.Leads(s.Established),
                ]))]),
        ];
    }

    private static string Answer(ProposalsReport report, Teller teller)
    {
        var first = teller.Count(report.Total.First.Count);
        if (first == 0)
            return "In deze periode kreeg geen lead een eerste locatievoorstel.";
        var half = teller.Days(report.Total.SinceReceived.Median, report.Total.First.Count);
        return $"{ReportNames.Written(first)} {(first == 1 ? "lead kreeg" : "leads kregen")} een eerste locatievoorstel"
            + (half.Value is null ? "." : $"; de helft binnen {half.Written} {(half.Written == "1" ? "werkdag" : "werkdagen")} na de vraag.");
    }
}
