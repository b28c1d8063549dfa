using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Infrastructure.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Acquisitieloket.Web.Features.Supply;

/// <summary>The terms of a procedure as they are typed.</summary>
public sealed class ProcedureForm
{
    public Guid Key { get; set; } = Guid.NewGuid();

    public Guid Seen { get; set; }

    [Display(Name = "Kavels")]
    public List<string> Plots { get; set; } = [];

    [Display(Name = "Route"), Required(ErrorMessage = "Kies een route.")]
    public IssueRoute? Route { get; set; }

    [Display(Name = "Motivering"), StringLength(IssueTerms.TextLength)]
    public string? Motivation { get; set; }

    [Display(Name = "Voorwaarden om mee te doen"), StringLength(IssueTerms.TextLength)]
    public string? Requirements { get; set; }

    [Display(Name = "Waarom uit de reserve"), StringLength(IssueTerms.TextLength)]
    public string? FromReserve { get; set; }

    /// <summary>There are plots of the strategic reserve to choose, or among those chosen.</summary>
    public bool HasReserve { get; private set; }

    [Display(Name = "Termijn"), Required(ErrorMessage = "Vul het aantal dagen in.")]
    public int? Days { get; set; } = IssueTerms.UsualDays;

    public List<CriterionForm> Criteria { get; set; } = [];

    [Display(Name = "Bij gelijke punten")]
    public TieRule Tie { get; set; }

    public static IReadOnlyList<Choice> Routes { get; } =
    [
        new($"{IssueRoute.SeriousCandidate}", IssueRoute.SeriousCandidate.Dutch(), "Bij voorbaat staat vast dat er maar één serieuze gegadigde is. Een ander kan nog reageren."),
        new($"{IssueRoute.Points}", IssueRoute.Points.Dutch(), "De meeste punten op criteria die vooraf bekend zijn."),
        new($"{IssueRoute.Lottery}", IssueRoute.Lottery.Dutch(), "Wie aan de voorwaarden voldoet, maakt evenveel kans."),
        new($"{IssueRoute.Tender}", IssueRoute.Tender.Dutch(), "Het beste aanbod op prijs, kwaliteit of allebei. Een bod blijft dicht tot de sluiting."),
    ];

    public static IReadOnlyList<Choice> Ties { get; } = Choice.Of<TieRule>(t => t.Dutch());

    public static ProcedureForm Of(IssueProcedure procedure) => new ProcedureForm
    {
        Key = procedure.Key, Seen = procedure.Version, Route = procedure.Route, Motivation = procedure.Terms.Motivation, Requirements = procedure.Terms.Requirements,
        FromReserve = procedure.Terms.FromReserve, Days = procedure.Terms.Days, Tie = procedure.Terms.Tie,
        Criteria = [.. procedure.Terms.Criteria.Select(c => new CriterionForm { Name = c.Name, MaxPoints = c.MaxPoints, Explanation = c.Explanation, Price = c.Price })],
    }.Filled(procedure.Plots.Exists(p => procedure.Site!.KeepsBack(p.Plot!)));

    /// <summary>With empty rows for all criteria that can be named.</summary>
    public ProcedureForm Filled(bool hasReserve)
    {
        HasReserve = hasReserve;
        while (Criteria.Count < IssueTerms.MostCriteria)
            Criteria.Add(new());
        return this;
    }

    public IssueTerms Read() => new()
    {
        Motivation = Motivation?.Trim() ?? "", Requirements = string.IsNullOrWhiteSpace(Requirements) ? null : Requirements.Trim(), Days = Days!.Value, Tie = Tie,
        FromReserve = string.IsNullOrWhiteSpace(FromReserve) ? null : FromReserve.Trim(),
        Criteria = [.. Criteria.Take(IssueTerms.MostCriteria).Where(c => !string.IsNullOrWhiteSpace(c.Name) || c.MaxPoints is not null || !string.IsNullOrWhiteSpace(c.Explanation))
            .Select(c => new IssueCriterion(c.Name?.Trim() ?? "", c.MaxPoints ?? 0, string.IsNullOrWhiteSpace(c.Explanation) ? null : c.Explanation.Trim(), c.Price))],
    };

    /// <summary>Tells all that is wrong at once, each at its field.</summary>
    public void Check(ModelStateDictionary state, Site site, IEnumerable<Plot> plots)
    {
        if (Route is not { } route || Days is null)
            return;
        foreach (var fault in IssueRules.Faults(route, Read()).Concat(IssueRules.ReserveFaults(site, plots, Read())))
            state.AddModelError(fault.Property == nameof(IssueTerms.Criteria) ? "Form.Criteria[0].Name" : $"Form.{fault.Property}", fault.Text);
    }
}

/// <summary>One criterion.</summary>
public sealed class CriterionForm
{
    [Display(Name = "Criterium"), StringLength(IssueTerms.NameLength)]
    public string? Name { get; set; }

    [Display(Name = "Punten"), Range(1, 1000)]
    public int? MaxPoints { get; set; }

    [Display(Name = "Uitleg"), StringLength(500)]
    public string? Explanation { get; set; }

    public bool Price { get; set; }
}
