using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Demand.Offers;

/// <summary>
/// Whether a company that could not be accommodated wants to hear when something fits. Without its yes nothing is offered;
/// it may take that back at any time. A yes keeps no data longer than the retention term.
/// </summary>
public sealed class OfferConsent(AppDbContext db, TimeProvider clock)
{
    /// <summary>Stores what the company says on its own page. Refuses once its data is erased, and a yes of another lead.</summary>
    public async Task SetAsync(long leadId, bool yes, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.Include(l => l.Contact).SingleAsync(l => l.Id == leadId, cancellation);
        if (lead.ErasedAt is not null || (yes && lead.Stage != LeadStage.NotAccommodated))
            Can.Not("Bij deze lead kan dat niet.").OrRefuse();
        if (yes == lead.OfferConsentAt is not null)
            return;
        var now = clock.GetUtcNow().UtcDateTime;
        if (yes)
            Give(db, lead, Actor.Company(lead.Contact!.Name), now);
        else
            await WithdrawAsync(lead, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Stores a yes with its day; the caller saves.</summary>
    internal static void Give(AppDbContext db, Lead lead, Actor actor, DateTime now)
    {
        lead.OfferConsentAt = now;
        db.Record(lead, actor, AuditKind.OfferConsentChanged, now, ("given", "true"));
    }

    private async Task WithdrawAsync(Lead lead, DateTime now, CancellationToken cancellation)
    {
        lead.OfferConsentAt = null;
        db.Record(lead, Actor.Company(lead.Contact!.Name), AuditKind.OfferConsentChanged, now, ("given", "false"));
        if (lead.Stage.IsClosed())
            await EndAsync(db, lead.Id, now, cancellation);
    }

    /// <summary>Ends what waits for an answer; the caller saves.</summary>
    internal static async Task EndAsync(AppDbContext db, long leadId, DateTime now, CancellationToken cancellation)
    {
        foreach (var offer in await db.SupplyOffers.Where(o => o.LeadId == leadId && o.AnsweredAt == null && o.EndedAt == null).ToListAsync(cancellation))
            offer.EndedAt = now;
    }
}
