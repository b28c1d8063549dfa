using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Tests.Data;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Faults;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Jobs;

public sealed class SqliteFailingRowsTests() : FailingRowsTests(new SqliteDatabases());

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlFailingRowsTests(PostgresDatabases databases) : FailingRowsTests(databases);

/// <summary>Rows that always fail do not keep others waiting.</summary>
public abstract class FailingRowsTests(ITestDatabases databases) : IAsyncDisposable
{
    private readonly TestCore core = new(databases);

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task Run_WhenManyOldRowsAlwaysFail_DoesTheNewerOnesInTheSameLook()
    {
        // More than two batches, all due long before.
        await core.Add(Poisoned(0), [.. Enumerable.Range(1, 49).Select(Poisoned)]);
        for (var minute = 0; minute < 5; minute++)
        {
            var fresh = await core.Add(DueMails.New(1000 + minute, core.Clock.UtcNow));

            Assert.Equal(1, await core.RunDue<OutgoingMail>());

            Assert.NotNull((await core.Read(db => db.OutgoingMails.SingleAsync(m => m.Id == fresh.Id))).DoneAt);
            core.Clock.Advance(TimeSpan.FromMinutes(20));
        }
        Assert.Equal(50, await core.Read(db => db.OutgoingMails.CountAsync(m => m.DoneAt == null && m.Attempts > 2)));
    }

    [Fact]
    public async Task Claim_WhenOldRowsWaitForTheirNextAttempt_TakesTheNewerDueOnes()
    {
        await core.Add(Poisoned(0), [.. Enumerable.Range(1, 30).Select(Poisoned)]);
        await core.RunDue<OutgoingMail>();
        var fresh = await core.Add(DueMails.New(1000, core.Clock.UtcNow));

        var claim = await core.Do<LeaseClaims, Claim>(c => c.ClaimAsync<OutgoingMail>(20, TimeSpan.FromMinutes(2)));

        Assert.Equal([fresh.Id], claim.Ids);
    }

    [Fact]
    public async Task Run_WhenARowEndsItsWorkerEachTime_GivesUpAndGoesOn()
    {
        await core.Add(DueMails.New(1, core.Clock.UtcNow), DueMails.New(2, core.Clock.UtcNow.AddSeconds(1)));
        // Ten claims of which nothing was heard again: what a row does that takes its process with it.
        for (var kill = 0; kill < 10; kill++)
        {
            await core.Do<LeaseClaims, Claim>(c => c.ClaimAsync<OutgoingMail>(1, TimeSpan.FromMinutes(2)));
            core.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(1, await core.RunDue<OutgoingMail>());

        var mails = await core.Read(db => db.OutgoingMails.OrderBy(m => m.Id).ToListAsync());
        Assert.Equal("De verwerking brak bij elke eerdere poging af.", mails[0].LastError);
        Assert.NotNull(mails[0].GivenUpAt);
        Assert.NotNull(mails[1].DoneAt);
    }

    private static OutgoingMail Poisoned(int number)
    {
        var mail = DueMails.New(number, TestClock.Start.AddHours(-1));
        mail.Template = "bestaat-niet";
        return mail;
    }
}
