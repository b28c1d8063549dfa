using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Infrastructure.Html;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Supply.Assess;

/// <summary>What is found of one candidate: whether it takes part, and its points.</summary>
[Route("supply/procedures/{key:guid}/candidates/{candidate:guid}"), Authorize(Roles = SupplyAccess.ClaimRoles)]
public sealed class AssessController(AppDbContext db, CandidateService candidates, CurrentUser user, TimeProvider clock) : IssueController(db, user, clock)
{
    [HttpGet]
    public IActionResult Assess(Guid candidate) => Find(candidate) is { } found ? View(Page(found, new JudgeForm(), Mine(found))) : NotFound();

    [HttpPost("judge")]
    public async Task<IActionResult> Judge(Guid key, Guid candidate, [Bind(Prefix = "Judge")] JudgeForm form, CancellationToken cancellation)
    {
        if (Find(candidate) is not { } found)
            return NotFound();
        return ModelState.IsValid && await DoesAsync(() => candidates.JudgeAsync(key, candidate, form.Qualifies!.Value, form.Reason!, Me.Actor, form.Why, cancellation))
            ? Back("Beoordeling opgeschreven.") : Refused(Page(found, form, Mine(found)));
    }

    [HttpPost("score")]
    public async Task<IActionResult> Score(Guid key, Guid candidate, [Bind(Prefix = "Score")] ScoreForm form, CancellationToken cancellation)
    {
        if (Find(candidate) is not { } found)
            return NotFound();
        var criteria = Opened.Procedure.Terms.Criteria;
        for (var i = 0; i < criteria.Count; i++)
            if (!criteria[i].Price && !(i < form.Points.Count && form.Points[i] is >= 0 && form.Points[i] <= criteria[i].MaxPoints))
            {
                ModelState.Remove($"Score.Points[{i}]");
                ModelState.AddModelError($"Score.Points[{i}]", $"{criteria[i].Name}: geef 0 tot en met {criteria[i].MaxPoints} punten.");
            }
        return ModelState.IsValid && await DoesAsync(() => candidates.ScoreAsync(key, candidate, form.Read(), form.Motivation, Me.Actor, cancellation))
            ? Back("Punten opgeschreven.") : Refused(Page(found, new JudgeForm(), form));
    }

    private IssueCandidate? Find(Guid key) => Opened.State == IssueState.Closed ? Opened.Procedure.Candidates.Find(c => c.Key == key && !c.Late) : null;

    // What this assessor gave before; what another gave is not shown here, so that two look independently.
    private ScoreForm Mine(IssueCandidate candidate)
    {
        var mine = Opened.Procedure.Steps.FindLast(s => s.Kind == IssueStepKind.Scored && s.CandidateId == candidate.Id && s.ById == Me.Id);
        return new()
        {
            Points = [.. Opened.Procedure.Terms.Criteria.Select((_, i) => mine?.Values.GetValueOrDefault($"{i}") is { } given
                ? decimal.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : (decimal?)null)],
            Motivation = mine?.Text,
        };
    }

    private AssessPage Page(IssueCandidate candidate, JudgeForm judge, ScoreForm score)
    {
        while (score.Points.Count < Opened.Procedure.Terms.Criteria.Count)
            score.Points.Add(null);
        return new(Opened, Opened.Standings.Single(s => s.Candidate == candidate), judge, score);
    }

    private ViewResult Refused(AssessPage page)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(nameof(Assess), page);
    }
}

public sealed class JudgeForm
{
    [Display(Name = "Doet mee"), Required(ErrorMessage = "Kies ja of nee.")]
    public bool? Qualifies { get; set; }

    [Display(Name = "Motivering"), Required(ErrorMessage = "Schrijf op waarom."), StringLength(IssueCandidate.TextLength)]
    public string? Reason { get; set; }

    [Display(Name = "Reden op de openbare pagina")]
    public LeftOut Why { get; set; }

    public static IReadOnlyList<Choice> Reasons { get; } = [.. new[] { LeftOut.Conditions, LeftOut.Incomplete, LeftOut.Withdrew }.Select(w => new Choice($"{w}", w.Dutch()))];
}

public sealed class ScoreForm
{
    public List<decimal?> Points { get; set; } = [];

    [Display(Name = "Motivering"), StringLength(IssueCandidate.TextLength)]
    public string? Motivation { get; set; }

    public IReadOnlyDictionary<int, decimal> Read() => Points.Select((p, i) => (p, i)).Where(x => x.p is not null).ToDictionary(x => x.i, x => x.p!.Value);
}

public sealed record AssessPage(OpenedProcedure Opened, IssueStanding Standing, JudgeForm Judge, ScoreForm Score);
