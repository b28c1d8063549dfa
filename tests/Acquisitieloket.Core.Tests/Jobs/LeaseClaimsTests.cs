using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Tests.Data;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Faults;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Jobs;

public sealed class SqliteLeaseClaimsTests() : LeaseClaimsTests(new SqliteDatabases());

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlLeaseClaimsTests(PostgresDatabases databases) : LeaseClaimsTests(databases);

public abstract class LeaseClaimsTests(ITestDatabases databases) : IAsyncDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private readonly TestCore core = new(databases);

    [Fact]
    public async Task Claim_WhenTwoWorkersLookAtOnce_GivesEachRowToOne()
    {
        await AddMails(60);

        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Claim(10))));

        var ids = claims.SelectMany(c => c.Ids).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.True(ids.Count >= 10, $"Only {ids.Count} rows were claimed.");
        Assert.Equal(60 - ids.Count, (await Claim(100)).Ids.Count);
    }

    [Fact]
    public async Task Claim_WhenLeaseRanOut_TakesOverAndCountsTheAttempt()
    {
        await AddMails(1);
        var dead = await Claim(1);
        Assert.Empty((await Claim(1)).Ids);

        core.Clock.Advance(Lease);
        var taken = await Claim(1);

        Assert.Equal(dead.Ids, taken.Ids);
        Assert.Equal(2, (await core.Read(db => db.OutgoingMails.SingleAsync())).Attempts);
        Assert.False(await core.Do<LeaseClaims, bool>(c => c.RenewAsync<OutgoingMail>(dead.Name, dead.Ids[0], Lease)));
        Assert.True(await core.Do<LeaseClaims, bool>(c => c.RenewAsync<OutgoingMail>(taken.Name, taken.Ids[0], Lease)));
    }

    [Fact]
    public async Task Save_WhenLeaseWasLost_IsRefusedWithAllThatBelongsToIt()
    {
        await AddMails(1);
        var dead = await Claim(1);
        await core.Do<Core.Data.AppDbContext>(async db =>
        {
            var row = await db.OutgoingMails.SingleAsync(m => m.LeasedBy == dead.Name);
            core.Clock.Advance(Lease);
            await Claim(1);

            (row.DoneAt, row.LeasedBy) = (core.Clock.UtcNow, null);
            db.OutgoingMails.Add(Mail(99));
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        });

        Assert.Null((await core.Read(db => db.OutgoingMails.SingleAsync())).DoneAt);
    }

    [Fact]
    public async Task Claim_WhenNotDueYetOrDoneOrGivenUp_LeavesItAlone()
    {
        var (later, done, givenUp) = (Mail(1), Mail(2), Mail(3));
        later.DueAt = TestClock.Start.AddSeconds(1);
        done.DoneAt = givenUp.GivenUpAt = TestClock.Start;
        await core.Add(later, done, givenUp);

        Assert.Empty((await Claim(10)).Ids);
        core.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([later.Id], (await Claim(10)).Ids);
    }

    public ValueTask DisposeAsync() => core.DisposeAsync();

    private Task<Claim> Claim(int batch) => core.Do<LeaseClaims, Claim>(c => c.ClaimAsync<OutgoingMail>(batch, Lease));

    private Task<OutgoingMail> AddMails(int count) =>
        core.Add(Mail(0), [.. Enumerable.Range(1, count - 1).Select(Mail)]);

    internal static OutgoingMail Mail(int number) => DueMails.New(number, TestClock.Start);
}
