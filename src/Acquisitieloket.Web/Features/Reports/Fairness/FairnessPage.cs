using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Reports;

namespace Acquisitieloket.Web.Features.Reports.Fairness;

/// <summary>The figures of the five departments, each with its part of the whole.</summary>
public sealed record FairnessPage(ReportForm Form, FairnessReport Report, bool MayOpenLists, bool MayTry)
{
    public IReadOnlyList<DepartmentShare> Departments => Report.Departments;

    public int Received => Departments.Sum(d => d.Received);

    /// <summary>"20 %", or a dash when there is nothing to divide.</summary>
    public string Share(Func<DepartmentShare, int> figure, DepartmentShare department) =>
        Departments.Sum(figure) is var sum and > 0 ? $"{100m * figure(department) / sum:0} %" : "–";

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
