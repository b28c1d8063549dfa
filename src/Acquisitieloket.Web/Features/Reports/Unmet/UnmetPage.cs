using Acquisitieloket.Core.Demand;
using Acquisitieloket.Web.Features.Reports.Charts;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Reports.Unmet;

/// <summary>A row as it is told: its name, its figures, and where the leads behind it are for who may open lists.</summary>
public sealed record UnmetLine(string Name, UnmetFigures Figures, string? Leads);

/// <summary>The report of unmet demand with its answer in a sentence and its chart.</summary>
public sealed record UnmetPage(UnmetForm Form, UnmetReport Report, IReadOnlyList<int> Years, bool MayOpenLists)
{
    public const string Leads = "/reports/unmet/leads";

    private static readonly IReadOnlyList<Series> Area = [new("Hectares", "#0072B2", 0)];

    public UnmetFigures Total => Report.Total;

    /// <summary>Too few companies to tell anything of to who opens no leads.</summary>
    public bool Hidden => !MayOpenLists && SmallNumbers.Hides(Total.Count);

    public IReadOnlyList<UnmetLine> Lines { get; } = LinesOf(Form, Report, MayOpenLists);

    public string Answer
    {
        get
        {
            if (Hidden)
                return $"Minder dan {SmallNumbers.Least}: zo weinig dat cijfers over één bedrijf zouden gaan.";
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

    private static IReadOnlyList<UnmetLine> LinesOf(UnmetForm form, UnmetReport report, bool mayOpenLists)
    {
        var by = form.Rows();
        var rows = report.Rows(by);
        if (mayOpenLists)
            return [.. rows.Select(r => new UnmetLine(UnmetNames.NameOf(by, r.Value), r.Figures, form.Address(Leads, r.Selection)))];
        if (SmallNumbers.Hides(report.Total.Count))
            return [];
        var (told, together) = SmallNumbers.Split(rows, r => r.Figures.Count);
        var lines = told.Select(r => new UnmetLine(UnmetNames.NameOf(by, r.Value), r.Figures, null));
        return [.. together.Count == 0 ? lines : lines.Append(new("Overige samen", UnmetFigures.Sum(together.Select(r => r.Figures)), null))];
    }
}
