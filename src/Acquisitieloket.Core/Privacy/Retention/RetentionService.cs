using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Privacy.Retention;

/// <summary>Erases a lead whose time has come, or keeps it longer because a person has a reason.</summary>
public sealed class RetentionService(AppDbContext db, RetentionRules rules, LeadEraser eraser, TimeProvider clock)
{
    /// <summary>The longest that a lead is kept at once; whoever needs longer decides again.</summary>
    public const int MostYears = 2;
    private const string Reason = "De bewaartermijn is voorbij";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Erases a lead in one transaction. False when its time has not come (any more).</summary>
    public async Task<bool> EraseAsync(long leadId, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = Now;
        var lead = await rules.Due(db, now).Include(l => l.Contact).Include(l => l.Company).Include(l => l.Enquiry)
            .SingleOrDefaultAsync(l => l.Id == leadId, cancellation);
        if (lead is null)
            return false;
        var (term, active) = (RetentionRules.TermOf(lead.Stage), lead.LastActivityAt);
        await eraser.EraseAsync(lead, LeadStage.Lost, Reason, Actor.System, now, cancellation);
        db.Record(lead, Actor.System, AuditKind.RetentionApplied, now, ("term", term.ToString()));
        // When something last happened between company and counter is a figure that stays.
        lead.LastActivityAt = active;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Keeps a lead up to and including a day, for a reason that whoever answers for privacy reads.</summary>
    public async Task HoldAsync(long leadId, DateOnly until, string reason, Actor actor, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.SingleAsync(l => l.Id == leadId, cancellation);
        CanHold(lead, until).OrRefuse();
        var active = lead.LastActivityAt;
        (lead.KeepUntil, lead.KeepReason) = (until, reason);
        db.Record(lead, actor, AuditKind.RetentionHeld, Now, ("until", $"{until:yyyy-MM-dd}"), ("reason", reason));
        // Keeping is no contact with the company: the term itself does not begin anew.
        lead.LastActivityAt = active;
        await db.SaveChangesAsync(cancellation);
    }

    private Can CanHold(Lead lead, DateOnly until)
    {
        var today = WorkingCalendar.DayOf(Now);
        if (lead.ErasedAt is not null)
            return Can.Not("De gegevens van deze lead zijn al gewist.");
        return until > today && until <= today.AddYears(MostYears)
            ? Can.Do : Can.Not($"Kies een dag na vandaag, ten hoogste {MostYears} jaar vooruit.");
    }
}
