using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.People;

/// <summary>Employees as those who look, whether or not they are signed in now.</summary>
internal static class Viewers
{
    /// <summary>One employee with today's roles.</summary>
    public static async Task<Viewer> OfAsync(AppDbContext db, long userId, CancellationToken cancellation) =>
        (await OfAsync(db, [userId], cancellation)).Single();

    /// <summary>Those of some employees who work here, with today's roles.</summary>
    public static async Task<IReadOnlyList<Viewer>> OfAsync(AppDbContext db, IReadOnlyCollection<long> userIds, CancellationToken cancellation)
    {
        var users = await db.Users.AsNoTracking().Where(u => userIds.Contains(u.Id) && u.Active)
            .Select(u => new { u.Id, u.FullName, u.DepartmentId }).ToListAsync(cancellation);
        var roles = (await db.UserRoles.Where(x => userIds.Contains(x.UserId)).Join(db.Roles, x => x.RoleId, r => r.Id, (x, r) => new { x.UserId, r.Name })
            .ToListAsync(cancellation)).ToLookup(r => r.UserId, r => r.Name!);
        return [.. users.Select(u => new Viewer(u.Id, u.FullName, u.DepartmentId, roles[u.Id].ToHashSet()))];
    }
}
