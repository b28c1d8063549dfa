using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Reports.Unmet;

/// <summary>A row as it is told: its name, its figures, and where the leads behind it are for who may open lists.</summary>
public sealed record UnmetLine(string Name, UnmetFigures Figures, string? Leads);

/// <summary>The report of unmet demand with its answer in a sentence and its chart.</summary>
/// <param name="Guard">For who opens no leads: what may be told.</param>
public sealed record UnmetPage(UnmetForm Form, UnmetReport Report, IReadOnlyList<int> Years, FigureGuard? Guard)
{
    public const string Leads = "/reports/unmet/leads";

    private static readonly IReadOnlyList<Series> Area = [new("Hectares", "#0072B2", 0)];

    public UnmetFigures Total => Report.Total;

    public bool MayOpenLists => Guard is null;

    /// <summary>More was asked than is told at once.</summary>
    public bool Left => Report.Asked != Form.Selection();

    /// <summary>Too few companies to tell anything of to who opens no leads.</summary>
    public bool Hidden => Guard is not null && HidesTotal(Guard, Report);

    public IReadOnlyList<UnmetLine> Lines { get; } = LinesOf(Form, Report, Guard);

    public string Answer
    {
        get
        {
            if (Hidden)
                return $"Minder dan {SmallNumbers.Least}, of zo weinig dat een cijfer hier iets over één bedrijf zou verraden.";
            if (Total.Count == 0)
                return "Er is geen niet-geaccommodeerde vraag met deze filters.";
            var most = Lines.MaxBy(l => l.Figures.M2)!;
            var first = Lines.Count > 1 && most.Figures.M2 > 0
                ? $" De meeste hectares ({ReportNames.Hectares(most.Figures.M2)}) staan bij {most.Name}." : "";
            return $"{Form.Asked().Counted(Total.Count)}: samen {ReportNames.Hectares(Total.M2)} ha en {ReportNames.Written(Total.Kva)} kVA.{first}";
        }
    }

    /// <summary>Of how many is not known how much they asked.</summary>
    public string Gaps => $"Niet bekend en dus niet meegeteld: {string.Join(" en ", new[]
    {
        Total.WithoutM2 > 0 ? $"de oppervlakte bij {ReportNames.Written(Total.WithoutM2)}" : null,
        Total.WithoutKva > 0 ? $"het vermogen bij {ReportNames.Written(Total.WithoutKva)}" : null,
    }.OfType<string>())}.";

    public IEnumerable<Choice> YearChoices => Years.Select(y => new Choice($"{y}", $"{y}"));

    public string Chart() => StackedBars.Draw("unmet", $"Hectares per {Form.Rows().Dutch().ToLowerInvariant()}", Answer, Area,
        [.. Lines.Select(l => new Bar(l.Name, [(int)Math.Min(int.MaxValue, l.Figures.M2)]))], m2 => ReportNames.Hectares(m2));

    private static bool HidesTotal(FigureGuard guard, UnmetReport report) =>
        UnmetGuard.Narrowed(report.Asked) is [var one, ..] ? guard.Hides(one.Property, one.Value) : guard.HidesAll;

    private static IReadOnlyList<UnmetLine> LinesOf(UnmetForm form, UnmetReport report, FigureGuard? guard)
    {
        var by = form.Rows();
        var rows = report.Rows(by);
        if (guard is null)
            return [.. rows.Select(r => new UnmetLine(UnmetNames.NameOf(by, r.Value), r.Figures, form.Address(Leads, r.Selection)))];
        if (HidesTotal(guard, report))
            return [];
        var narrowed = UnmetGuard.Narrowed(report.Asked);
        var together = rows.Where(r => narrowed is [var one, ..] ? guard.Hides(one.Property, one.Value, (int)by, r.Value) : guard.Hides((int)by, r.Value)).ToList();
        var told = rows.Except(together);
        var lines = told.Select(r => new UnmetLine(UnmetNames.NameOf(by, r.Value), r.Figures, null));
        return [.. together.Count == 0 ? lines : lines.Append(new("Overige samen", UnmetFigures.Sum(together.Select(r => r.Figures)), null))];
    }
}
