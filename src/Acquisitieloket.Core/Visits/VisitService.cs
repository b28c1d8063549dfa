using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Visits;

/// <summary>Gives visits a moment, another moment, or calls them off; the company hears of it with an invitation.</summary>
public sealed class VisitService(
    AppDbContext db, PageMails mails, PrivateLinks links, VisitRequests requests, OnceOnly once, TimeProvider clock)
{
    /// <summary>Plans a visit that was asked for, changes one, or (without an id) plans one on our own account.</summary>
    public async Task PlanAsync(long leadId, long? visitId, PlanVisit plan, Actor actor, CancellationToken cancellation = default)
    {
        var (lead, now) = (await OpenLeadAsync(leadId, cancellation), clock.GetUtcNow().UtcDateTime);
        CanPlan(plan, now).OrRefuse();
        var visit = visitId is { } id ? await SeenAsync(leadId, id, plan.Seen, cancellation) : Add(lead, now);
        var changed = visit.StartsAt is not null;
        var site = plan.SiteId is { } siteId ? await db.Sites.Where(s => s.Id == siteId).Select(s => s.Name).SingleAsync(cancellation) : null;

        (visit.SiteId, visit.StartsAt, visit.EndsAt) = (plan.SiteId, plan.StartsAt, plan.StartsAt.AddMinutes(plan.Minutes));
        (visit.Place, visit.PlannedById) = (plan.Place, actor.UserId);
        if (changed)
            visit.Sequence++;
        var told = db.Record(lead, actor, AuditKind.VisitPlanned, now,
            ("site", site), ("at", $"{WorkingCalendar.ToLocal(plan.StartsAt):yyyy-MM-dd HH:mm}"), ("place", plan.Place));
        db.OutgoingMails.Add(mails.VisitPlanned(lead, visit, site, await links.ForMailAsync(lead, cancellation), changed));
        await requests.EndFollowUpsAsync(lead, site, "Bezichtiging gepland", actor, now, cancellation);
        await PlaybookRuns.EndAsync(db, lead, [PlaybookKind.Negotiation], "Bezichtiging gepland", met: true, actor, now, cancellation);
        await once.SaveAsync(told, plan.FormKey, cancellation);
    }

    /// <summary>Calls a visit off, with a reason that the company reads.</summary>
    public async Task CancelAsync(
        long leadId, long visitId, Guid seen, string reason, Actor actor, CancellationToken cancellation = default)
    {
        var (lead, now) = (await OpenLeadAsync(leadId, cancellation), clock.GetUtcNow().UtcDateTime);
        var visit = await SeenAsync(leadId, visitId, seen, cancellation);
        visit.CancelledAt = now;
        visit.Sequence++;
        db.Record(lead, actor, AuditKind.VisitCancelled, now, ("site", visit.Site?.Name), ("reason", reason));
        db.OutgoingMails.Add(mails.VisitCancelled(
            lead, visit, visit.Site?.Name, reason, await links.ForMailAsync(lead, cancellation)));
        await requests.EndFollowUpsAsync(lead, visit.Site?.Name, "Bezichtiging gaat niet door", actor, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private const int MostYears = 2;

    private static Can CanPlan(PlanVisit plan, DateTime now) => plan switch
    {
        { StartsAt: var at } when at <= now => Can.Not("Kies een moment dat nog komt."),
        { StartsAt: var at } when at > now.AddYears(MostYears) => Can.Not("Kies een dag binnen twee jaar."),
        { Minutes: < PlanVisit.Shortest or > PlanVisit.Longest } =>
            Can.Not($"Een bezichtiging duurt {PlanVisit.Shortest} tot {PlanVisit.Longest} minuten."),
        _ => Can.Do,
    };

    private Visit Add(Lead lead, DateTime now)
    {
        var visit = new Visit { Lead = lead, AskedAt = now, CalendarKey = Guid.NewGuid() };
        db.Visits.Add(visit);
        return visit;
    }

    private async Task<Visit> SeenAsync(long leadId, long id, Guid seen, CancellationToken cancellation)
    {
        var visit = await db.Visits.Include(v => v.Site).SingleAsync(v => v.Id == id && v.LeadId == leadId, cancellation);
        if (visit.CancelledAt is not null)
            Can.Not("Deze bezichtiging gaat al niet door. Plan zo nodig een nieuwe.").OrRefuse();
        if (visit.Version != seen)
            throw new DbUpdateConcurrencyException("The visit changed since it was read.");
        return visit;
    }

    private async Task<Lead> OpenLeadAsync(long id, CancellationToken cancellation)
    {
        var lead = await db.Leads.Include(l => l.Contact).Include(l => l.ContactPerson!.Department)
            .SingleAsync(l => l.Id == id, cancellation);
        lead.Stage.CanWrite().OrRefuse();
        return lead;
    }
}

/// <summary>The moment of a visit in UTC, how long, and where.</summary>
public sealed record PlanVisit
{
    public const int Shortest = 15, Longest = 480;

    public required DateTime StartsAt { get; init; }
    public required int Minutes { get; init; }
    public long? SiteId { get; init; }
    public string? Place { get; init; }
    /// <summary>The version of the visit that the planner saw; any for a new one.</summary>
    public Guid Seen { get; init; }
    /// <summary>Of the form: sent twice it plans one visit.</summary>
    public Guid? FormKey { get; init; }
}
