using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>Who hears that a service term runs out.</summary>
public sealed class TermReaders(AppDbContext db, StandIn standIn)
{
    /// <summary>
    /// At first the contact person or, on days of absence, the deputy; then deputy and coordinators as well; then the
    /// managers of the department. Where nobody has that part, the coordinators hear, and the contact person when there are
    /// none: somebody always hears. The lead is passed with its contact person.
    /// </summary>
    public async Task<IReadOnlyList<AppUser>> OfAsync(TermAlert alert, Lead lead, DateTime now, CancellationToken cancellation = default)
    {
        var reader = await standIn.ReaderAsync(lead, now, cancellation);
        if (alert == TermAlert.Warning)
            return [reader];
        var today = WorkingCalendar.DayOf(now);
        var coordinators = await WithRoleAsync(Role.Coordinator, null, today, cancellation);
        if (alert == TermAlert.Escalation)
            return [.. new[] { reader }.Concat(await DeputyAsync(lead, cancellation)).Concat(coordinators).DistinctBy(p => p.Id)];
        var managers = await WithRoleAsync(Role.Manager, lead.DepartmentId, today, cancellation);
        return managers.Count > 0 ? managers : coordinators.Count > 0 ? coordinators : [reader];
    }

    private Task<List<AppUser>> DeputyAsync(Lead lead, CancellationToken cancellation) =>
        db.Users.Where(u => u.Id == lead.ContactPerson!.DeputyId && u.Active).ToListAsync(cancellation);

    /// <summary>The active holders of a role, of one department or of all; who is away only when nobody else has it.</summary>
    internal async Task<List<AppUser>> WithRoleAsync(string role, long? departmentId, DateOnly today, CancellationToken cancellation)
    {
        var all = await db.Users.Where(u => u.Active && (departmentId == null || u.DepartmentId == departmentId)
            && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == role)))
            .OrderBy(u => u.Id).ToListAsync(cancellation);
        return all.Exists(u => !u.IsAbsentOn(today)) ? [.. all.Where(u => !u.IsAbsentOn(today))] : all;
    }
}
