using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Web.Features.Reports.RetentionLeads;
using Acquisitieloket.Web.Features.Reports.Sheets;

namespace Acquisitieloket.Web.Features.Reports.Retention;

/// <summary>Of how many leads the data has to go, and when. Privacy officers have the list itself, in Beheer.</summary>
internal sealed class RetentionSheet(AppDbContext db, RetentionRules rules) : ISheetSource
{
    public string Name => "retention";

    public string Question => "Welke gegevens moeten weg?";

    public async Task<Sheet> WriteAsync(SheetQuestion asked, CancellationToken cancellation) =>
        Of(await RetentionReport.ReadAsync(db, rules, new() { Municipality = asked.Asked.Municipality, Cluster = asked.Asked.Cluster }, asked.Now, cancellation), rules, asked.Teller);

    private static readonly RetentionWhen[] Times = Enum.GetValues<RetentionWhen>();
    private static readonly IReadOnlyList<Series> InTime = [new("Nu", "#C24E00", 4), new("Deze maand", "#B87400", 1), new("Drie maanden erna", "#0072B2", 0)];

    private static Sheet Of(RetentionReport report, RetentionRules rules, Teller teller)
    {
        var answer = Answer(report, teller);
        SheetRow Row(string name, RetentionLine line) => new(name,
        [
            teller.Leads(line.Count, RetentionLeadsForm.Address(line.Leads)),
            .. Times.Select(w => teller.Leads(line.Counts[w], RetentionLeadsForm.Address(line.Leads with { When = w }))),
        ]);
        string[] columns = ["Leads", .. Times.Select(Words)];
        return new()
        {
            HasPeriod = false,
            Heading = "Gegevens waarvan de bewaartermijn afloopt", Answer = answer,
            Chart = teller.Count(report.Total.Count) == 0 ? null : StackedBars.Draw("retention", "Leads waarvan de bewaartermijn afloopt", answer, InTime,
                [.. report.Terms.Select(t => new Bar(t.Leads.Term!.Value.Dutch(), [.. Times.Select(w => (int)teller.Count(t.Counts[w]))]))]),
            Tables =
            [
                new("Per afdeling", ["Afdeling", .. columns], [.. report.Departments.Select(d => Row($"{d.Leads.Municipality}", d))],
                    report.Departments.Count > 1 ? Row("Samen", report.Total) : null),
                new("Per soort", ["Soort", .. columns], [.. report.Terms.Select(t => Row(t.Leads.Term!.Value.Dutch(), t)), .. Drafts(report, teller)]),
            ],
            Definitions = Definitions(rules),
        };
    }

    /// <summary>When the data has to go.</summary>
    public static string Words(RetentionWhen when) => when switch
    {
        RetentionWhen.Now => "Nu te wissen",
        RetentionWhen.ThisMonth => "Deze maand",
        _ => "Drie maanden erna",
    };

    private static SheetRow[] Drafts(RetentionReport report, Teller teller) => report.Drafts is not { } drafts ? [] :
        [new("Concept, nooit ingestuurd", [Teller.Number(teller.Count(drafts.Values.Sum())), .. Times.Select(w => Teller.Number(teller.Count(drafts[w])))])];

    private static (string, string)[] Definitions(RetentionRules rules) =>
    [
        ("Wat er gebeurt", "De gegevens van bedrijf en contactpersoon, teksten, bestanden en mails worden gewist. Cijfers zonder naam blijven, zodat de rapportages gelijk blijven. Een open lead wordt daarbij gesloten."),
        (RetentionTerm.NeverQualified.Dutch(), $"Nieuwe of aangehouden leads die nooit gekwalificeerd zijn: {rules.MonthsOf(RetentionTerm.NeverQualified)} maanden na de laatste gebeurtenis."),
        (RetentionTerm.Ended.Dutch(), $"Verloren, ingetrokken, niet te accommoderen of doorverwezen: {rules.MonthsOf(RetentionTerm.Ended)} maanden na de laatste gebeurtenis."),
        (RetentionTerm.Established.Dutch(), $"{rules.MonthsOf(RetentionTerm.Established)} maanden na de laatste gebeurtenis, tenzij het bedrijf een accountmanager heeft."),
        ("Concept", $"Een formulier dat niet is ingestuurd, {EnquiryDraft.Lifetime.Days} dagen na de laatste wijziging. Het hoort nog bij geen afdeling en wordt helemaal gewist."),
        (Words(RetentionWhen.Now), "De termijn is voorbij. Elk uur wordt gewist wat zover is; blijft hier iets staan, vraag dan de beheerder naar het werk op de achtergrond."),
        ("Telt niet mee", "Leads waarvan het wissen is uitgesteld tot na die tijd, en leads waarvan het bedrijf zelf om wissen vroeg en een medewerker nog moet antwoorden."),
        ("Waar de termijnen staan", "In de instellingen, onder Privacy:Retention. De privacy officer en de beheerder zien de leads en stellen wissen uit bij Beheer, Bewaartermijnen."),
    ];

    private static string Answer(RetentionReport report, Teller teller)
    {
        var (total, now) = (teller.Count(report.Total.Count), teller.Count(report.Total.Counts[RetentionWhen.Now]));
        if (total == 0)
            return "De komende maanden loopt van geen lead de bewaartermijn af.";
        var month = teller.Count(report.Total.Counts[RetentionWhen.ThisMonth]);
        return $"Deze maand en de drie erna {(total == 1 ? "loopt de bewaartermijn van 1 lead" : $"lopen de bewaartermijnen van {ReportNames.Written(total)} leads")} af: "
            + $"{ReportNames.Written(now)} nu al en {ReportNames.Written(month)} later deze maand.";
    }
}
