using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Visits.ICalendar;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.FollowUps.Feed;

/// <summary>Reads what stands in the calendar of a person: open follow-ups and planned visits of leads that she or he may open today.</summary>
public sealed class FeedReader(AppDbContext db, FeedCalendar calendar, TimeProvider clock)
{
    /// <summary>Beyond this a calendar program gives up; the soonest are in it.</summary>
    private const int Most = 1000;

    private const int PastDays = 30;

    /// <summary>The whole calendar as text (RFC 5545); the same as long as nothing in it changes and the day is the same.</summary>
    public async Task<string> ReadAsync(long userId, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = WorkingCalendar.DayOf(now);
        var since = now.AddDays(-PastDays);
        var followUps = await db.FollowUps.AsNoTracking().Where(f => f.AssigneeId == userId && f.CompletedAt == null && f.Lead!.ErasedAt == null)
            .OrderBy(f => f.DueAt).Take(Most).Include(f => f.Lead).ToListAsync(cancellation);
        var visits = await db.Visits.AsNoTracking().Where(v => v.CancelledAt == null && v.EndsAt > since && v.Lead!.ClosedAt == null
            && (v.Lead.ContactPersonId == userId || v.PlannedById == userId))
            .OrderBy(v => v.StartsAt).Take(Most).Include(v => v.Lead).Include(v => v.Site).ToListAsync(cancellation);
        var may = await OpenableAsync(userId, [.. followUps.Select(f => f.LeadId).Union(visits.Select(v => v.LeadId))], today, cancellation);
        return calendar.Of(followUps.Where(f => may.Contains(f.LeadId)), visits.Where(v => may.Contains(v.LeadId)), today);
    }

    // A share may have ended, or a lead gone elsewhere, since something was planned.
    private async Task<HashSet<long>> OpenableAsync(long userId, List<long> ids, DateOnly today, CancellationToken cancellation)
    {
        var viewer = await ViewerAsync(userId, cancellation);
        var leads = db.Leads.Where(l => ids.Contains(l.Id));
        return await leads.Where(LeadAccess.MayOpen(viewer)).Select(l => l.Id)
            .Union(leads.Where(LeadAccess.MayOpenAsDeputy(viewer, today)).Select(l => l.Id))
            .Union(leads.Where(LeadAccess.MayOpenUntilAccepted(viewer, db.AuditEvents)).Select(l => l.Id))
            .Union(leads.Where(LeadAccess.MayOpenByShare(viewer, today, db.LeadShares)).Select(l => l.Id)).ToHashSetAsync(cancellation);
    }

    private async Task<Viewer> ViewerAsync(long userId, CancellationToken cancellation)
    {
        var user = await db.Users.AsNoTracking().Where(u => u.Id == userId).Select(u => new { u.FullName, u.DepartmentId }).SingleAsync(cancellation);
        var roles = await db.UserRoles.Where(x => x.UserId == userId).Join(db.Roles, x => x.RoleId, r => r.Id, (x, r) => r.Name!).ToListAsync(cancellation);
        return new Viewer(userId, user.FullName, user.DepartmentId, roles.ToHashSet());
    }
}
