using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>Which people may open a lead, whether or not they are signed in now: for whom work can be planned.</summary>
public sealed class LeadReaders(AppDbContext db, TimeProvider clock)
{
    /// <summary>Those of some people who may open the lead today by their own work, as a deputy or because it is shared with them.</summary>
    public async Task<IReadOnlySet<long>> AmongAsync(long leadId, IReadOnlyCollection<long> people, CancellationToken cancellation = default)
    {
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var users = await db.Users.AsNoTracking().Where(u => people.Contains(u.Id) && u.Active)
            .Select(u => new { u.Id, u.FullName, u.DepartmentId }).ToListAsync(cancellation);
        var roles = (await db.UserRoles.Where(x => people.Contains(x.UserId)).Join(db.Roles, x => x.RoleId, r => r.Id, (x, r) => new { x.UserId, r.Name })
            .ToListAsync(cancellation)).ToLookup(r => r.UserId, r => r.Name!);
        var lead = db.Leads.Where(l => l.Id == leadId);
        // Whose lead it is need not be asked.
        var may = (await lead.Select(l => l.ContactPersonId).ToListAsync(cancellation)).Intersect(users.Select(u => u.Id)).ToHashSet();
        foreach (var user in users)
        {
            var viewer = new Viewer(user.Id, user.FullName, user.DepartmentId, roles[user.Id].ToHashSet());
            if (await lead.AnyAsync(LeadAccess.MayOpen(viewer), cancellation) || await lead.AnyAsync(LeadAccess.MayOpenAsDeputy(viewer, today), cancellation)
                || await lead.AnyAsync(LeadAccess.MayOpenUntilAccepted(viewer, db.AuditEvents), cancellation)
                || await lead.AnyAsync(LeadAccess.MayOpenByShare(viewer, today, db.LeadShares), cancellation))
                may.Add(user.Id);
        }
        return may;
    }
}
