using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>Records contact moments and notes; reaching the company meets the terms that wait for it.</summary>
public sealed class InteractionService(AppDbContext db, TimeProvider clock)
{
    public async Task AddAsync(long leadId, AddInteraction input, Actor actor, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.SingleAsync(l => l.Id == leadId, cancellation);
        lead.Stage.CanWrite().OrRefuse();
        if (input.Kind == InteractionKind.Message)
            Can.Not("Een bericht aan het bedrijf verstuurt u bij Berichten.").OrRefuse();
        var now = clock.GetUtcNow().UtcDateTime;
        var reached = input.Reached && input.Kind != InteractionKind.Note;
        db.Interactions.Add(new Interaction
        {
            LeadId = leadId, Kind = input.Kind, Reached = reached, Text = input.Text, At = now,
            ById = actor.UserId, ByName = actor.Name,
        });
        db.Record(lead, actor, AuditKind.InteractionAdded, now,
            ("kind", input.Kind.ToString()), ("reached", reached ? "true" : "false"), ("text", input.Text));
        if (reached)
        {
            await MeetTermsAsync(lead, actor, now, cancellation);
            await EndFirstContactAsync(lead, actor, now, cancellation);
        }
        await db.SaveChangesAsync(cancellation);
    }

    private async Task MeetTermsAsync(Lead lead, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var terms = await db.ServiceTerms.Where(t => t.LeadId == lead.Id).ToListAsync(cancellation);
        foreach (var kind in (TermKind[])[TermKind.FirstContact, TermKind.Answer])
            if (TermClock.Meet(terms, kind, now))
                db.Record(lead, actor, AuditKind.TermMet, now, ("term", kind.ToString()));
        TermClock.Publish(lead, terms);
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
}
