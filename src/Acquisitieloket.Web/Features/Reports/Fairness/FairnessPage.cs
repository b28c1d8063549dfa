using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Reports;

namespace Acquisitieloket.Web.Features.Reports.Fairness;

/// <summary>The figures of the five departments, each with its part of the whole.</summary>
public sealed record FairnessPage(ReportForm Form, DateOnly Today, FairnessReport Report, bool MayOpenLists, bool MayTry)
{
    public IReadOnlyList<DepartmentShare> Departments => Report.Departments;

    public int Received => Departments.Sum(d => d.Received);

    /// <summary>"20 %", or a dash when there is nothing to divide.</summary>
    public string Share(Func<DepartmentShare, int> figure, DepartmentShare department) =>
        Departments.Sum(figure) is var sum and > 0 ? $"{100m * figure(department) / sum:0} %" : "–";

    /// <summary>A part of a whole, or a dash of nothing.</summary>
    public static string Part(long part, long whole) => Core.Reports.Share.Of(part, whole) is { } share ? $"{share} %" : "–";

    /// <summary>How many leads went to another department.</summary>
    public string HandedAnswer => (Departments.Sum(d => d.HandedOver.Count), Received) switch
    {
        (_, 0) => "In deze periode kwamen geen leads binnen.",
        (0, _) => "Elke lead uit deze periode is nog bij de afdeling die hem als eerste kreeg.",
        var (handed, received) => $"Van de {ReportNames.Written(received)} leads {(handed == 1 ? "ging er 1" : $"gingen er {ReportNames.Written(handed)}")} naar een andere afdeling.",
    };

    /// <summary>How often a site of the own municipality came first, and how often that was the best match.</summary>
    public string AdviceAnswer
    {
        get
        {
            var (advised, own, best, instead) = (Departments.Sum(d => d.Advised.Count), Departments.Sum(d => d.OwnFirst.Count), Departments.Sum(d => d.OwnBest.Count), Departments.Sum(d => d.OwnInstead));
            return advised == 0 ? "In deze periode is geen eerste locatievoorstel verstuurd waarvan de beste match bekend is."
                : $"In {ReportNames.Written(own)} van de {ReportNames.Written(advised)} eerste voorstellen stond de eigen gemeente bovenaan; bij {ReportNames.Written(best)} was de beste match eigen. "
                    + (instead == 0 ? "Geen enkele keer ging de eigen gemeente voor op een betere match elders." : $"{ReportNames.Written(instead)} keer ging de eigen gemeente voor op een betere match elders.");
        }
    }

    /// <summary>Who received most and least, in a sentence.</summary>
    public string Answer
    {
        get
        {
            if (Received == 0)
                return "In deze periode kwamen geen leads binnen.";
            var (most, least) = (Departments.MaxBy(d => d.Received)!, Departments.MinBy(d => d.Received)!);
            return $"Van de {ReportNames.Written(Received)} leads kreeg {most.Municipality} de meeste ({ReportNames.Written(most.Received)}) "
                + $"en {least.Municipality} de minste ({ReportNames.Written(least.Received)}).";
        }
    }

    public string Chart() => MonthColumns.Draw("fairness", "Leads per afdeling", Answer, [.. Departments.Select(d => $"{d.Municipality}")],
    [
        new("Ontvangen", [.. Departments.Select(d => d.Received)]), new("Open nu", [.. Departments.Select(d => d.Open.Count)]),
        new("Gevestigd", [.. Departments.Select(d => d.Won.Count)]),
    ]);
}
