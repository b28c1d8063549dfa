using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Tests.Data;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Faults;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Jobs;

public sealed class SqliteWorkMonitorTests() : WorkMonitorTests(new SqliteDatabases());

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlWorkMonitorTests(PostgresDatabases databases) : WorkMonitorTests(databases);

public abstract class WorkMonitorTests(ITestDatabases databases) : IAsyncDisposable
{
    private static readonly Actor Dennis = new(null, "Dennis");
    private readonly TestCore core = new(databases);

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task States_OfMailsInEveryState_CountsEachOnce()
    {
        var now = core.Clock.UtcNow;
        await core.Add(Mail(1, m => m.DueAt = now.AddMinutes(-30)), Mail(2), Mail(3, m => m.DueAt = now.AddMinutes(1)),
            Mail(4, m => (m.LeasedBy, m.LeasedUntil) = ("knoop/12/abc", now.AddMinutes(1))),
            Mail(5, m => (m.LeasedBy, m.LeasedUntil) = ("knoop/12/def", now.AddMinutes(2))),
            Mail(6, m => (m.LeasedBy, m.LeasedUntil) = ("dood/9/abc", now.AddMinutes(-1))),
            Mail(7, m => m.GivenUpAt = now), Mail(8, m => m.DoneAt = m.GivenUpAt = now.AddMinutes(-1)),
            Mail(9, m => m.DoneAt = now.AddMinutes(-10)), Mail(10, m => m.DoneAt = now.AddHours(-3)), Mail(11, m => m.DoneAt = now.AddDays(-2)));

        var mail = (await States()).Single(s => s.Kind == "mail").Figures!;

        Assert.Equal((3, false, 1, 1, 2), (mail.Due, mail.DueIsMore, mail.GivenUp, mail.DoneInHour, mail.DoneInDay));
        Assert.Equal((now.AddMinutes(-30), now.AddMinutes(-1)), (mail.WaitsSince, mail.LastDoneAt));
        Assert.Equal([new RunningWork("knoop/12", 2, now.AddMinutes(2))], mail.Running);
        Assert.Equal(1, await core.Do<WorkMonitor, int>(m => m.CountGivenUpAsync()));
    }

    [Fact]
    public async Task States_OfMoreThanIsCounted_SaysSo()
    {
        await core.Add(Mail(0), [.. Enumerable.Range(1, WorkFigures.Most).Select(i => Mail(i))]);

        var mail = (await States()).Single(s => s.Kind == "mail").Figures!;

        Assert.True(mail.DueIsMore);
        Assert.Equal(core.Clock.UtcNow, mail.WaitsSince);
    }

    [Fact]
    public async Task States_WhenNobodyLooksAnyMore_SaysWhichKindsAreSilent()
    {
        Assert.All(await States(), s => Assert.True(s.Silent));
        foreach (var state in await States())
            await core.Do<WorkLooks>(looks => looks.NoteAsync(state.Kind, state.Kind == "mail" ? "SocketException" : null));

        var seen = await States();
        Assert.All(seen, s => Assert.Equal((false, core.Clock.UtcNow), (s.Silent, s.LookedAt)));
        Assert.Equal("SocketException", seen.Single(s => s.Failure is not null).Failure);

        core.Clock.Advance(TimeSpan.FromMinutes(3));
        await core.Do<WorkLooks>(looks => looks.NoteAsync("mail", null));
        var later = await States();
        Assert.Equal((false, null), (later.Single(s => s.Kind == "mail").Silent, later.Single(s => s.Kind == "mail").Failure));
        Assert.True(later.Single(s => s.Kind == "overdue").Silent);
        // What looks once an hour is not silent after three minutes.
        Assert.False(later.Single(s => s.Kind == "retention").Silent);
    }

    [Fact]
    public async Task Retry_OfOneAndOfAll_LetsThemGoAsNew()
    {
        var lead = await core.Add(new TestData().Lead());
        await core.Add(GivenUp(1, lead.Id), GivenUp(2, null), GivenUp(3, null), Mail(4, m => m.DoneAt = m.GivenUpAt = core.Clock.UtcNow));
        var rows = await core.Do<WorkMonitor, IReadOnlyList<GivenUpRow>>(m => m.GivenUpAsync(null, 10));
        Assert.Equal([null, null, lead.Reference], rows.Select(r => r.Reference).Order(StringComparer.Ordinal));
        var one = rows.Single(r => r.Reference is not null);

        await core.Do<GivenUpWork>(w => w.RetryAsync("mail", one.Id, Dennis));
        await Assert.ThrowsAsync<RefusedException>(() => core.Do<GivenUpWork>(w => w.RetryAsync("mail", one.Id, Dennis)));
        Assert.Equal(2, await core.Do<GivenUpWork, int>(w => w.RetryAllAsync("mail", Dennis)));

        Assert.Equal(3, await core.Read(db => db.OutgoingMails.CountAsync(m => m.Attempts == 0 && m.GivenUpAt == null && m.DueAt == core.Clock.UtcNow)));
        var events = await core.Read(db => db.AuditEvents.OrderBy(e => e.Id).ToListAsync());
        Assert.Equal([(AuditKind.MailRetried, (long?)lead.Id), (AuditKind.WorkRetried, null)], events.Select(e => (e.Kind, e.LeadId)));
        Assert.Equal(("mail", "2"), (events[1].Values["work"], events[1].Values["count"]));
    }

    [Fact]
    public async Task Drop_WithAReason_EndsItAndTellsWhy()
    {
        var mail = await core.Add(GivenUp(1, null));

        await core.Do<GivenUpWork>(w => w.DropAsync("mail", mail.Id, "Adres bestaat niet meer", Dennis));

        Assert.NotNull((await core.Read(db => db.OutgoingMails.SingleAsync())).DoneAt);
        var told = await core.Read(db => db.AuditEvents.SingleAsync());
        Assert.Equal((AuditKind.MailDropped, "Adres bestaat niet meer"), (told.Kind, told.Values["reason"]));
        await Assert.ThrowsAsync<RefusedException>(() => core.Do<GivenUpWork>(w => w.DropAsync("mail", mail.Id, "Nog eens", Dennis)));
        await Assert.ThrowsAsync<RefusedException>(() => core.Do<GivenUpWork>(w => w.DropAsync("bestaat-niet", mail.Id, "Nog eens", Dennis)));
        Assert.Equal(1, await core.Read(db => db.AuditEvents.CountAsync()));
    }

    private Task<IReadOnlyList<WorkState>> States() => core.Do<WorkMonitor, IReadOnlyList<WorkState>>(m => m.StatesAsync());

    private OutgoingMail Mail(int number, Action<OutgoingMail>? change = null)
    {
        var mail = DueMails.New(number, core.Clock.UtcNow);
        change?.Invoke(mail);
        return mail;
    }

    private OutgoingMail GivenUp(int number, long? leadId) =>
        Mail(number, m => (m.GivenUpAt, m.Attempts, m.LeadId) = (core.Clock.UtcNow.AddHours(-number), 10, leadId));
}
