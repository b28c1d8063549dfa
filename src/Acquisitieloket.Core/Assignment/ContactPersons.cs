using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Assignment;

/// <summary>The one way by which a lead changes hands, for services inside their own transaction and under the turn to assign.</summary>
internal static class ContactPersons
{
    /// <summary>
    /// Moves the lead with its open follow-ups and the count of open leads; the caller says why on the lead, and saves. The
    /// lead is passed as it is stored, the person with the department.
    /// </summary>
    public static async Task MoveAsync(AppDbContext db, Lead lead, AppUser to, CancellationToken cancellation)
    {
        var from = lead.ContactPersonId;
        await Workloads.AddAsync(db, from, -1, cancellation);
        await Workloads.AddAsync(db, to.Id, 1, cancellation);
        // Those of colleagues stay theirs, unless they cannot open the lead at its new department any more.
        var away = lead.DepartmentId != to.DepartmentId || lead.Confidential;
        var open = await db.FollowUps.Where(f => f.LeadId == lead.Id && f.CompletedAt == null && (f.AssigneeId == from
                || (away && f.Assignee!.DepartmentId != to.DepartmentId && !db.LeadShares.Any(s => s.LeadId == lead.Id && s.WithId == f.AssigneeId && s.EndedAt == null))))
            .ToListAsync(cancellation);
        foreach (var followUp in open)
            followUp.AssigneeId = to.Id;
        (lead.ContactPersonId, lead.DepartmentId, lead.StandsInForId, lead.ForwardedAt) = (to.Id, to.DepartmentId, null, null);
    }
}
