using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Matching;

/// <summary>Leaves a ranked site out for a lead, with a reason that all five municipalities can read, and takes it back in.</summary>
public sealed class ExclusionService(AppDbContext db, TimeProvider clock)
{
    /// <summary>Whether the site may be left out with this reason, and if not, why.</summary>
    public async Task<Can> CanExcludeAsync(long leadId, long siteId, string? reason, CancellationToken cancellation = default)
    {
        var stage = await db.Leads.Where(l => l.Id == leadId).Select(l => l.Stage).SingleAsync(cancellation);
        if (!stage.CanWrite().Yes)
            return stage.CanWrite();
        if (string.IsNullOrWhiteSpace(reason))
            return Can.Not("Geef een reden om deze locatie uit te sluiten.");
        if (reason.Trim().Length > Lead.ReasonLength)
            return Can.Not($"Een reden is hooguit {Lead.ReasonLength} tekens lang.");
        if (await db.SiteExclusions.AnyAsync(e => e.LeadId == leadId && e.SiteId == siteId, cancellation))
            return Can.Not("Deze locatie is al uitgesloten.");
        return await db.Shortlist.AnyAsync(e => e.LeadId == leadId && e.SiteId == siteId, cancellation)
            ? Can.Not("Deze locatie staat op de selectie. Haal haar daar eerst van af.") : Can.Do;
    }

    /// <summary>Leaves the site out and says so on the timeline.</summary>
    /// <exception cref="RefusedException">See <see cref="CanExcludeAsync"/>.</exception>
    public async Task ExcludeAsync(long leadId, long siteId, string? reason, Actor actor, CancellationToken cancellation = default)
    {
        (await CanExcludeAsync(leadId, siteId, reason, cancellation)).OrRefuse();
        var lead = await db.Leads.SingleAsync(l => l.Id == leadId, cancellation);
        var site = await db.Sites.SingleAsync(s => s.Id == siteId, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        db.SiteExclusions.Add(new SiteExclusion { LeadId = leadId, SiteId = siteId, Reason = reason!.Trim(), At = now, ById = actor.UserId!.Value });
        db.Record(lead, actor, AuditKind.SiteExcluded, now, ("site", site.Name), ("reason", reason.Trim()));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Takes the site back in; nothing happens when it was not left out.</summary>
    /// <exception cref="RefusedException">The lead is closed.</exception>
    public async Task UndoAsync(long leadId, long siteId, Actor actor, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.SingleAsync(l => l.Id == leadId, cancellation);
        lead.Stage.CanWrite().OrRefuse();
        if (await db.SiteExclusions.Include(e => e.Site).SingleOrDefaultAsync(e => e.LeadId == leadId && e.SiteId == siteId, cancellation) is not { } exclusion)
            return;
        db.SiteExclusions.Remove(exclusion);
        db.Record(lead, actor, AuditKind.SiteExclusionEnded, clock.GetUtcNow().UtcDateTime, ("site", exclusion.Site!.Name));
        await db.SaveChangesAsync(cancellation);
    }
}
