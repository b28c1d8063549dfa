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
        var all = new List<Candidate>();
        await foreach (var candidate in All(db, today).WithCancellation(cancellation))
            all.Add(candidate);
        return all;
    }

    // Compiled: every enquiry asks this while others wait for their turn.
    private static readonly Func<AppDbContext, DateOnly, IAsyncEnumerable<Candidate>> All = EF.CompileAsyncQuery(
        (AppDbContext db, DateOnly today) =>
            from user in db.Users.AsNoTracking()
            where user.Active
            let manager = db.UserRoles.Any(r => r.UserId == user.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == Role.AccountManager))
            let coordinator = db.UserRoles.Any(r => r.UserId == user.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == Role.Coordinator))
            where manager || coordinator
            orderby user.Id
            select new Candidate
            {
                UserId = user.Id,
                Name = user.FullName,
                DepartmentId = user.DepartmentId,
                DepartmentName = user.Department!.Name,
                Municipality = user.Department.Municipality,
                Weight = user.Department.Weight,
                RoundRobinReceived = user.Department.RoundRobinReceived,
                AccountManager = manager,
                Coordinator = coordinator,
                OptedOut = user.OptedOut,
                Absent = user.AbsentFrom <= today && (user.AbsentUntil == null || today <= user.AbsentUntil),
                DeputyId = user.DeputyId,
                Capacity = user.Capacity,
                OpenLeads = db.Workloads.Where(w => w.UserId == user.Id).Select(w => w.OpenLeads).FirstOrDefault(),
            });
}
