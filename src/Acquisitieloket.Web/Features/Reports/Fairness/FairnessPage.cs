using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Acquisitieloket.Web.Features.Shared;

namespace Acquisitieloket.Web.Features.Reports.Fairness;

/// <summary>The figures of the five departments, each with its part of the whole.</summary>
public sealed record FairnessPage(ReportForm Form, DateOnly Today, FairnessReport Report, Teller Teller, bool MayTry)
{
    public IReadOnlyList<DepartmentShare> Departments => Report.Departments;

    public bool MayOpenLists => Teller.MayOpenLists;

    /// <summary>Another period was asked than is told.</summary>
    public bool Left { get; init; }

    /// <summary>Who got what; also the file.</summary>
    public SheetTable Divided => new("Leads per afdeling", ["Afdeling", "Ontvangen", "Deel", "Open nu", "Capaciteit", "Gevestigd", "Deel van gevestigd"],
        [.. Departments.Select(d => new SheetRow($"{d.Municipality}",
        [
            Number(d.Received), Teller.Percent(d.Received, Received), Cell(d.Open), Teller.Number(d.Capacity), Cell(d.Won), Teller.Percent(d.Won.Count, Won),
        ]))],
        new("Samen",
        [
            Number(Received), Teller.Percent(Received, Received), Number(Departments.Sum(d => d.Open.Count)), Teller.Number(Departments.Sum(d => d.Capacity)), Number(Won), Teller.Percent(Won, Won),
        ]));

    public SheetTable Handed => new("Overgedragen leads per afdeling", ["Afdeling", "Ontvangen", "Overgedragen", "Deel", "Overgenomen"],
        [.. Departments.Select(d => new SheetRow($"{d.Municipality}",
            [Number(d.Received), Teller.Leads(d.HandedOver), Teller.Percent(d.HandedOver.Count, d.Received), Teller.Leads(d.TakenOver)]))]);

    public SheetTable Advised => new("Eerste voorstellen en de beste match per afdeling",
        ["Afdeling", "Eerste voorstellen", "Eigen gemeente bovenaan", "Deel", "Beste match was eigen", "Deel", "Eigen boven betere match"],
        [.. Departments.Select(d => new SheetRow($"{d.Municipality}",
        [
            Teller.Leads(d.Advised), Teller.Leads(d.OwnFirst), Teller.Percent(d.OwnFirst.Count, d.Advised.Count), Teller.Leads(d.OwnBest),
            Teller.Percent(d.OwnBest.Count, d.Advised.Count), Number(d.OwnInstead),
        ]))]);

    /// <summary>What each should get of the leads without a preference, and got.</summary>
    public SheetTable Turns => new("Beurten per afdeling", ["Afdeling", "Gewicht", "Hoort te krijgen", "Kreeg", "Leads"],
        [.. Departments.Select(d => new SheetRow($"{d.Municipality}",
            [Teller.Number(d.Weight), Due(d), Teller.Percent(d.Turns, Departments.Sum(x => x.Turns)), Number(d.Turns)]))]);

    /// <summary>The weights are no figures of leads: what they ask is told as it is.</summary>
    internal SheetCell Due(DepartmentShare department) => new Teller(true).Percent(department.Weight, Departments.Sum(d => d.Weight));

    public string Answer => FairnessWords.Answer(this);

    public string Chart() => MonthColumns.Draw("fairness", "Leads per afdeling", Answer, [.. Departments.Select(d => $"{d.Municipality}")],
    [
        new("Ontvangen", [.. Departments.Select(d => Teller.Count(d.Received))]), new("Open nu", [.. Departments.Select(d => Teller.Count(d.Open.Count))]),
        new("Gevestigd", [.. Departments.Select(d => Teller.Count(d.Won.Count))]),
    ]);

    internal int Received => Departments.Sum(d => d.Received);

    private int Won => Departments.Sum(d => d.Won.Count);

    private SheetCell Number(long count) => Teller.Number(Teller.Count(count));

    private SheetCell Cell(Figure figure) => Teller.Leads(figure.Count, LeadListAddress.Of(figure.Leads));
}
