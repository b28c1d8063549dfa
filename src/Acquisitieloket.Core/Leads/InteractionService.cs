using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>
/// Records contact moments and notes; reaching the company meets the terms that wait for it. A first attempt and a first
/// success are different things: only a success meets a term, at the moment at which it took place and not at which someone
/// wrote it down.
/// </summary>
public sealed class InteractionService(AppDbContext db, OnceOnly once, TimeProvider clock)
{
    public async Task AddAsync(long leadId, AddInteraction input, Actor actor, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.SingleAsync(l => l.Id == leadId, cancellation);
        lead.Stage.CanWrite().OrRefuse();
        if (input.Kind == InteractionKind.Message)
            Can.Not("Een bericht aan het bedrijf verstuurt u bij Berichten.").OrRefuse();
        var now = clock.GetUtcNow().UtcDateTime;
        var at = input.At ?? now;
        if (at > now)
            Can.Not("Kies een moment dat is geweest.").OrRefuse();
        var reached = input.Reached && input.Kind != InteractionKind.Note;
        db.Interactions.Add(new Interaction
        {
            LeadId = leadId, Kind = input.Kind, Reached = reached, Text = input.Text, At = at,
            ById = actor.UserId, ByName = actor.Name,
        });
        var told = db.Record(lead, actor, AuditKind.InteractionAdded, now,
            ("kind", input.Kind.ToString()), ("reached", reached ? "true" : "false"), ("text", input.Text),
            ("at", $"{WorkingCalendar.ToLocal(at):yyyy-MM-dd HH:mm}"));
        if (reached)
        {
            await MeetTermsAsync(lead, actor, at, now, cancellation);
            await AnsweredAsync(lead, at, actor, now, cancellation);
            if (TermClock.IsSince(at, lead.CreatedAt))
                await EndFirstContactAsync(lead, actor, now, cancellation);
        }
        await once.SaveAsync(told, input.FormKey, cancellation);
    }

    private async Task MeetTermsAsync(Lead lead, Actor actor, DateTime at, DateTime now, CancellationToken cancellation)
    {
        var terms = await db.ServiceTerms.Where(t => t.LeadId == lead.Id).ToListAsync(cancellation);
        foreach (var kind in (TermKind[])[TermKind.FirstContact, TermKind.Answer])
            if (TermClock.Meet(terms, kind, at))
                db.Record(lead, actor, AuditKind.TermMet, now, ("term", kind.ToString()));
        TermClock.Publish(lead, terms);
    }

    // Spoken with since it was asked: then it has answered. A talk from before that is no answer.
    private async Task AnsweredAsync(Lead lead, DateTime at, Actor actor, DateTime now, CancellationToken cancellation)
    {
        if (await db.FollowUps.AnyAsync(f => f.LeadId == lead.Id && f.CompletedAt == null && f.Playbook == PlaybookKind.Unanswered
            && f.CreatedAt < at, cancellation))
            await PlaybookRuns.AnsweredAsync(db, lead, [PlaybookKind.Unanswered], actor, now, cancellation);
    }

    // What the intake planned is done with it: nobody has to tick off what the lead shows already.
    private async Task EndFirstContactAsync(Lead lead, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var planned = await db.FollowUps.Where(
            f => f.LeadId == lead.Id && f.Origin == FollowUpOrigin.Intake && f.CompletedAt == null).ToListAsync(cancellation);
        foreach (var followUp in planned)
            await FollowUpPlan.EndAsync(db, lead, followUp, "Contact gelegd", actor, now, cancellation);
    }
}

/// <summary>A contact moment to record.</summary>
public sealed record AddInteraction
{
    public required InteractionKind Kind { get; init; }
    public required string Text { get; init; }
    /// <summary>The company was reached, not only tried.</summary>
    public required bool Reached { get; init; }
    /// <summary>When it took place (UTC), which is not later than now; null for now.</summary>
    public DateTime? At { get; init; }
    /// <summary>Of the form: sent twice it is recorded once.</summary>
    public Guid? FormKey { get; init; }
}
