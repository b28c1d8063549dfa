using System.Diagnostics;
using System.Text.RegularExpressions;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Smtp;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Testing.Faults;

/// <summary>
/// Several real workers on one database send mails to a real server and act on follow-ups, while one after the other is killed.
/// The seed says at which mail and which worker; what the worker is doing at that moment is left to the machine.
/// </summary>
public sealed partial class FaultRun : IAsyncDisposable
{
    private const int Chunk = 1000;
    private readonly List<ProductProcess> workers = [];
    private readonly (string, string)[] settings;
    private readonly SmtpServer smtp;
    private readonly TestCore core;

    public FaultRun(ITestDatabases databases, SmtpServer smtp)
    {
        this.smtp = smtp;
        var database = databases.Migrated();
        core = new TestCore(database);
        // The workers have the clock of the machine.
        core.Clock.Set(DateTime.UtcNow.AddMinutes(-1));
        settings =
        [
            .. smtp.Settings, ("Database:Provider", database.Provider.ToString()), ("Database:ConnectionString", database.ConnectionString),
            ("Database:MigrateOnStart", "false"), ("Storage:Root", core.StorageRoot),
        ];
    }

    /// <summary>Starts one more worker.</summary>
    public ProductProcess Start()
    {
        var worker = new ProductProcess(settings);
        workers.Add(worker);
        return worker;
    }

    public Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> query) => core.Read(query);

    /// <summary>Stores due mails to receivers of a domain, and follow-ups of one lead that are due.</summary>
    public async Task SeedAsync(int mails, int followUps, string domain = "bedrijf.example")
    {
        var now = core.Clock.UtcNow;
        foreach (var some in Enumerable.Range(0, mails).Chunk(Chunk))
            await core.Do<AppDbContext>(db =>
            {
                db.AddRange(some.Select(i => DueMails.New(i, now, domain)));
                return db.SaveChangesAsync();
            });
        var lead = await core.Add(new TestData().Lead());
        foreach (var some in Enumerable.Range(0, followUps).Chunk(Chunk))
            await core.Do<AppDbContext>(db =>
            {
                db.AddRange(some.Select(i => new FollowUpEscalation
                {
                    DueAt = now,
                    FollowUp = new FollowUp
                    {
                        LeadId = lead.Id, AssigneeId = lead.ContactPersonId, Subject = $"Opvolging {i}", Origin = FollowUpOrigin.ByHand,
                        DueAt = now, CreatedAt = now,
                    },
                }));
                return db.SaveChangesAsync();
            });
    }

    /// <summary>
    /// Works it all off with some workers, of which one is killed as often as asked and replaced. The leases of the killed run
    /// out by themselves, or are made to have run out, as waiting two minutes would.
    /// </summary>
    public async Task<FaultOutcome> RunAsync(int atOnce, int kills, int seed, bool waitForLeases, TimeSpan patience)
    {
        var (random, watch) = (new Random(seed), Stopwatch.StartNew());
        var expected = await core.Read(db => db.OutgoingMails.CountAsync()) + await core.Read(db => db.FollowUpEscalations.CountAsync());
        var killAt = Enumerable.Range(1, kills).Select(k => (expected * k / (kills + 1)) - random.Next(Math.Max(1, expected / (kills + 1)))).ToList();
        var alive = Enumerable.Range(0, atOnce).Select(_ => Start()).ToList();
        foreach (var at in killAt)
        {
            await UntilAsync(() => Task.FromResult(smtp.Count >= at), watch, patience);
            var victim = random.Next(alive.Count);
            alive[victim].Kill();
            if (!waitForLeases)
                await LetRunOutAsync(alive[victim].Name);
            alive[victim] = Start();
        }
        await UntilAsync(async () => await core.Read(db => db.OutgoingMails.AllAsync(m => m.DoneAt != null))
            && await core.Read(db => db.FollowUpEscalations.AllAsync(r => r.DoneAt != null)), watch, patience);
        var took = watch.Elapsed;
        foreach (var worker in alive)
            worker.Kill();
        return await OutcomeAsync(kills, took);
    }

    private async Task<FaultOutcome> OutcomeAsync(int kills, TimeSpan took)
    {
        var asked = await core.Read(db => db.OutgoingMails.Select(m => m.MessageId).ToListAsync());
        var came = smtp.Messages.Select(m => MessageId().Match(m).Groups[1].Value).ToList();
        var reminded = (await core.Read(db => db.AuditEvents.Where(e => e.Kind == AuditKind.FollowUpEscalated).ToListAsync()))
            .Select(e => e.Values["subject"]).ToList();
        return new FaultOutcome
        {
            Mails = asked.Count, Kills = kills, Took = took,
            Lost = asked.Except(came).Count(),
            Unknown = came.Except(asked).Count(),
            Doubled = came.Count - came.Distinct().Count(),
            FollowUps = await core.Read(db => db.FollowUpEscalations.CountAsync()),
            Reminded = reminded.Count, RemindedOnce = reminded.Distinct().Count(),
            ReminderMails = await core.Read(db => db.OutgoingMails.CountAsync(m => m.Template == MailName.FollowUpOverdue)),
            TakenAgain = await core.Read(db => db.OutgoingMails.CountAsync(m => m.Attempts > 1)),
        };
    }

    private async Task LetRunOutAsync(string worker)
    {
        var past = DateTime.UtcNow.AddSeconds(-1);
        await core.Read(db => db.OutgoingMails.Where(m => m.LeasedBy!.StartsWith(worker)).ExecuteUpdateAsync(s => s.SetProperty(m => m.LeasedUntil, past)));
        await core.Read(db => db.FollowUpEscalations.Where(m => m.LeasedBy!.StartsWith(worker)).ExecuteUpdateAsync(s => s.SetProperty(m => m.LeasedUntil, past)));
    }

    /// <summary>Waits for something that happens by itself.</summary>
    public static async Task UntilAsync(Func<Task<bool>> happened, Stopwatch watch, TimeSpan patience)
    {
        while (!await happened())
        {
            if (watch.Elapsed > patience)
                throw new TimeoutException($"Not within {patience.TotalSeconds:0} seconds.");
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in workers)
            worker.Dispose();
        await core.DisposeAsync();
    }

    [GeneratedRegex("^Message-ID: *(?:\r?\n[ \t]+)?(.+?)\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
