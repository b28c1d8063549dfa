using System.Diagnostics;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Benchmarks;

/// <summary>
/// A hundred thousand escalations of follow-ups that are due at once: how many a second one worker acts on and how many two do, on one database
/// in the same run and in turn, and how fast the rest can be claimed. Each writes a mail and an event with itself.
/// </summary>
internal static class DueWorkLoad
{
    private const int Chunk = 2000;

    public static async Task<int> RunAsync(int rows)
    {
        var time = TimeSpan.FromSeconds(10);
        Console.WriteLine($"{rows} due rows, {time.TotalSeconds:0} seconds each, twice in turn");
        var good = await OnAsync("SQLite", new SqliteDatabases(), rows, time);
        using var postgres = new PostgresDatabases();
        return good & await OnAsync("PostgreSQL", postgres, rows, time) ? 0 : 1;
    }

    private static async Task<bool> OnAsync(string name, ITestDatabases databases, int rows, TimeSpan time)
    {
        var outcome = await MeasureAsync(databases, rows, time);
        outcome.Print(name);
        return outcome.IsGood;
    }

    /// <summary>One worker and then two, for some time each and twice in turn; then two claim what is left.</summary>
    public static async Task<DueWorkOutcome> MeasureAsync(ITestDatabases databases, int rows, TimeSpan time)
    {
        var database = databases.Migrated();
        await using var first = new TestCore(database);
        await using var second = new TestCore(new TestDatabase(database.Provider, database.ConnectionString, () => { }));
        await SeedAsync(first, rows);
        // To warm up.
        await TakeAsync([first, second], time / 2);
        var (one, two) = (new List<(double Rate, double Bytes)>(), new List<(double Rate, double Bytes)>());
        for (var turn = 0; turn < 2; turn++)
        {
            one.Add(await TakeAsync([first], time));
            two.Add(await TakeAsync([first, second], time));
        }
        var (claimed, rate, inOrder, slowest) = await DueWorkClaims.AllAsync(first, second);
        return new()
        {
            Rows = rows, One = one.Average(t => t.Rate), Two = two.Average(t => t.Rate), Bytes = one.Average(t => t.Bytes),
            Done = await DoneAsync(first), Mails = await first.Read(db => db.OutgoingMails.CountAsync()),
            Claimed = claimed, ClaimRate = rate, InOrder = inOrder, SlowestClaimMs = slowest,
        };
    }

    private static async Task SeedAsync(TestCore core, int rows)
    {
        var lead = await core.Add(new TestData().Lead());
        var start = core.Clock.UtcNow;
        foreach (var chunk in Enumerable.Range(0, rows).Chunk(Chunk))
            await core.Do<AppDbContext>(db =>
            {
                db.AddRange(chunk.Select(i => new FollowUpEscalation
                {
                    DueAt = start.AddSeconds(i - rows),
                    FollowUp = new FollowUp
                    {
                        LeadId = lead.Id, AssigneeId = lead.ContactPersonId, Subject = $"Opvolging {i}", Origin = FollowUpOrigin.ByHand, DueAt = start, CreatedAt = start,
                    },
                }));
                return db.SaveChangesAsync();
            });
    }

    // As workers do, for some time and then stopped as a process is: rows a second, and what one allocates.
    private static async Task<(double Rate, double Bytes)> TakeAsync(IReadOnlyList<TestCore> workers, TimeSpan time)
    {
        var (before, allocated, from) = (await DoneAsync(workers[0]), GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        using var enough = new CancellationTokenSource(time);
        try
        {
            await Task.WhenAll(workers.Select(core => Task.Run(() => core.Do<IEnumerable<WorkKind>, int>(
                kinds => kinds.Single(k => k.RowType == typeof(FollowUpEscalation)).Run(enough.Token)))));
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // Stopped while it looked for more: what was begun is done, and the rest is given back.
        }
        var took = Stopwatch.GetElapsedTime(from).TotalSeconds;
        var (done, bytes) = (await DoneAsync(workers[0]) - before, GC.GetTotalAllocatedBytes(precise: true) - allocated);
        return (done / took, (double)bytes / done);
    }

    private static Task<int> DoneAsync(TestCore core) => core.Read(db => db.FollowUpEscalations.CountAsync(r => r.DoneAt != null));
}
