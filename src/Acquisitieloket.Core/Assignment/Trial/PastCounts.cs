using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Assignment.Trial;

/// <summary>How many leads each person had open and how many turns each department had, at the moment that the trial has come to.</summary>
internal sealed class PastCounts
{
    private readonly Dictionary<long, int> open = [];
    private readonly Dictionary<long, int> turns = [];
    // Who loses an open lead, and when.
    private readonly PriorityQueue<long, DateTime> closings = new();

    /// <summary>As they were before the first of some leads came in. With other weights the turns begin to count anew.</summary>
    public static async Task<PastCounts> BeforeAsync(
        AppDbContext db, IReadOnlyList<PastLead> leads, bool anew, CancellationToken cancellation)
    {
        var counts = new PastCounts();
        var (first, at) = (leads[0].Id, leads[0].At);
        var earlier = db.Leads.AsNoTracking().Where(l => l.Id < first);
        foreach (var person in await earlier.Where(l => l.ClosedAt == null).GroupBy(l => l.ContactPersonId)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation))
            counts.open[person.Key] = person.Count;
        foreach (var closed in await earlier.Where(l => l.ClosedAt > at)
            .Select(l => new { l.ContactPersonId, l.ClosedAt }).ToListAsync(cancellation))
            counts.Give(closed.ContactPersonId, closed.ClosedAt);
        if (!anew)
            await counts.CountTurnsAsync(db, leads, cancellation);
        return counts;
    }

    public int Open(long userId) => open.GetValueOrDefault(userId);

    public int Turns(long departmentId) => turns.GetValueOrDefault(departmentId);

    /// <summary>Goes on to a later moment: what was closed by then is open no more.</summary>
    public void GoTo(DateTime at)
    {
        while (closings.TryPeek(out var person, out var closed) && closed <= at)
        {
            closings.Dequeue();
            open[person]--;
        }
    }

    public void Give(long userId, DateTime? closedAt)
    {
        open[userId] = Open(userId) + 1;
        if (closedAt is { } at)
            closings.Enqueue(userId, at);
    }

    public void TakeTurn(long departmentId) => turns[departmentId] = Turns(departmentId) + 1;

    private async Task CountTurnsAsync(AppDbContext db, IReadOnlyList<PastLead> leads, CancellationToken cancellation)
    {
        var departments = await db.Users.Select(u => new { u.Id, u.DepartmentId }).ToDictionaryAsync(u => u.Id, u => u.DepartmentId, cancellation);
        foreach (var department in await db.Departments.Select(d => new { d.Id, d.RoundRobinReceived }).ToListAsync(cancellation))
            turns[department.Id] = department.RoundRobinReceived - leads.Count(l =>
                l.AssignedBy == AssignmentRule.RoundRobin && departments.GetValueOrDefault(l.FirstContactPersonId) == department.Id);
    }
}
