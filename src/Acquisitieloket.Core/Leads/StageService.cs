using System.Globalization;
using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Demand.Offers;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>Moves leads through their stages; every move is in the stage log and on the timeline.</summary>
public sealed class StageService(
    AppDbContext db, TimeProvider clock, WorkingCalendar calendar, TermClock terms, QuestionEnding questions, ClaimEvents claims,
    PlaybookPlanner playbooks, AftercarePlan aftercare)
{
    /// <summary>
    /// Brings a lead to a stage, or refuses with what is missing (see <see cref="StageGates"/>). A form that is sent again, also
    /// at the very same moment, has done its work already, wherever the lead went since.
    /// </summary>
    public async Task ChangeAsync(long leadId, StageRequest request, Actor actor, CancellationToken cancellation = default)
    {
        if (await IsDoneAsync(leadId, request, actor, cancellation))
            return;
        try
        {
            await ChangeOnceAsync(leadId, request, actor, cancellation);
        }
        catch (Exception failed) when (request.FormKey is not null && failed is RefusedException or DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await IsDoneAsync(leadId, request, actor, cancellation))
                throw;
        }
    }

    private async Task<bool> IsDoneAsync(long leadId, StageRequest request, Actor actor, CancellationToken cancellation)
    {
        if (request.FormKey is not { } key || await db.AuditEvents.AsNoTracking().SingleOrDefaultAsync(e => e.FormKey == key, cancellation) is not { } told)
            return false;
        return told.Kind == AuditKind.StageChanged && told.LeadId == leadId && told.ActorId == actor.UserId && told.Values["to"] == $"{request.To}"
            ? true : throw new FormUsedException();
    }

    private async Task ChangeOnceAsync(long leadId, StageRequest request, Actor actor, CancellationToken cancellation)
    {
        (await CanChangeAsync(leadId, request, actor.UserId, cancellation)).OrRefuse();
        var lead = await db.Leads.SingleAsync(l => l.Id == leadId, cancellation);

        lead.EstablishedSiteId = request.SiteId ?? lead.EstablishedSiteId;
        lead.WakeUpOn = request.To == LeadStage.OnHold ? request.WakeUpOn : null;
        // What was put forward counts for that moment only: back on the line, it has to be put forward again.
        if (request.To != LeadStage.Established)
            lead.EstablishmentProposedById = request.To == LeadStage.Verifying ? actor.UserId : null;
        if (request.To == LeadStage.Established)
            lead.EstablishmentVerifiedById = actor.UserId;
        if (request is { To: LeadStage.NotAccommodated, OfferConsent: true } && lead.OfferConsentAt is null)
            OfferConsent.Give(db, lead, actor, Now);
        await MoveAsync(lead, request.To, request.Reason, request.Outcome, actor, cancellation, request.FormKey);
    }

    /// <summary>Whether a lead may go to a stage with what the change brings along, and otherwise what is missing.</summary>
    public async Task<Can> CanChangeAsync(long leadId, StageRequest request, long? actorId, CancellationToken cancellation = default)
    {
        var facts = await LeadFacts.OfAsync(db, leadId, cancellation) ?? throw new KeyNotFoundException("No such lead.");
        var can = StageGates.Enter(facts, request, actorId);
        return can.Yes ? await CheckAsync(request, cancellation) : can;
    }

    /// <summary>Opens a closed lead again at the stage from which it was closed.</summary>
    public async Task ReopenAsync(long leadId, string reason, Actor actor, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.SingleAsync(l => l.Id == leadId, cancellation);
        if (!lead.Stage.IsClosed())
            Can.Not("Deze lead is niet gesloten.").OrRefuse();
        // Nobody is left to help; a new enquiry of the same company is a new lead.
        if (lead.ErasedAt is not null)
            Can.Not("De gegevens van deze lead zijn gewist. Heropenen kan niet meer.").OrRefuse();
        if (string.IsNullOrWhiteSpace(reason))
            Can.Not("Geef een reden om de lead te heropenen.").OrRefuse();
        var before = await db.StageChanges.Where(c => c.LeadId == leadId && c.To == lead.Stage)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Select(c => c.From).FirstAsync(cancellation);
        db.Record(lead, actor, AuditKind.LeadReopened, Now, ("reason", reason));
        await MoveAsync(lead, before ?? LeadStage.New, reason, LeadOutcome.None, actor, cancellation);
    }

    private async Task<Can> CheckAsync(StageRequest request, CancellationToken cancellation)
    {
        if (request.SiteId is { } site && !await db.Sites.AnyAsync(s => s.Id == site, cancellation))
            return Can.Not("Kies een locatie uit de lijst.");
        if (request.Outcome is { M2: < 1 or > EnquiryRules.MaxM2 } or { Kva: < 0 or > EnquiryRules.MaxKva })
            return Can.Not("Vul hectares en kVA in die kunnen.");
        if (request.Outcome is { Party.Length: > LeadOutcome.NameLength } or { Place.Length: > LeadOutcome.NameLength })
            return Can.Not($"Een naam is hooguit {LeadOutcome.NameLength} tekens lang.");
        if (request.WakeUpOn > WorkingCalendar.DayOf(Now).AddYears(MostYears))
            return Can.Not("Kies een dag binnen vijf jaar waarop de lead weer opgepakt wordt.");
        return request.To == LeadStage.OnHold && request.WakeUpOn <= WorkingCalendar.DayOf(Now)
            ? Can.Not("Kies een dag na vandaag waarop de lead weer opgepakt wordt.") : Can.Do;
    }

    private const int MostYears = 5;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Brings an open lead on to a later stage when its gates are open, as part of the caller's own transaction; the
    /// caller saves. Does nothing when a gate is closed or the lead is further already.
    /// </summary>
    internal async Task AdvanceAsync(Lead lead, LeadStage to, Actor actor, CancellationToken cancellation = default)
    {
        var facts = await LeadFacts.OfAsync(db, lead.Id, cancellation);
        if (facts is not null && facts.Stage.IsMainLine() && facts.Stage < to
            && StageGates.Enter(facts, new StageRequest { To = to }, actor.UserId).Yes)
            await AddMoveAsync(lead, to, null, LeadOutcome.None, actor, cancellation);
    }

    /// <summary>Ends an open lead without looking at its gates, in the caller's own transaction; the caller saves.</summary>
    internal async Task AddClosingAsync(Lead lead, LeadStage to, string reason, Actor actor, CancellationToken cancellation)
    {
        await Workloads.AddAsync(db, lead.ContactPersonId, -1, cancellation);
        await AddMoveAsync(lead, to, reason, LeadOutcome.None, actor, cancellation);
    }

    private async Task MoveAsync(
        Lead lead, LeadStage to, string? reason, LeadOutcome outcome, Actor actor, CancellationToken cancellation, Guid? formKey = null)
    {
        var from = lead.Stage;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (from.IsClosed() != to.IsClosed())
            await Workloads.AddAsync(db, lead.ContactPersonId, to.IsClosed() ? -1 : 1, cancellation);
        (await AddMoveAsync(lead, to, reason, outcome, actor, cancellation)).FormKey = formKey;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<AuditEvent> AddMoveAsync(
        Lead lead, LeadStage to, string? reason, LeadOutcome told, Actor actor, CancellationToken cancellation)
    {
        var outcome = told.For(to, lead.AskedM2, lead.AskedKva);
        var now = Now;
        var from = lead.Stage;
        await UpdateTermsAsync(lead, to, now, cancellation);
        if (to.IsClosed())
            await LeadClosing.EndFollowUpsAsync(db, lead, to, actor, now, cancellation);
        else if (from.IsClosed())
            await LeadClosing.BackAsync(db, lead, cancellation);
        if (from == LeadStage.Established)
            await aftercare.EndAsync(lead, actor, now, cancellation);
        await playbooks.MovedAsync(lead, from, to, actor, now, cancellation);
        var change = new StageChange
        {
            LeadId = lead.Id, From = from, To = to, At = now, ById = actor.UserId, ByName = actor.Name, Reason = reason,
            WorkingMinutes = calendar.MinutesBetween(lead.StageSince, now),
        };
        change.End(outcome);
        db.StageChanges.Add(change);
        var moved = db.Record(lead, actor, AuditKind.StageChanged, now,
            ("from", from.ToString()), ("to", to.ToString()), ("cause", outcome.Cause?.ToString()), ("m2", Text(outcome.M2)),
            ("kva", Text(outcome.Kva)), ("party", outcome.Party), ("place", outcome.Place), ("reason", reason));
        if (to.IsClosed())
        {
            await questions.EndAsync(lead, actor, now, cancellation);
            await ApprovalPlan.LapseAsync(db, lead, "De lead is gesloten.", now, cancellation);
            await claims.EndOfLeadAsync(lead, to, actor, now, cancellation);
        }
        if (to == LeadStage.Established)
            await aftercare.StartAsync(lead, now, cancellation);
        await UnmetLog.MoveAsync(db, lead, to, outcome, now, cancellation);
        lead.Stage = to;
        lead.StageSince = now;
        lead.ClosedAt = to.IsClosed() ? now : null;
        lead.OutcomeReason = to.IsClosed() ? reason : null;
        lead.End(outcome);
        return moved;
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private async Task UpdateTermsAsync(Lead lead, LeadStage to, DateTime now, CancellationToken cancellation)
    {
        var running = await db.ServiceTerms.Where(t => t.LeadId == lead.Id).ToListAsync(cancellation);
        if (lead.Stage.IsClosed())
            running.AddRange(terms.StartAgain(db, lead, running, now));
        if (to.IsClosed())
            TermClock.CancelAll(running, now);
        else if (to == LeadStage.OnHold)
            TermClock.PauseAll(running, now);
        else
            await FollowUpPlan.MoveAlongAsync(db, lead.Id, terms.ResumeAll(running, now), cancellation);
        TermClock.Publish(lead, running);
    }
}
