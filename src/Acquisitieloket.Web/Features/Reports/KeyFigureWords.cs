using Acquisitieloket.Core.Reports.KeyFigures;

namespace Acquisitieloket.Web.Features.Reports;

/// <summary>Key figures in words.</summary>
public static class KeyFigureWords
{
    public static string Dutch(this KeyFigure figure) => figure switch
    {
        KeyFigure.Received => "Nieuwe leads",
        KeyFigure.Open => "Open leads",
        KeyFigure.FirstContactOnTime => "Eerste contact op tijd",
        KeyFigure.TermsOnTime => "Toezeggingen op tijd",
        KeyFigure.DaysToProposal => "Tijd tot eerste voorstel",
        KeyFigure.EstablishedShare => "Kans op vestiging",
        KeyFigure.Established => "Vestigingen",
        _ => "Toegezegde banen",
    };

    public static string Meaning(this KeyFigure figure) => figure switch
    {
        KeyFigure.Received => "Vestigingsvragen die in de periode binnenkwamen.",
        KeyFigure.Open => "Leads die aan het eind van de periode niet gesloten waren.",
        KeyFigure.FirstContactOnTime => "Van de eerste contacten met een uiterste dag in de periode het deel dat op tijd was.",
        KeyFigure.TermsOnTime => "Hetzelfde over alle toezeggingen: eerste contact, eerste locatielijst en antwoorden.",
        KeyFigure.DaysToProposal => "De helft van de leads kreeg het eerste voorstel binnen zoveel werkdagen na de vraag.",
        KeyFigure.EstablishedShare => "Van de leads die in de periode gesloten werden, het deel dat zich vestigde.",
        KeyFigure.Established => "Leads die in de periode als gevestigd gesloten werden.",
        _ => "De banen die bij die vestigingen zijn toegezegd.",
    };

    /// <summary>The report that tells more about it.</summary>
    public static string Report(this KeyFigure figure) => figure switch
    {
        KeyFigure.Received => "/reports/sources",
        KeyFigure.Open => "/reports",
        KeyFigure.FirstContactOnTime or KeyFigure.TermsOnTime => "/reports/terms",
        KeyFigure.DaysToProposal => "/reports/proposals",
        KeyFigure.EstablishedShare => "/reports/endings",
        _ => "/reports/results",
    };

    /// <summary>What follows the number: "werkdagen"; empty for what its name says already.</summary>
    public static string Dutch(this KeyFigureUnit unit, long? number) => unit switch
    {
        KeyFigureUnit.Percent => number is null ? "" : "%",
        KeyFigureUnit.WorkingDays => number == 1 ? "werkdag" : "werkdagen",
        _ => "",
    };

    internal static string Sign(this KeyFigureUnit unit) => unit == KeyFigureUnit.Percent ? "%" : "";

    /// <summary>"meer", "procentpunt lager".</summary>
    internal static string Difference(this KeyFigureUnit unit, long more) => unit switch
    {
        KeyFigureUnit.Percent => more > 0 ? "procentpunt hoger" : "procentpunt lager",
        KeyFigureUnit.WorkingDays => $"{(Math.Abs(more) == 1 ? "werkdag" : "werkdagen")} {(more > 0 ? "langer" : "korter")}",
        _ => more > 0 ? "meer" : "minder",
    };
}
