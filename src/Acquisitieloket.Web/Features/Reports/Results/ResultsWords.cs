using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Features.Reports.Sheets;

namespace Acquisitieloket.Web.Features.Reports.Results;

/// <summary>What the acquisition brought about, in sentences.</summary>
internal static class ResultsWords
{
    public static IReadOnlyList<(string Figure, string Meaning)> Definitions { get; } =
    [
        ("Gevraagd", "Leads die in de periode binnenkwamen, met de grond (of de vloer als er geen grond gevraagd is) en de banen die het bedrijf opgaf. Niet bekend telt als 0."),
        ("Voorgesteld", "Leads waarvoor in de periode het eerste locatievoorstel is verstuurd, met wat het bedrijf vroeg."),
        ("Toegezegd bij vestiging", "Leads die in de periode als gevestigd zijn vastgesteld, met de grond van de kavels die het bedrijf toen had (anders wat het vroeg) en de banen die het na drie jaar verwachtte."),
        ("Nagegaan", "Van die gevestigde leads: die waarvan bij de nazorg na 6 maanden, 1 of 3 jaar is opgeschreven wat ervan kwam. De laatste keer telt, en alleen wat toen én bij de toezegging bekend was."),
        ("Netto, zonder verhuizing binnen Twente", "Zonder bedrijven die bij hun vraag zeiden dat ze verhuizen en toen al in Twente zaten: wie verhuist, laat een plek achter. Wie alleen cijfers ziet, leest hier een streepje als het om een of twee verhuizingen gaat."),
        ("Banen", "Wat het bedrijf na drie jaar verwacht, of anders bij de start."),
        ("Samen", "Ook leads van afdelingen buiten de vijf gemeenten tellen mee."),
    ];

    public static string Answer(ResultLine total, Teller teller)
    {
        if (teller.Count(total[ResultStep.Asked].Gross.Count) == 0 && teller.Count(total[ResultStep.Established].Gross.Count) == 0)
            return "In deze periode vroeg geen bedrijf om een plek en vestigde zich er geen.";
        var (settled, net) = (total[ResultStep.Established].Gross, total[ResultStep.Established].Net);
        var added = total[ResultStep.Established].TellsNet(teller) ? Amounts(net.Sum, teller) : null;
        var told = Amounts(settled.Sum, teller) is { } promised
            ? $" Wie zich vestigde, zegde {promised} toe{(added is null ? "" : $"; zonder verhuizingen binnen Twente {added}")}." : "";
        return $"{(Amounts(total[ResultStep.Asked].Gross.Sum, teller) is { } asked ? $"Bedrijven vroegen {asked}." : "Er vroegen te weinig bedrijven om hectares en banen te noemen.")}{told}{Checked(total, teller)}";
    }

    public static string? Before(ReportAsked of, ResultLine before, Teller teller) =>
        Amounts(before[ResultStep.Asked].Gross.Sum, teller) is not { } asked ? null
            : $"In {FactWords.Period(of)}: {asked} gevraagd{(Amounts(before[ResultStep.Established].Gross.Sum, teller) is { } promised ? $", {promised} toegezegd" : "")}.";

    /// <summary>Whether what is net may stand beside what is gross.</summary>
    public static bool TellsNet(this ResultFigure figure, Teller teller) => teller.TellsWithout(figure.Gross.Count - figure.Net.Count);

    private static string Checked(ResultLine total, Teller teller)
    {
        var (promised, actual) = (total[ResultStep.Promised].Gross.Sum, total[ResultStep.Actual].Gross.Sum);
        return promised.Count == 0 || teller.Hectares(promised).Value is null ? ""
            : $" Bij {ReportNames.Written(teller.Count(promised.Count))} van alle {ReportNames.Written(teller.Count(total[ResultStep.Established].Gross.Count))} die zich vestigden is nagegaan wat ervan kwam: {teller.Hectares(actual).Written} van {teller.Hectares(promised).Written} ha "
                + $"en {teller.Jobs(actual).Written} van {teller.Jobs(promised).Written} banen.";
    }

    // Null of none, and of too few to tell.
    private static string? Amounts(Quantities of, Teller teller) =>
        of.Count == 0 || teller.Hectares(of).Value is null ? null : $"{teller.Hectares(of).Written} ha en {teller.Jobs(of).Written} banen";
}
