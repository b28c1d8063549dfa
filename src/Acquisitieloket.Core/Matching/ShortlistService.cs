using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Matching;

/// <summary>The sites that staff picks from a ranking for a lead.</summary>
public sealed class ShortlistService(AppDbContext db, NeutralityCheck neutrality, TimeProvider clock)
{
    private const string AlreadyOn = "Dit terrein staat al op de selectie.";

    /// <summary>Whether the actor may add the site with this reason, and if not, why; for the view beforehand.</summary>
    public async Task<Can> CanAddAsync(
        long leadId, long siteId, string? reason, Actor actor, CancellationToken cancellation = default)
    {
        var stage = await db.Leads.Where(l => l.Id == leadId).Select(l => l.Stage).SingleAsync(cancellation);
        if (!stage.CanWrite().Yes)
            return stage.CanWrite();
        if (await db.Shortlist.AnyAsync(e => e.LeadId == leadId && e.SiteId == siteId, cancellation))
            return Can.Not(AlreadyOn);
        if (await db.SiteExclusions.AnyAsync(e => e.LeadId == leadId && e.SiteId == siteId, cancellation))
            return Can.Not("Dit terrein is voor deze lead uitgesloten. Maak dat eerst ongedaan.");
        return Neutrality.Allows(await neutrality.AddingAsync(leadId, siteId, actor, cancellation), reason);
    }

    /// <summary>Adds the site as the last of the list; marks it when it departs from the ranking.</summary>
    /// <exception cref="RefusedException">See <see cref="CanAddAsync"/>.</exception>
    public async Task AddAsync(
        long leadId, long siteId, string? reason, Actor actor, CancellationToken cancellation = default)
    {
        (await CanAddAsync(leadId, siteId, reason, actor, cancellation)).OrRefuse();
        var departure = await neutrality.AddingAsync(leadId, siteId, actor, cancellation);
        var lead = await db.Leads.SingleAsync(l => l.Id == leadId, cancellation);
        var site = await db.Sites.SingleAsync(s => s.Id == siteId, cancellation);
        var last = await db.Shortlist.Where(e => e.LeadId == leadId).MaxAsync(e => (int?)e.Order, cancellation) ?? 0;
        var now = clock.GetUtcNow().UtcDateTime;
        db.Shortlist.Add(new ShortlistEntry
        {
            LeadId = leadId, SiteId = siteId, Order = last + 1, AddedAt = now, AddedById = actor.UserId ?? 0,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), DeviatesFromRanking = departure is not null,
        });
        db.Record(lead, actor, AuditKind.Shortlisted, now,
            [("site", site.Name), .. NeutralityCheck.Values(departure, reason)]);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Takes the site off the list; nothing happens when it is not on it. Asks why when an own one that is worse stays.</summary>
    /// <exception cref="RefusedException">The lead is closed, or there is no reason where one is asked.</exception>
    public async Task RemoveAsync(
        long leadId, long siteId, string? reason, Actor actor, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.SingleAsync(l => l.Id == leadId, cancellation);
        lead.Stage.CanWrite().OrRefuse();
        var entry = await db.Shortlist.Include(e => e.Site)
            .SingleOrDefaultAsync(e => e.LeadId == leadId && e.SiteId == siteId, cancellation);
        if (entry is null)
            return;
        var departure = await neutrality.RemovingAsync(leadId, siteId, actor, cancellation);
        Neutrality.Allows(departure, reason).OrRefuse();
        db.Shortlist.Remove(entry);
        if (departure is not null)
            await MarkAsync(leadId, departure.Chosen.SiteId, reason!.Trim(), cancellation);
        db.Record(lead, actor, AuditKind.ShortlistRemoved, clock.GetUtcNow().UtcDateTime,
            [("site", entry.Site!.Name), .. departure is null ? [] : new[] { ("kept", departure.Chosen.Name), ("reason", reason!.Trim()) }]);
        await db.SaveChangesAsync(cancellation);
    }

    // The list departs from the ranking now, which was said when the better one went.
    private async Task MarkAsync(long leadId, long siteId, string reason, CancellationToken cancellation)
    {
        var kept = await db.Shortlist.SingleAsync(e => e.LeadId == leadId && e.SiteId == siteId, cancellation);
        (kept.DeviatesFromRanking, kept.Reason) = (true, kept.Reason ?? reason);
    }
}
