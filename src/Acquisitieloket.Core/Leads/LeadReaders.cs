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
        var viewers = await Viewers.OfAsync(db, people, cancellation);
        var lead = db.Leads.Where(l => l.Id == leadId);
        // Whose lead it is need not be asked.
        var may = (await lead.Select(l => l.ContactPersonId).ToListAsync(cancellation)).Intersect(viewers.Select(v => v.UserId)).ToHashSet();
        foreach (var viewer in viewers)
            if (await lead.AnyAsync(LeadAccess.MayOpen(viewer), cancellation) || await lead.AnyAsync(LeadAccess.MayOpenAsDeputy(viewer, today), cancellation)
                || await lead.AnyAsync(LeadAccess.MayOpenUntilAccepted(viewer, db.AuditEvents), cancellation)
                || await lead.AnyAsync(LeadAccess.MayOpenByShare(viewer, today, db.LeadShares), cancellation))
                may.Add(viewer.UserId);
        return may;
    }
}
