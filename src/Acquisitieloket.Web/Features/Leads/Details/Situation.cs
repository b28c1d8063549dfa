using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;

namespace Acquisitieloket.Web.Features.Leads.Details;

/// <summary>What someone wants to know in five seconds: whose turn it is, what is next, and where to click.</summary>
public sealed record Situation(string Turn, string? TurnWhy, string Step, DateTime? StepBy, string? Action, string ActionBelow)
{
    /// <summary>The situation; nothing can be done any more with an erased lead.</summary>
    public static Situation Of(
        LeadFile file, bool erased, LeadFacts facts, (LeadStage Stage, IReadOnlyList<StageGate> Needs)? next,
        IEnumerable<FollowUpRow> followUps, IEnumerable<ProposalRow> proposals)
    {
        var (action, below) = ActionFor(facts, next);
        if (erased)
            return new("Niemand", null, "De gegevens zijn gewist", null, null, "");
        var first = followUps.Where(f => f.CompletedAt is null).MinBy(f => f.DueAt);
        if (facts.Stage == LeadStage.Established && first is not null)
            return new("Niemand", null, first.Subject, first.DueAt, action, below);
        if (facts.Stage.IsClosed())
            return new("Niemand", null, "De lead is gesloten", null, action, below);
        if (facts.Stage == LeadStage.OnHold)
            return new("Wacht", file.WakeUpOn is { } day ? $"tot {Written.Date(day, "nl")}" : null,
                "Weer oppakken", null, action, below);

        var awaited = proposals.FirstOrDefault(p => p.State.AwaitsCompany);
        var (turn, why) = awaited is { SentAt: { } sent }
            ? ("Het bedrijf", $"antwoord op voorstel {awaited.Number} van {Written.Date(sent, "nl")}")
            : (file.PersonName, (string?)null);
        return first is not null
            ? new(turn, why, first.Subject, first.DueAt, action, below)
            : new(turn, why, next is { Needs: [var need, ..] } step ? need.Dutch(step.Stage) : "Plan een opvolging.", null, action, below);
    }

    // The one thing to do now: the first gap on the way to the next stage.
    private static (string Text, string Below) ActionFor(
        LeadFacts facts, (LeadStage Stage, IReadOnlyList<StageGate> Needs)? next) => facts switch
        {
            { Stage: var stage } when stage.IsClosed() => ("Heropenen", "/reopen"),
            { Stage: LeadStage.OnHold } => ("Weer oppakken", "/stage"),
            { CompanyReached: false } => ("Contactmoment vastleggen", "/interactions"),
            _ when facts.Requirements.Activity is null => ("Eisen aanvullen", "/requirements"),
            _ when facts.Requirements is { PlotM2: null, FloorM2: null } => ("Eisen aanvullen", "/requirements"),
            { Matched: false } => ("Naar de matching", "/match"),
            { Shortlisted: 0 } => ("Selectie maken", "/match"),
            { ProposalSent: false } => ("Voorstel maken", "/proposals/new"),
            _ when next is { Needs.Count: 0 } step => ($"Naar {step.Stage.Dutch()}", $"/stage?to={step.Stage}"),
            _ => ("Contactmoment vastleggen", "/interactions"),
        };
}
