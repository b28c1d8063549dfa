using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Shared.Leads;

/// <summary>Lets those in who may open a lead, and writes down who read it.</summary>
public sealed class LeadDoor(AppDbContext db, CurrentUser user, TimeProvider clock)
{
    /// <summary>
    /// The lead; null when there is none, and just so when the viewer may not open it: whoever tries references must not
    /// learn which of them exist.
    /// </summary>
    public async Task<OpenedLead?> OpenAsync(string reference, CancellationToken cancellation)
    {
        var viewer = user.Viewer;
        var found = db.Leads.AsNoTracking().Where(l => l.Reference == reference);
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        return await OpenAsync(found.Where(LeadAccess.MayOpen(viewer)), cancellation)
            ?? await OpenAsync(found.Where(LeadAccess.MayOpenUntilAccepted(viewer, db.AuditEvents)), cancellation)
            ?? await OpenAsync(found.Where(LeadAccess.MayOpenAsDeputy(viewer, today)), cancellation, asDeputy: true)
            ?? await OpenAsync(found.Where(LeadAccess.MayOpenByShare(viewer, today, db.LeadShares)), cancellation, byShare: true);
    }

    private static Task<OpenedLead?> OpenAsync(IQueryable<Lead> leads, CancellationToken cancellation, bool byShare = false, bool asDeputy = false) =>
        leads.Select(l => new OpenedLead
        {
            Id = l.Id, Reference = l.Reference, CompanyName = l.CompanyName, Stage = l.Stage,
            Confidential = l.Confidential, ContactPersonId = l.ContactPersonId, ByShare = byShare, AsDeputy = asDeputy, Erased = l.ErasedAt != null,
        }).SingleOrDefaultAsync(cancellation);

    /// <summary>Personal data was read: who, of which lead, on which page.</summary>
    public async Task LogReadAsync(OpenedLead lead, string page, CancellationToken cancellation)
    {
        db.AccessLog.Add(new AccessLogEntry
        {
            At = clock.GetUtcNow().UtcDateTime, UserId = user.Id, LeadId = lead.Id, Page = page,
        });
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}
