using Acquisitieloket.Core.Reports;

namespace Acquisitieloket.Web.Features.Reports.Fairness;

/// <summary>Whether the division is fair, in sentences.</summary>
internal static class FairnessWords
{
    // Of fewer turns the rule cannot be seen; a difference of one turn, or of so many parts of a hundred, is no unfairness.
    private const int Enough = 10, Slack = 5;

    /// <summary>What each should get by the rule beside what it got. Judged on the exact numbers, so that all readers are told the same.</summary>
    public static string Answer(FairnessPage page)
    {
        var departments = page.Departments;
        var (turns, weights) = (departments.Sum(d => (long)d.Turns), departments.Sum(d => (long)d.Weight));
        if (turns < Enough || weights == 0)
            return $"Dat is nog niet te zeggen: er zijn nog {(turns == 0 ? "geen" : "maar weinig")} leads zonder voorkeur verdeeld.{Most(page)}";
        long Off(DepartmentShare d) => d.Turns * weights - d.Weight * turns;
        var worst = departments.MaxBy(d => Math.Abs(Off(d)))!;
        var fair = departments.All(d => Math.Abs(Off(d)) <= Math.Max(weights, Slack * weights * turns / 100));
        var (due, got) = (page.Due(worst).Written, page.Turns.Rows.Single(r => r.Name == $"{worst.Municipality}").Cells[2].Written);
        return (fair ? "Ja: de leads zonder voorkeur zijn verdeeld zoals de gewichten vragen. " : "Nee, niet zoals de gewichten vragen. ")
            + (Math.Abs(Off(worst)) <= weights ? "Elke afdeling kreeg haar deel, op hooguit één beurt na." : $"Het verst ernaast zit {worst.Municipality}, dat {due} van die leads hoort te krijgen en {got} kreeg.") + Most(page);
    }

    // Companies choose a municipality themselves: that is no matter of the rule.
    private static string Most(FairnessPage page) => Reports.Most.Of(page.Departments, d => page.Teller.Count(d.Received)) is not { } most ? ""
        : $" Van alle {ReportNames.Written(page.Teller.Count(page.Received))} leads uit de periode, ook die met een voorkeur, kreeg {most.Municipality} de meeste ({ReportNames.Written(page.Teller.Count(most.Received))}).";

    /// <summary>How many leads went to another department.</summary>
    public static string Handed(FairnessPage page)
    {
        var (handed, received) = (page.Teller.Count(page.Departments.Sum(d => d.HandedOver.Count)), page.Teller.Count(page.Received));
        return (handed, received) switch
        {
            (_, 0) => $"In deze periode kwamen {None(page)} leads binnen.",
            (0, _) when page.MayOpenLists => "Elke lead uit deze periode is nog bij de afdeling die hem als eerste kreeg.",
            _ => $"Van de {ReportNames.Written(received)} leads {(handed == 1 ? "ging er 1" : handed == 0 ? "ging er geen of bijna geen" : $"gingen er {ReportNames.Written(handed)}")} naar een andere afdeling.",
        };
    }

    /// <summary>How often a site of the own municipality came first, and how often that was the best match.</summary>
    public static string Advised(FairnessPage page)
    {
        long Sum(Func<DepartmentShare, long> figure) => page.Teller.Count(page.Departments.Sum(figure));
        var (advised, own, best, instead) = (Sum(d => d.Advised.Count), Sum(d => d.OwnFirst.Count), Sum(d => d.OwnBest.Count), Sum(d => d.OwnInstead));
        return advised == 0 ? $"In deze periode zijn {None(page)} eerste locatievoorstellen verstuurd waarvan de beste match bekend is."
            : $"In {ReportNames.Written(own)} van de {ReportNames.Written(advised)} eerste voorstellen stond de eigen gemeente bovenaan; bij {ReportNames.Written(best)} was de beste match eigen. "
                + (instead == 0 ? $"{(page.MayOpenLists ? "Geen enkele keer" : "Nooit of bijna nooit")} ging de eigen gemeente voor op een betere match elders." : $"{ReportNames.Written(instead)} keer ging de eigen gemeente voor op een betere match elders.");
    }

    private static string None(FairnessPage page) => page.MayOpenLists ? "geen" : "geen of bijna geen";
}
