using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Matching;

/// <summary>The sites that staff picks from a ranking for a lead.</summary>
public sealed class ShortlistService(AppDbContext db, MatchService matches, TimeProvider clock)
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
        return Neutrality.CanShortlist(await PassedOverAsync(leadId, siteId, actor, cancellation), reason);
    }

    /// <summary>Adds the site as the last of the list; marks it when it departs from the ranking.</summary>
    /// <exception cref="RefusedException">See <see cref="CanAddAsync"/>.</exception>
    public async Task AddAsync(
        long leadId, long siteId, string? reason, Actor actor, CancellationToken cancellation = default)
    {
        (await CanAddAsync(leadId, siteId, reason, actor, cancellation)).OrRefuse();
        var passedOver = await PassedOverAsync(leadId, siteId, actor, cancellation);
        var lead = await db.Leads.SingleAsync(l => l.Id == leadId, cancellation);
        var site = await db.Sites.SingleAsync(s => s.Id == siteId, cancellation);
        var last = await db.Shortlist.Where(e => e.LeadId == leadId).MaxAsync(e => (int?)e.Order, cancellation) ?? 0;
        var now = clock.GetUtcNow().UtcDateTime;
        db.Shortlist.Add(new ShortlistEntry
        {
            LeadId = leadId, SiteId = siteId, Order = last + 1, AddedAt = now, AddedById = actor.UserId ?? 0,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), DeviatesFromRanking = passedOver is not null,
        });
        db.Record(lead, actor, AuditKind.Shortlisted, now,
            [("site", site.Name), .. passedOver is null ? [] : Deviation(passedOver, reason!)]);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Takes the site off the list; nothing happens when it is not on it.</summary>
    /// <exception cref="RefusedException">The lead is closed.</exception>
    public async Task RemoveAsync(long leadId, long siteId, Actor actor, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.SingleAsync(l => l.Id == leadId, cancellation);
        lead.Stage.CanWrite().OrRefuse();
        var entry = await db.Shortlist.Include(e => e.Site)
            .SingleOrDefaultAsync(e => e.LeadId == leadId && e.SiteId == siteId, cancellation);
        if (entry is null)
            return;
        db.Shortlist.Remove(entry);
        db.Record(lead, actor, AuditKind.ShortlistRemoved, clock.GetUtcNow().UtcDateTime, ("site", entry.Site!.Name));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<SiteMatch?> PassedOverAsync(
        long leadId, long siteId, Actor actor, CancellationToken cancellation)
    {
        var own = await db.Users.Where(u => u.Id == actor.UserId)
            .Select(u => u.Department!.Municipality).SingleOrDefaultAsync(cancellation);
        var listed = await db.Shortlist.Where(e => e.LeadId == leadId).Select(e => e.SiteId).ToListAsync(cancellation);
        // What was left out has its own reason in the log.
        listed.AddRange(await db.SiteExclusions.Where(e => e.LeadId == leadId).Select(e => e.SiteId).ToListAsync(cancellation));
        return Neutrality.PassedOver(await matches.LatestAsync(leadId, cancellation), siteId, own, listed);
    }

    private static (string, string)[] Deviation(SiteMatch passedOver, string reason) =>
        [("reason", reason.Trim()), ("passedOver", passedOver.Name)];
}
