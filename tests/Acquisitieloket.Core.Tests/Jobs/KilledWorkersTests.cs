using System.Diagnostics;
using Acquisitieloket.Core.Tests.Data;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Faults;
using Acquisitieloket.Testing.Smtp;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Jobs;

/// <summary>
/// Real processes on a real PostgreSQL server and a real mail server. The same with ten thousand mails is a command of the
/// benchmarks; see docs/due-work.md for what came of it.
/// </summary>
[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class KilledWorkersTests(PostgresDatabases databases) : IDisposable
{
    private readonly SmtpServer smtp = new();

    public void Dispose() => smtp.Dispose();

    [Fact]
    public async Task Run_WhenWorkersAreKilled_SendsEveryMailAndActsOnEachFollowUpOnce()
    {
        await using var run = new FaultRun(databases, smtp);
        await run.SeedAsync(mails: 240, followUps: 60);

        var outcome = await run.RunAsync(atOnce: 2, kills: 3, seed: 20, waitForLeases: false, TimeSpan.FromSeconds(90));

        Assert.Equal((300, 0, 0), (outcome.Mails, outcome.Lost, outcome.Unknown));
        // One delivery for each kill and each mail that a worker had on the line: four at once.
        Assert.InRange(outcome.Doubled, 0, 3 * 4);
        Assert.Equal((60, 60, 60, 60), (outcome.FollowUps, outcome.Reminded, outcome.RemindedOnce, outcome.ReminderMails));
    }

    [Fact]
    public async Task Stop_WhileABatchRuns_FinishesWhatWasBegunAndGivesTheRestBackAtOnce()
    {
        await using var run = new FaultRun(databases, smtp);
        await run.SeedAsync(mails: 40, followUps: 0, "rustig.example");
        var worker = run.Start();
        await FaultRun.UntilAsync(() => Task.FromResult(smtp.Count >= 2), Stopwatch.StartNew(), TimeSpan.FromSeconds(60));

        Assert.True(worker.Stop(TimeSpan.FromSeconds(15)), "The worker did not stop in time.");

        var mails = await run.ReadAsync(db => db.OutgoingMails.AsNoTracking().ToListAsync());
        Assert.All(mails, m => Assert.Null(m.LeasedBy));
        var done = mails.Count(m => m.DoneAt != null);
        Assert.InRange(done, 2, 20);
        Assert.Equal(done, smtp.Count);
        // What was not begun costs no attempt.
        Assert.All(mails.Where(m => m.DoneAt is null), m => Assert.Equal((0, null), (m.Attempts, m.LastError)));
    }
}
