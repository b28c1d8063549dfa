using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Proposals.Approvals;

/// <summary>What someone may do with the approval of a municipality.</summary>
public enum ApprovalRight
{
    None = 0,
    /// <summary>A colleague of the department: sees what is asked.</summary>
    Read = 1,
    Decide = 2,
}

/// <summary>Who decides for a municipality whether its sites go into a proposal of another department.</summary>
public sealed class ApprovalDeciders(AppDbContext db, TermReaders roles)
{
    private static readonly string[] Deciding = [Role.Coordinator, Role.Manager];

    /// <summary>
    /// Its coordinators and EZ managers who are there on a Dutch calendar day; its account managers where it has none of those, or only
    /// who made the version and does not decide about it where there is anyone else.
    /// When all are away their deputies within the department, else they themselves. Where a department has nobody, the
    /// coordinators of all five decide: somebody always hears.
    /// </summary>
    public async Task<IReadOnlyList<AppUser>> OfAsync(Municipality municipality, long makerId, DateOnly today, CancellationToken cancellation = default)
    {
        var people = await WithRolesAsync(municipality, Deciding, cancellation);
        if (people.TrueForAll(p => p.Id == makerId)
            && (await WithRolesAsync(municipality, [Role.AccountManager], cancellation)).FindAll(p => p.Id != makerId) is { Count: > 0 } others)
            people = others;
        if (people.Count == 0)
            return await roles.WithRoleAsync(Role.Coordinator, null, today, cancellation);
        if (people.FindAll(p => !p.IsAbsentOn(today)) is { Count: > 0 } present)
            return present;
        var deputies = people.ConvertAll(p => p.DeputyId);
        var standIns = await db.Users.AsNoTracking().Where(u => u.Active && deputies.Contains(u.Id) && u.Department!.Municipality == municipality)
            .OrderBy(u => u.Id).ToListAsync(cancellation);
        return standIns.FindAll(p => !p.IsAbsentOn(today)) is { Count: > 0 } there ? there : people;
    }

    /// <summary>What the viewer may do on a Dutch calendar day with the approval of a municipality of a version that someone made.</summary>
    public async Task<ApprovalRight> RightAsync(Viewer viewer, Municipality municipality, long makerId, DateOnly today, CancellationToken cancellation = default)
    {
        if (!LeadAccess.MayUseQueue(viewer))
            return ApprovalRight.None;
        var own = await db.Departments.AnyAsync(d => d.Id == viewer.DepartmentId && d.Municipality == municipality, cancellation);
        // Who is away and looks in anyway decides as well.
        if (own && Deciding.Any(viewer.Is))
            return ApprovalRight.Decide;
        var deciders = await OfAsync(municipality, makerId, today, cancellation);
        return deciders.Any(p => p.Id == viewer.UserId) ? ApprovalRight.Decide : own ? ApprovalRight.Read : ApprovalRight.None;
    }

    private Task<List<AppUser>> WithRolesAsync(Municipality municipality, string[] names, CancellationToken cancellation) =>
        db.Users.AsNoTracking().Where(u => u.Active && u.Email != null && u.Department!.Municipality == municipality
            && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && names.Contains(x.Name!))))
            .OrderBy(u => u.Id).ToListAsync(cancellation);
}
