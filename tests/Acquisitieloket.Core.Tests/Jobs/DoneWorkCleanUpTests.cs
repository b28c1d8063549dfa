using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Faults;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Jobs;

public sealed class DoneWorkCleanUpTests : IAsyncDisposable
{
    private readonly TestCore core = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task Run_AfterNinetyDays_DeletesWhatIsDoneAndNothingThatIsNot()
    {
        var now = core.Clock.UtcNow;
        var lead = await core.Add(new TestData().Lead());
        var (done, dropped, givenUp, waiting, ofLead) = (DueMails.New(1, now), DueMails.New(2, now), DueMails.New(3, now), DueMails.New(4, now), DueMails.New(5, now));
        (done.DoneAt, dropped.DoneAt, dropped.GivenUpAt, givenUp.GivenUpAt, ofLead.DoneAt, ofLead.LeadId) = (now, now, now, now, now, lead.Id);
        waiting.DueAt = now.AddYears(2);
        var old = new WorkLook { Kind = "mail", Worker = "weg/1", LookedAt = now };
        await core.Add(done, dropped, givenUp, waiting, ofLead, old, Reminder(lead.Id, lead.ContactPersonId, completed: now), Reminder(lead.Id, lead.ContactPersonId, null));

        core.Clock.Advance(TimeSpan.FromDays(90));
        Assert.Equal(1, await Run());
        core.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(3, await Run());

        // A mail to a company stays with its lead, and the reminder of a follow-up that can still be moved with that.
        Assert.Equal([givenUp.Id, waiting.Id, ofLead.Id], await core.Read(db => db.OutgoingMails.OrderBy(m => m.Id).Select(m => m.Id).ToListAsync()));
        Assert.Null((await core.Read(db => db.FollowUpEscalations.Include(r => r.FollowUp).SingleAsync())).FollowUp!.CompletedAt);
        Assert.Equal(2, await core.Read(db => db.FollowUps.CountAsync()));
    }

    [Fact]
    public async Task Run_WhenThereAreMoreThanGoAtOnce_DeletesThemAll()
    {
        var now = core.Clock.UtcNow;
        await core.Add(DueMails.New(0, now), [.. Enumerable.Range(1, 1200).Select(i => DueMails.New(i, now))]);
        await core.Do<AppDbContext>(db => db.OutgoingMails.ExecuteUpdateAsync(m => m.SetProperty(x => x.DoneAt, now.AddDays(-91))));

        Assert.Equal(1201, await Run());
        Assert.Equal(0, await Run());
    }

    // SQLite says of each question of the monitor and the clean-up that it looks in the index and reads no further.
    [Theory]
    [InlineData("EXPLAIN QUERY PLAN SELECT count(*) FROM OutgoingMails WHERE DoneAt IS NULL AND GivenUpAt > '1970'")]
    [InlineData("EXPLAIN QUERY PLAN SELECT DueAt FROM OutgoingMails WHERE DoneAt IS NULL AND GivenUpAt IS NULL AND DueAt <= '2026' ORDER BY DueAt LIMIT 1001")]
    [InlineData("EXPLAIN QUERY PLAN SELECT count(*) FROM OutgoingMails WHERE DoneAt > '2026' AND GivenUpAt IS NULL")]
    [InlineData("EXPLAIN QUERY PLAN SELECT DoneAt FROM OutgoingMails WHERE DoneAt > '1970' ORDER BY DoneAt DESC LIMIT 1")]
    [InlineData("EXPLAIN QUERY PLAN SELECT Id FROM OutgoingMails WHERE DoneAt < '2026' ORDER BY DoneAt LIMIT 500")]
    public async Task Question_OfTheMonitor_IsServedByTheIndex(string question)
    {
        var plan = await core.Read(db => db.Database.SqlQueryRaw<Step>(question).ToListAsync());

        var step = Assert.Single(plan);
        Assert.StartsWith("SEARCH OutgoingMails USING", step.Detail);
        Assert.Contains("IX_OutgoingMails_DoneAt_GivenUpAt_DueAt", step.Detail);
    }

    private Task<int> Run() => core.Do<DoneWorkCleanUp, int>(c => c.RunAsync(CancellationToken.None));

    private FollowUpEscalation Reminder(long lead, long assignee, DateTime? completed) => new()
    {
        DueAt = core.Clock.UtcNow, DoneAt = core.Clock.UtcNow,
        FollowUp = new FollowUp { LeadId = lead, AssigneeId = assignee, Subject = "Bel", Origin = FollowUpOrigin.ByHand, DueAt = core.Clock.UtcNow, CreatedAt = core.Clock.UtcNow, CompletedAt = completed },
    };

    private sealed record Step(int Id, int Parent, int NotUsed, string Detail);
}
