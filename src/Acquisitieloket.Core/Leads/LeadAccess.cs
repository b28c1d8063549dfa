using System.Linq.Expressions;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.People;

namespace Acquisitieloket.Core.Leads;

/// <summary>
/// Who may see which leads. A department opens its own leads, the coordinator those of all five; the five see each
/// other's leads in lists without naming the company; a confidential lead is only for its contact person. Anyone with whom
/// a lead is shared opens it until the day of the share, and who handed a lead over until it is accepted. On days of absence
/// the deputy opens what the contact person may.
/// Roles that steer by figures (alderman, province), specialists, who answer questions without knowing who asks, and those
/// that run the system open no leads at all.
/// </summary>
public static class LeadAccess
{
    /// <summary>Roles that work in the queue, as an authorization attribute wants them.</summary>
    public const string QueueRoles = $"{Role.AccountManager},{Role.Coordinator},{Role.Manager}";

    /// <summary>Roles that enter an enquiry for a company that called or mailed.</summary>
    public const string EntryRoles = $"{Role.AccountManager},{Role.Coordinator}";

    private static readonly string[] Workers = QueueRoles.Split(',');

    /// <summary>May work in the queue at all.</summary>
    public static bool MayUseQueue(Viewer viewer) => Workers.Any(viewer.Is);

    /// <summary>Leads whose page the viewer may open, with the names of company and contact.</summary>
    public static Expression<Func<Lead, bool>> MayOpen(Viewer viewer)
    {
        var (id, department, all) = (viewer.UserId, viewer.DepartmentId, viewer.Is(Role.Coordinator));
        return MayUseQueue(viewer)
            ? lead => lead.ContactPersonId == id || (!lead.Confidential && (all || lead.DepartmentId == department))
            : lead => false;
    }

    /// <summary>
    /// Leads whose page the viewer may open as the deputy of a contact person who is absent on a Dutch calendar day: who
    /// reads what the company writes must be able to answer it, confidential leads included.
    /// </summary>
    public static Expression<Func<Lead, bool>> MayOpenAsDeputy(Viewer viewer, DateOnly today)
    {
        var id = viewer.UserId;
        return MayUseQueue(viewer)
            ? lead => lead.ContactPerson!.DeputyId == id && lead.ContactPerson.AbsentFrom <= today
                && (lead.ContactPerson.AbsentUntil == null || today <= lead.ContactPerson.AbsentUntil)
            : lead => false;
    }

    /// <summary>
    /// Leads that the viewer handed over and that nobody accepted yet: somebody must be able to help the company meanwhile. It is
    /// the event of that moment that tells who did it.
    /// </summary>
    public static Expression<Func<Lead, bool>> MayOpenUntilAccepted(Viewer viewer, IQueryable<AuditEvent> events)
    {
        var id = viewer.UserId;
        var handed = events.Where(e => e.Kind == AuditKind.ContactPersonAssigned && e.ActorId == id);
        return MayUseQueue(viewer)
            ? lead => lead.ForwardedAt != null && handed.Any(e => e.LeadId == lead.Id && e.At == lead.ForwardedAt) : lead => false;
    }

    /// <summary>
    /// Of some leads those that the viewer may work on together with others: what one may open as a deputy too, but what is
    /// confidential only one by one.
    /// </summary>
    public static Expression<Func<Lead, bool>> MayDoInBulk(Viewer viewer, DateOnly today)
    {
        var (id, department, all) = (viewer.UserId, viewer.DepartmentId, viewer.Is(Role.Coordinator));
        return MayUseQueue(viewer)
            ? lead => lead.ContactPersonId == id || (!lead.Confidential && (all || lead.DepartmentId == department
                || (lead.ContactPerson!.DeputyId == id && lead.ContactPerson.AbsentFrom <= today
                    && (lead.ContactPerson.AbsentUntil == null || today <= lead.ContactPerson.AbsentUntil))))
            : lead => false;
    }

    /// <summary>Leads whose page the viewer may open because they are shared with him or her on a Dutch calendar day.</summary>
    public static Expression<Func<Lead, bool>> MayOpenByShare(Viewer viewer, DateOnly today, IQueryable<LeadShare> shares)
    {
        var live = shares.Where(LeadShare.LiveFor(viewer, today));
        return MayUseQueue(viewer) ? lead => live.Any(s => s.LeadId == lead.Id) : lead => false;
    }

    /// <summary>Leads that may stand in a list; those that may not be opened stand there without a name.</summary>
    public static Expression<Func<Lead, bool>> MayList(Viewer viewer) =>
        MayUseQueue(viewer) ? lead => true : lead => false;
}
