using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Visits;

/// <summary>Visits that a company asks for, for services inside their own transaction; the caller saves.</summary>
public sealed class VisitRequests(AppDbContext db)
{
    /// <summary>What the contact person promises when a company asks to see a site.</summary>
    public static string FollowUpSubject(string siteName) => $"Plan de bezichtiging van {siteName}";

    /// <summary>
    /// Writes down that a company would like to see a site, and when it suits. Asked again for the same site it is the
    /// same visit, with other wishes.
    /// </summary>
    internal async Task AskAsync(
        Lead lead, Site site, string? wishes, IReadOnlyList<SuitableDay> suits, Actor actor, DateTime now,
        CancellationToken cancellation)
    {
        var visit = await WaitingAsync(lead.Id, site.Id, cancellation);
        if (visit is null)
        {
            visit = new Visit { Lead = lead, SiteId = site.Id, AskedAt = now, CalendarKey = Guid.NewGuid() };
            db.Visits.Add(visit);
        }
        (visit.Wishes, visit.Suits) = (wishes, suits);
        var told = VisitWords.Days(suits).Append(wishes).OfType<string>();
        db.Record(lead, actor, AuditKind.VisitAsked, now, ("site", site.Name), ("wishes", string.Join("\n", told)));
    }

    /// <summary>The company thinks otherwise of a site: a visit that it asked for and that has no moment yet is off.</summary>
    internal async Task DropAsync(Lead lead, Site site, Actor actor, DateTime now, CancellationToken cancellation)
    {
        if (await WaitingAsync(lead.Id, site.Id, cancellation) is not { } visit)
            return;
        visit.CancelledAt = now;
        db.Record(lead, actor, AuditKind.VisitCancelled, now, ("site", site.Name), ("reason", "Het bedrijf gaf een ander antwoord."));
        await EndFollowUpsAsync(lead, site.Name, "Het bedrijf gaf een ander antwoord", Actor.System, now, cancellation);
    }

    /// <summary>
    /// Calls off every visit that is still to come, without a mail: the lead itself has ended. True when one had a moment.
    /// </summary>
    internal async Task<bool> EndAsync(Lead lead, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var coming = await db.Visits.Include(v => v.Site).Where(
            v => v.LeadId == lead.Id && v.CancelledAt == null && (v.StartsAt == null || v.StartsAt > now)).ToListAsync(cancellation);
        foreach (var visit in coming)
        {
            visit.CancelledAt = now;
            visit.Sequence++;
            db.Record(lead, actor, AuditKind.VisitCancelled, now, ("site", visit.Site?.Name), ("reason", "De vraag is ingetrokken."));
        }
        return coming.Exists(v => v.StartsAt is not null);
    }

    /// <summary>Nobody has to tick off what the visits show already.</summary>
    internal async Task EndFollowUpsAsync(
        Lead lead, string? siteName, string result, Actor actor, DateTime now, CancellationToken cancellation)
    {
        if (siteName is null)
            return;
        var subject = FollowUpSubject(siteName);
        var open = await db.FollowUps.Where(
            f => f.LeadId == lead.Id && f.CompletedAt == null && f.Subject == subject).ToListAsync(cancellation);
        foreach (var followUp in open)
            await FollowUpPlan.EndAsync(db, lead, followUp, result, actor, now, cancellation);
    }

    private Task<Visit?> WaitingAsync(long leadId, long siteId, CancellationToken cancellation) => db.Visits
        .Where(v => v.LeadId == leadId && v.SiteId == siteId && v.CancelledAt == null && v.StartsAt == null)
        .OrderBy(v => v.Id).FirstOrDefaultAsync(cancellation);
}
