using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Faults;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Jobs;

/// <summary>The database fails while a row is saved: the row is not lost, and the mail has the same Message-ID when it goes again.</summary>
public sealed class BrokenDatabaseTests : IAsyncDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private readonly TestDatabase database = new SqliteDatabases().Migrated();
    private readonly TestCore core;

    public BrokenDatabaseTests() => core = new TestCore(database);

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task Run_WhenTheDiskIsFullAsItSaves_TriesAgainWhenTheLeaseRanOut()
    {
        var mail = await core.Add(DueMails.New(1, core.Clock.UtcNow));
        // What SQLite says when there is no room for another page; claiming writes in pages that are there.
        await Do("CREATE TRIGGER disk_full BEFORE UPDATE OF \"DoneAt\", \"LastError\" ON \"OutgoingMails\" BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");

        Assert.Equal(0, await core.RunDue<OutgoingMail>());
        var left = await core.Read(db => db.OutgoingMails.SingleAsync());
        Assert.Equal((1, null, null), (left.Attempts, left.DoneAt, left.GivenUpAt));

        await Do("DROP TRIGGER disk_full");
        Assert.Equal(0, await core.RunDue<OutgoingMail>());
        core.Clock.Advance(Lease);
        Assert.Equal(1, await core.RunDue<OutgoingMail>());

        // Sent twice, which cannot be told from sent once: one file under one Message-ID.
        var file = Assert.Single(Directory.GetFiles(Path.Combine(core.StorageRoot, "mail-drop"), "*.eml"));
        Assert.Contains(mail.MessageId, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Run_WhenAnotherHoldsTheDatabase_WaitsAndLosesNothing()
    {
        await core.Add(DueMails.New(1, core.Clock.UtcNow), DueMails.New(2, core.Clock.UtcNow));
        await using var other = new SqliteConnection(database.ConnectionString + ";Pooling=False");
        await other.OpenAsync();
        await using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        await hold.ExecuteNonQueryAsync();

        var run = Task.Run(() => core.RunDue<OutgoingMail>());
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.False(run.IsCompleted);
        hold.CommandText = "COMMIT";
        await hold.ExecuteNonQueryAsync();

        Assert.Equal(2, await run);
        Assert.Equal(2, await core.Read(db => db.OutgoingMails.CountAsync(m => m.DoneAt != null && m.Attempts == 1)));
    }

    private Task Do(string sql) => core.Do<AppDbContext>(db => db.Database.ExecuteSqlRawAsync(sql));
}
