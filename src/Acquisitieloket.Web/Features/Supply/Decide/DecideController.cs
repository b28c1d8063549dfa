using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Infrastructure.Html;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Supply.Decide;

/// <summary>Decides a procedure: the one who may win by its rules, or nobody.</summary>
[Route("supply/procedures/{key:guid}/decide"), Authorize(Roles = SupplyAccess.ClaimRoles)]
public sealed class DecideController(AppDbContext db, CandidateService candidates, CurrentUser user, TimeProvider clock) : IssueController(db, user, clock)
{
    private const string Nobody = "nobody";

    [HttpGet]
    public IActionResult Decide() => Opened.State == IssueState.Closed ? View(Page(new())) : Redirect(Opened.Path);

    [HttpPost]
    public async Task<IActionResult> Decide(Guid key, [Bind(Prefix = "Form")] DecideForm form, CancellationToken cancellation)
    {
        var winner = Opened.Procedure.Candidates.Find(c => $"{c.Key}" == form.Winner);
        if (winner is null && form.Winner != Nobody)
            ModelState.AddModelError("Form.Winner", "Kies wie de kavel krijgt, of niemand.");
        return ModelState.IsValid && await DoesAsync(() => candidates.DecideAsync(key, winner?.Key, form.Reason!, Me.Actor, cancellation))
            ? Back("Besluit vastgelegd.") : Again(Page(form));
    }

    private DecidePage Page(DecideForm form)
    {
        var first = Opened.Standings.FirstOrDefault(s => s.Rank == 1)?.Candidate;
        var can = first is null ? null : IssueRules.CanDecide(Opened.Procedure, first, Opened.Now);
        var choices = first is not null && can!.Yes ? new List<Choice> { new($"{first.Key}", Opened.Names.Of(first).Text, $"Nummer {first.Number}") } : [];
        return new(Opened, form, [.. choices, new(Nobody, "Niemand", "De kavel komt weer vrij als u de procedure afrondt.")],
            first is not null ? can!.Obstacles : [Opened.Procedure.Route == IssueRoute.Lottery && IssueStanding.Drawn(Opened.Procedure) is null
                ? "Er is nog niet geloot. U kunt nu alleen vastleggen dat niemand de kavel krijgt." : "Er is nog niemand die volgens de regels van deze procedure kan worden gekozen."]);
    }
}

public sealed class DecideForm
{
    [Display(Name = "Wie"), Required(ErrorMessage = "Kies wie de kavel krijgt, of niemand.")]
    public string? Winner { get; set; }

    [Display(Name = "Motivering"), Required(ErrorMessage = "Motiveer het besluit."), StringLength(IssueTerms.TextLength)]
    public string? Reason { get; set; }
}

/// <summary>The form, who can be chosen, and why not someone else.</summary>
public sealed record DecidePage(OpenedProcedure Opened, DecideForm Form, IReadOnlyList<Choice> Choices, IReadOnlyList<string> Obstacles)
{
    /// <summary>More than these stand in the table only.</summary>
    public const int MostNamed = 8;

    /// <summary>Who still has to be judged, and what is missing.</summary>
    public IReadOnlyList<(IssueCandidate Candidate, string What)> Missing => [.. Opened.Standings
        .Select(s => (s.Candidate, What: IssueRules.Missing(Opened.Procedure, s))).Where(s => s.What is not null).OrderBy(s => s.Candidate.Number).Select(s => (s.Candidate, s.What!))];
}
