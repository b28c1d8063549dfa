using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Enquiries;

/// <summary>
/// Who may be given an enquiry, read once for all that are stored together. Whoever holds the turn is the only one to count,
/// so the counts are kept here until the rows are written.
/// </summary>
internal sealed class IntakeCandidates(IReadOnlyList<Candidate> read)
{
    private readonly Dictionary<long, int> leads = [];
    private readonly Dictionary<long, int> turns = [];

    /// <summary>The people with what was given to them since.</summary>
    public IReadOnlyList<Candidate> Now { get; private set; } = read;

    /// <summary>Counts one enquiry for whom it was given to.</summary>
    public void Give(Choice choice)
    {
        var byTurn = choice.Rule == AssignmentRule.RoundRobin;
        leads[choice.Person.UserId] = leads.GetValueOrDefault(choice.Person.UserId) + 1;
        if (byTurn)
            turns[choice.Person.DepartmentId] = turns.GetValueOrDefault(choice.Person.DepartmentId) + 1;
        Now = [.. Now.Select(one => one with
        {
            OpenLeads = one.OpenLeads + (one.UserId == choice.Person.UserId ? 1 : 0),
            RoundRobinReceived = one.RoundRobinReceived + (byTurn && one.DepartmentId == choice.Person.DepartmentId ? 1 : 0),
        })];
    }

    /// <summary>Writes what was counted since the last time, inside the caller's transaction.</summary>
    public async Task WriteAsync(AppDbContext db, CancellationToken cancellation)
    {
        foreach (var (userId, count) in leads)
            await Workloads.AddAsync(db, userId, count, cancellation);
        foreach (var (departmentId, count) in turns)
            await db.Database.ExecuteSqlAsync($"""
                UPDATE "Departments" SET "RoundRobinReceived" = "RoundRobinReceived" + {count} WHERE "Id" = {departmentId}
                """, cancellation);
        leads.Clear();
        turns.Clear();
    }
}
