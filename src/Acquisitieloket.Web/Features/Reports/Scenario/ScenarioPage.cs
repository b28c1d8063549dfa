using Acquisitieloket.Core.Demand.Balance;
using Acquisitieloket.Core.Demand.Scenario;
using Acquisitieloket.Core.Drawings.Charts;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Reports.Scenario;

/// <summary>An enquiry that the viewer may open, with the sites that it would lose or gain.</summary>
public sealed record ScenarioLine(string Reference, string Company, int? M2, IReadOnlyList<string> Sites);

/// <summary>A change of the programme thought through, with its answer in a sentence and its chart.</summary>
public sealed record ScenarioPage(ScenarioForm Form, ScenarioReport Report, bool MayOpenLists, int ThisYear)
{
    private static readonly IReadOnlyList<Series> Kinds = [new("Beschikbaar", "#00845F", 2), new("Gereserveerd", "#B87400", 1), new("Reserve", "#B0588C", 3)];

    /// <summary>Leads of the effect that is shown; of others only how many.</summary>
    public IReadOnlyList<ScenarioLine> Lines { get; init; } = [];
    public int Others { get; init; }

    public bool IsNone => Report.Change.IsNone;

    public string Answer
    {
        get
        {
            var (before, after) = (Report.Before, Report.After);
            var (loses, gains) = (Told(ScenarioEffect.Loses).Count, Told(ScenarioEffect.Gains).Count);
            return $"Nu is {ReportNames.Hectares(before.AvailableM2)} ha beschikbaar, in dit scenario {ReportNames.Hectares(after.AvailableM2)} ha; "
                + $"{Enquiries(loses)} een passende locatie verliezen en {Enquiries(gains)} er een krijgen.";
        }
    }

    /// <summary>What was chosen, in words.</summary>
    public IEnumerable<string> Chosen => new[]
    {
        Named("Gaat uit de programmering", s => Report.Change.Out.Contains(s.Code)), Named("Komt in uitgifte", s => Report.Change.In.Contains(s.Code)),
        Report.PhasedM2 > 0 ? $"{Named("Gefaseerd", s => s.Code == Report.Change.PhaseSite)}: {ReportNames.Hectares(Report.PhasedM2)} ha, in hele kavels die nog vrij zijn, op volgorde van nummer" : null,
    }.OfType<string>();

    private string? Named(string what, Func<Site, bool> which) =>
        Report.Sites.Where(which).Select(s => s.Name).ToList() is { Count: > 0 } names ? $"{what}: {string.Join(", ", names)}" : null;

    /// <summary>How many enquiries and how many m², as they are told.</summary>
    public (long Count, long? M2) Told(ScenarioEffect effect)
    {
        var figures = Report.Of(effect);
        return (told.Count(figures.Count), told.M2(figures.Area));
    }

    /// <summary>How many enquiries were looked at.</summary>
    public long Looked => told.Count(Report.Looked);

    private readonly CoarseFigures told = new(MayOpenLists);

    public IEnumerable<Choice> Leaving => Choices(s => s.Programme == ProgrammeStatus.InIssue);

    public IEnumerable<Choice> Entering => Choices(s => s.Programme != ProgrammeStatus.InIssue || s.Plots.Exists(p => p.Reserve));

    public static string Dutch(ScenarioEffect effect) => effect switch
    {
        ScenarioEffect.Loses => "Verliest een passende locatie",
        ScenarioEffect.LeftWithNone => "waarvan: houdt geen passende locatie over",
        ScenarioEffect.Gains => "Krijgt er een passende locatie bij",
        _ => "waarvan: heeft er nu geen",
    };

    public string Chart() => StackedBars.Draw("scenario", "Hectares voor en na", Answer, Kinds,
        [.. Report.Rows.Where(r => !r.Before.IsEmpty || !r.After.IsEmpty).SelectMany(r => new[] { BarOf(r.Size, "nu", r.Before), BarOf(r.Size, "dan", r.After) })],
        m2 => ReportNames.Hectares(m2));

    private static Bar BarOf(SizeClass size, string when, SupplyStock stock) =>
        new($"{size.Dutch()}: {when}", [(int)stock.AvailableM2, (int)stock.ReservedM2, (int)stock.ReserveM2]);

    private string Enquiries(long count) => count switch
    {
        0 => MayOpenLists ? "geen open vraag zou" : "geen of enkele open vragen zouden",
        1 => "1 open vraag zou",
        _ => $"{(MayOpenLists ? "" : "ongeveer ")}{ReportNames.Written(count)} open vragen zouden",
    };

    private IEnumerable<Choice> Choices(Func<Site, bool> which) => Report.Sites.Where(s => s.IssuesPlots()).Where(which)
        .Select(s => new Choice(s.Code, s.Name, $"{s.Municipality}{(s.Programme == ProgrammeStatus.StrategicReserve ? ", strategische reserve" : s.Programme == ProgrammeStatus.Dropped ? ", vervallen" : "")}"));
}
