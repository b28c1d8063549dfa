using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Reports.Unmet;

/// <summary>A row as it is told: its name and figures (null of too few to tell), and where the leads behind it are for who may open lists.</summary>
public sealed record UnmetLine(string Name, long Count, long? M2, long? Kva, string? Leads)
{
    /// <summary>Told as it is, and not in steps.</summary>
    public bool Exact => Leads is not null;
}

/// <summary>The report of unmet demand with its answer in a sentence and its chart.</summary>
/// <param name="Companies">By how many leads what is told of the rows.</param>
public sealed record UnmetPage(UnmetForm Form, UnmetReport Report, IReadOnlyList<int> Years, UnmetCompanies Companies, CoarseFigures Told)
{
    public const string Leads = "/reports/unmet/leads";

    private static readonly IReadOnlyList<Series> Area = [new("Hectares", "#0072B2", 0)];

    public bool MayOpenLists => Told.Exact;

    /// <summary>More was asked than is told at once.</summary>
    public bool Left => Report.Asked != Form.Selection();

    public IReadOnlyList<UnmetLine> Lines { get; } = LinesOf(Form, Report, Companies, Told);

    public UnmetLine Total { get; } = new("Samen", Told.Count(Report.Total.Count), Told.M2(Areas(Report.Total, Companies.All)), Told.Kva(Power(Report.Total, Companies.All)),
        Told.Exact ? Form.Address(Leads) : null);

    public string Answer
    {
        get
        {
            if (Total.Count == 0)
                return MayOpenLists ? "Er is geen niet-geaccommodeerde vraag." : "Er is geen niet-geaccommodeerde vraag, of te weinig om te vertellen.";
            var amounts = (Total.M2, Total.Kva) switch
            {
                ({ } m2, { } kva) => $"samen {ReportNames.Hectares(m2, MayOpenLists)} ha en {ReportNames.Written(kva)} kVA",
                ({ } m2, null) => $"samen {ReportNames.Hectares(m2, MayOpenLists)} ha",
                (null, { } kva) => $"samen {ReportNames.Written(kva)} kVA",
                _ => "te weinig bedrijven om hectares en kVA te noemen",
            };
            // Only where it is so of all rows, also of those of which nothing is told.
            var most = Most.Of(Lines, l => l.M2 ?? 0) is { } line && Lines.Count > 1
                && Report.Rows(Form.Rows()).MaxBy(r => r.Figures.M2) is { } row && UnmetNames.NameOf(Form.Asked(), Form.Rows(), row.Value) == line.Name
                ? $" De meeste hectares ({ReportNames.Hectares(line.M2!.Value, MayOpenLists)}) staan bij {line.Name}." : "";
            return $"{Form.Asked().Counted(Total.Count)}: {amounts}.{most}";
        }
    }

    /// <summary>Of how many is not known how much they asked; null of none.</summary>
    public string? Gaps => (Told.Count(Report.Total.WithoutM2), Told.Count(Report.Total.WithoutKva)) is var (m2, kva) && (m2 > 0 || kva > 0)
        ? $"Niet bekend en dus niet meegeteld: {string.Join(" en ", new[]
        {
            m2 > 0 ? $"de oppervlakte bij {ReportNames.Written(m2)}" : null,
            kva > 0 ? $"het vermogen bij {ReportNames.Written(kva)}" : null,
        }.OfType<string>())}." : null;

    public IEnumerable<Choice> YearChoices => Years.Select(y => new Choice($"{y}", $"{y}"));

    /// <summary>Null without anything to draw.</summary>
    public string? Chart() => Lines.All(l => l.M2 is null or 0) ? null : StackedBars.Draw("unmet", $"Hectares per {Form.Rows().Dutch().ToLowerInvariant()}", Answer, Area,
        [.. Lines.Where(l => l.M2 is not null).Select(l => new Bar(l.Name, [l.M2!.Value]))], m2 => ReportNames.Hectares(m2, MayOpenLists));

    /// <summary>The table of the page for files.</summary>
    public IReadOnlyList<string> Columns => [Form.Rows().Dutch(), "Aantal", "Hectares", "kVA"];

    public IEnumerable<IEnumerable<object?>> Cells() => Lines.Append(Total).Select(l => (IEnumerable<object?>)[l.Name, l.Count, l.M2 / 10_000m, l.Kva]);

    private static Quantities Areas(UnmetFigures of, (int M2, int Kva) companies) => new(companies.M2, of.M2, 0, 0);

    private static Quantities Power(UnmetFigures of, (int M2, int Kva) companies) => new(companies.Kva, 0, of.Kva, 0);

    private static IReadOnlyList<UnmetLine> LinesOf(UnmetForm form, UnmetReport report, UnmetCompanies companies, CoarseFigures told)
    {
        var (by, rows) = (form.Rows(), report.Rows(form.Rows()));
        var m2 = CoarseFigures.Parts([.. rows.Select(r => Areas(r.Figures, companies.Of(r.Value)))], told.M2);
        var kva = CoarseFigures.Parts([.. rows.Select(r => Power(r.Figures, companies.Of(r.Value)))], told.Kva);
        var lines = rows.Select((r, i) => new UnmetLine(UnmetNames.NameOf(form.Asked(), by, r.Value), told.Count(r.Figures.Count), m2[i], kva[i], told.Exact ? form.Address(Leads, r.Selection) : null));
        // The order of what is rounded would tell more than the figures do.
        return told.Exact || by is UnmetBy.Year or UnmetBy.OpeningYear ? [.. lines]
            : [.. lines.OrderByDescending(l => l.M2 ?? 0).ThenByDescending(l => l.Count).ThenBy(l => l.Name, StringComparer.Ordinal)];
    }
}
