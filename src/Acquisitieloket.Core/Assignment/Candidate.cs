using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Assignment;

/// <summary>An active employee as the assignment rules see them.</summary>
public sealed record Candidate
{
    public required long UserId { get; init; }
    public required string Name { get; init; }
    public required long DepartmentId { get; init; }
    public required string DepartmentName { get; init; }
    public Municipality? Municipality { get; init; }
    public required int Weight { get; init; }
    public required int RoundRobinReceived { get; init; }
    public required bool AccountManager { get; init; }
    public required bool Coordinator { get; init; }
    public required bool OptedOut { get; init; }
    public required bool Absent { get; init; }
    public long? DeputyId { get; init; }
    public required int Capacity { get; init; }
    public required int OpenLeads { get; init; }

    /// <summary>Can be given a new lead by rule: present, not opted out, below capacity.</summary>
    public bool Available => AccountManager && !OptedOut && !Absent && OpenLeads < Capacity;

    /// <summary>Everyone active who may own leads, with the counts of this transaction.</summary>
    public static async Task<List<Candidate>> AllAsync(AppDbContext db, DateOnly today, CancellationToken cancellation)
    {
        var roles = await db.Roles.Where(r => r.Name == Role.AccountManager || r.Name == Role.Coordinator)
            .ToDictionaryAsync(r => r.Name!, r => r.Id, cancellation);
        var (manager, coordinator) = (roles.GetValueOrDefault(Role.AccountManager), roles.GetValueOrDefault(Role.Coordinator));
        return await db.Users.AsNoTracking()
            .Where(u => u.Active && db.UserRoles.Any(
                r => r.UserId == u.Id && (r.RoleId == manager || r.RoleId == coordinator)))
            .OrderBy(u => u.Id)
            .Select(u => new Candidate
            {
                UserId = u.Id,
                Name = u.FullName,
                DepartmentId = u.DepartmentId,
                DepartmentName = u.Department!.Name,
                Municipality = u.Department.Municipality,
                Weight = u.Department.Weight,
                RoundRobinReceived = u.Department.RoundRobinReceived,
                AccountManager = db.UserRoles.Any(r => r.UserId == u.Id && r.RoleId == manager),
                Coordinator = db.UserRoles.Any(r => r.UserId == u.Id && r.RoleId == coordinator),
                OptedOut = u.OptedOut,
                Absent = u.AbsentFrom <= today && (u.AbsentUntil == null || today <= u.AbsentUntil),
                DeputyId = u.DeputyId,
                Capacity = u.Capacity,
                OpenLeads = db.Workloads.Where(w => w.UserId == u.Id).Select(w => w.OpenLeads).FirstOrDefault(),
            }).ToListAsync(cancellation);
    }
}
