using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports;

/// <summary>How leads are divided over the five departments: received, open, won; for all five to see.</summary>
public sealed record FairnessReport
{
    public required MonthSpan Period { get; init; }
    public required IReadOnlyList<DepartmentShare> Departments { get; init; }

    /// <summary>Reads the report over whole months; open leads are those of now.</summary>
    public static async Task<FairnessReport> ReadAsync(
        AppDbContext db, MonthSpan period, DateOnly today, DateTime now, CancellationToken cancellation)
    {
        var received = await ReceivedAsync(db, period, cancellation);
        var people = await db.Users.AsNoTracking().Where(u => u.Active && u.Department!.Municipality != null
            && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == Role.AccountManager)))
            .ToListAsync(cancellation);
        var shares = new List<DepartmentShare>();
        foreach (var department in await db.Departments.AsNoTracking().Where(d => d.Municipality != null).OrderBy(d => d.Name).ToListAsync(cancellation))
        {
            var open = new LeadSelection { Municipality = department.Municipality };
            var won = open with { Stages = StageScope.Of(LeadStage.Established), Closed = period };
            shares.Add(new DepartmentShare
            {
                Municipality = department.Municipality!.Value, Name = department.Name,
                Weight = department.Weight, Turns = department.RoundRobinReceived,
                Capacity = people.Where(p => p.DepartmentId == department.Id && !p.OptedOut && !p.IsAbsentOn(today)).Sum(p => p.Capacity),
                Received = received.GetValueOrDefault(department.Id),
                Open = new(await open.In(db, now).CountAsync(cancellation), open),
                Won = new(await won.In(db, now).CountAsync(cancellation), won),
            });
        }
        return new FairnessReport { Period = period, Departments = shares };
    }

    // By whoever got the lead first, which handing over never changes.
    private static async Task<Dictionary<long, int>> ReceivedAsync(AppDbContext db, MonthSpan period, CancellationToken cancellation)
    {
        var (from, until) = (period.FromUtc, period.UntilUtc);
        var counts = await db.Leads.AsNoTracking().Where(l => l.CreatedAt >= from && l.CreatedAt < until)
            .GroupBy(l => l.FirstContactPersonId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var departments = await db.Users.AsNoTracking().Select(u => new { u.Id, u.DepartmentId }).ToDictionaryAsync(u => u.Id, u => u.DepartmentId, cancellation);
        return counts.Where(c => departments.ContainsKey(c.Key)).GroupBy(c => departments[c.Key])
            .ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
    }
}

/// <summary>The figures of one department.</summary>
public sealed record DepartmentShare
{
    public required Municipality Municipality { get; init; }
    public required string Name { get; init; }
    /// <summary>Its part of the leads without a preference, in the sum of all weights.</summary>
    public required int Weight { get; init; }
    /// <summary>Leads without a preference that it got by turn, since the turns are counted.</summary>
    public required int Turns { get; init; }
    /// <summary>Open leads that the account managers who are there today can carry.</summary>
    public required int Capacity { get; init; }
    /// <summary>Leads of the period whose first contact person is of this department.</summary>
    public required int Received { get; init; }
    public required Figure Open { get; init; }
    public required Figure Won { get; init; }
}
