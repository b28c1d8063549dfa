using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Tests.Data;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Tests.ServiceTerms;

/// <summary>What is done when a service term runs out: each thing once, at its moment in working time, on every database alike.</summary>
public abstract partial class TermAlertTests(ITestDatabases databases) : IAsyncLifetime
{
    private static readonly Actor Someone = new(null, "Test");
    private readonly TestCore core = new(databases);
    private readonly TestData data = new();

    public async Task InitializeAsync()
    {
        await core.Do<RoleSeed>(roles => roles.EnsureAsync());
        var (department, other) = (data.Department(Municipality.Hengelo), data.Department(Municipality.Borne));
        var (contact, deputy) = (Person(department, "contact"), Person(department, "deputy"));
        var (coordinator, manager) = (Person(other, "coordinator"), Person(department, "manager"));
        var elsewhere = Person(other, "manager-elsewhere");
        await core.Add(contact, deputy, coordinator, manager, elsewhere);
        await core.Do<AppDbContext>(db => db.Users.Where(u => u.Id == contact.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.DeputyId, deputy.Id)));
        await GiveAsync(contact, Role.AccountManager);
        await GiveAsync(coordinator, Role.Coordinator);
        await GiveAsync(manager, Role.Manager);
        await GiveAsync(elsewhere, Role.Manager);
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Theory]
    // A day is 8½ hours: 80 % is 6:48, 150 % is 12:45.
    [InlineData("2026-09-11T16:00", "2026-09-14T14:18", "2026-09-14T16:00", "2026-09-15T11:45")] // over a weekend
    [InlineData("2026-10-23T16:00", "2026-10-26T14:18", "2026-10-26T16:00", "2026-10-27T11:45")] // the clock goes back in it
    [InlineData("2027-03-25T16:00", "2027-03-26T14:18", "2027-03-26T16:00", "2027-03-30T11:45")] // forward, and Easter
    [InlineData("2026-12-24T16:30", "2026-12-28T14:48", "2026-12-28T16:30", "2026-12-29T12:15")] // Christmas
    public async Task Run_WhenTheClockComesToAMoment_DoesItOnceAndNotAMinuteEarlier(string start, string warn, string due, string late)
    {
        await EnquireAsync(start);
        foreach (var (moment, template, readers) in new[]
        {
            (warn, MailName.TermWarning, new[] { "contact" }), (due, MailName.TermEscalated, ["contact", "coordinator", "deputy"]),
            (late, MailName.TermForManager, ["manager"]),
        })
        {
            core.Clock.Set(Dutch(moment).AddMinutes(-1));
            Assert.Equal(0, await RunAsync());
            Assert.Empty(await ReadersAsync(template));
            core.Clock.Set(Dutch(moment));
            Assert.Equal(1, await RunAsync());
            Assert.Equal(0, await RunAsync());
            Assert.Equal(readers, await ReadersAsync(template));
        }
        Assert.Equal(["Warning", "Escalation", "Manager"], await AlertedAsync());
    }

    [Fact]
    public async Task Run_WhenSeveralWorkersLookAtOnceAfterDays_DoesEverythingInOrderAndOnce()
    {
        for (var i = 0; i < 6; i++)
            await EnquireAsync("2026-09-11T16:00");
        core.Clock.Set(Dutch("2026-09-16T12:00"));
        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(RunAsync)));
        Assert.Equal(6 * 3, done.Sum());
        Assert.Equal(0, await RunAsync());
        Assert.All((await AlertsAsync()).GroupBy(a => a.LeadId), lead =>
            Assert.Equal(["Warning", "Escalation", "Manager"], lead.Select(a => a.Values["alert"])));
        Assert.Equal(6 * 5, await core.Read(db => db.OutgoingMails.CountAsync(m => m.Template.StartsWith("term-"))));
    }

    [Fact]
    public async Task Meet_WhileWorkersLook_IsNeverRefusedAndEndsWhatWasPlanned()
    {
        var leads = new List<long>();
        for (var i = 0; i < 12; i++)
            leads.Add(await EnquireAsync("2026-09-11T16:00"));
        core.Clock.Set(Dutch("2026-09-14T14:18"));
        await Task.WhenAll([.. leads.Select(lead => Task.Run(() => ReachAsync(lead))), Task.Run(RunAsync), Task.Run(RunAsync)]);
        await RunAsync();

        var terms = await core.Read(db => db.ServiceTerms.Where(t => t.Kind == TermKind.FirstContact).ToListAsync());
        Assert.All(terms, t => Assert.True(t is { MetAt: not null, AlertAt: null, Alerted: <= TermAlert.Warning }));
        var warned = terms.Count(t => t.Alerted == TermAlert.Warning);
        Assert.Equal(warned, (await AlertsAsync()).Count);
        Assert.Equal(warned, (await ReadersAsync(MailName.TermWarning)).Count);
    }

    [Fact]
    public async Task Meet_WhenDoneInTime_LeavesNothingToDo()
    {
        await ReachAsync(await EnquireAsync("2026-09-11T16:00"));
        core.Clock.Set(Dutch("2026-09-16T12:00"));
        Assert.Equal(0, await RunAsync());
        Assert.Equal([TermKind.FirstSiteList], await core.Read(db => db.ServiceTerms.Where(t => t.AlertAt != null).Select(t => t.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Close_WhenTheLeadEnds_LeavesNothingToDo()
    {
        await ToAsync(await EnquireAsync("2026-09-07T08:30"), LeadStage.Lost);
        core.Clock.Set(Dutch("2026-09-30T12:00"));
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task Reopen_WhenNobodyWasReached_StartsThePromiseAnew()
    {
        var lead = await EnquireAsync("2026-09-07T08:30");
        await ToAsync(lead, LeadStage.Lost);
        Assert.Equal(0, await core.Read(db => db.FollowUps.CountAsync(f => f.CompletedAt == null)));

        await core.Do<StageService>(service => service.ReopenAsync(lead, "Belde toch nog.", Someone));

        var running = await core.Read(db => db.ServiceTerms.Where(t => t.MetAt == null && t.CancelledAt == null).OrderBy(t => t.Kind).ToListAsync());
        Assert.Equal([TermKind.FirstContact, TermKind.FirstSiteList], running.Select(t => t.Kind));
        Assert.Equal(running[0].DueAt, await core.Read(db => db.Leads.Select(l => l.TermDueAt).SingleAsync()));
        Assert.Equal(1, await core.Read(db => db.FollowUps.CountAsync(f => f.CompletedAt == null && f.Origin == FollowUpOrigin.Intake)));
    }

    [Fact]
    public async Task Run_WhenTheContactPersonIsAway_WarnsTheDeputy()
    {
        await EnquireAsync("2026-09-11T16:00");
        await core.Do<AppDbContext>(db => db.Users.Where(u => u.FullName == "contact").ExecuteUpdateAsync(
            set => set.SetProperty(u => u.AbsentFrom, new DateOnly(2026, 9, 14)).SetProperty(u => u.AbsentUntil, new DateOnly(2026, 9, 14))));
        core.Clock.Set(Dutch("2026-09-14T16:00"));
        await RunAsync();
        Assert.Equal(["deputy"], await ReadersAsync(MailName.TermWarning));
        Assert.Equal(["coordinator", "deputy"], await ReadersAsync(MailName.TermEscalated));
    }

    [Fact]
    public async Task Run_WhenNobodyElseHasAPart_TellsTheContactPerson()
    {
        await core.Do<AppDbContext>(db => db.UserRoles.Where(r => db.Roles.Any(x => x.Id == r.RoleId && x.Name != Role.AccountManager)).ExecuteDeleteAsync());
        await core.Do<AppDbContext>(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.DeputyId, (long?)null)));
        await EnquireAsync("2026-09-11T16:00");
        core.Clock.Set(Dutch("2026-09-16T12:00"));
        await RunAsync();
        Assert.Equal(["contact"], await ReadersAsync(MailName.TermEscalated));
        Assert.Equal(["contact"], await ReadersAsync(MailName.TermForManager));
    }

    [Fact]
    public async Task Run_WhenTheLeadIsConfidential_NamesItsCodeOnlyAndSendsNobodyToAClosedDoor()
    {
        await EnquireAsync("2026-09-11T16:00", a => a with { Confidential = true, CodeName = "Berk" });
        core.Clock.Set(Dutch("2026-09-16T12:00"));
        await RunAsync();
        var mails = await core.Read(db => db.OutgoingMails.Where(m => m.Template.StartsWith("term-")).ToListAsync());
        Assert.All(mails, m => Assert.Equal("Berk", m.Values["companyName"]));
        Assert.All(mails, m => Assert.Equal(m.ToName == "contact" ? "" : "1", m.Values["closed"]));
        Assert.Equal(5, mails.Count);
    }

    private Task<int> RunAsync() => core.Do<TermAlertRun, int>(run => run.RunAsync());

    private async Task<long> EnquireAsync(string at, Func<EnquiryAnswers, EnquiryAnswers>? change = null)
    {
        core.Clock.Set(Dutch(at));
        var (key, answers) = (Guid.NewGuid(), new EnquiryAnswers
        {
            Company = new() { Name = "Bakkerij De Korenaar" }, Contact = new() { Name = "Anna", Email = $"anna@{Guid.NewGuid():N}.example" },
            Description = "Wij zoeken ruimte.", PrivacyVersion = "2026-01",
        });
        var submitted = await core.Do<IntakeService, SubmittedEnquiry>(intake => intake.SubmitAsync(new SubmitEnquiry
        {
            SubmissionKey = key, Channel = Channel.Web, Language = "nl", Answers = change?.Invoke(answers) ?? answers,
        }));
        return submitted.LeadId;
    }

    private Task ReachAsync(long lead) => core.Do<InteractionService>(service => service.AddAsync(
        lead, new() { Kind = InteractionKind.Call, Text = "Gebeld.", Reached = true }, Someone));

    private Task ToAsync(long lead, LeadStage stage) => core.Do<StageService>(service => service.ChangeAsync(lead, new StageRequest
    {
        To = stage, Reason = "Past niet.", Outcome = new LeadOutcome { Cause = OutcomeCause.Stays }, WakeUpOn = stage == LeadStage.OnHold ? new DateOnly(2026, 9, 30) : null,
    }, Someone));

    private Task<List<string>> ReadersAsync(string template) => core.Read(db => db.OutgoingMails.Where(m => m.Template == template)
        .OrderBy(m => m.ToName).Select(m => m.ToName!).ToListAsync());

    private async Task<List<AuditEvent>> AlertsAsync() =>
        [.. (await core.Read(db => db.AuditEvents.Where(e => e.Kind == AuditKind.TermAlerted).OrderBy(e => e.Id).ToListAsync()))
            .Where(e => e.Values["term"] == nameof(TermKind.FirstContact))];

    private async Task<IEnumerable<string>> AlertedAsync() => (await AlertsAsync()).Select(e => e.Values["alert"]);

    private AppUser Person(Department department, string name)
    {
        var person = data.User(department);
        person.FullName = name;
        return person;
    }

    private Task GiveAsync(AppUser person, string role) => core.Do<UserManager<AppUser>>(async users =>
        await users.AddToRoleAsync((await users.FindByIdAsync($"{person.Id}"))!, role));

    private static DateTime Dutch(string local) => WorkingCalendar.ToUtc(DateTime.Parse(local));
}

public sealed class SqliteTermAlertTests() : TermAlertTests(new SqliteDatabases());

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlTermAlertTests(PostgresDatabases databases) : TermAlertTests(databases);
