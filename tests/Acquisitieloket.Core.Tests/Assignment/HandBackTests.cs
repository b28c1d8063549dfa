using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Tests.Data;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Assignment;

/// <summary>What comes to a deputy goes to whom it was meant for when that person is back, once, on every database alike.</summary>
public abstract class HandBackTests(ITestDatabases databases) : IAsyncLifetime
{
    private static readonly Actor Someone = new(null, "Test");
    private readonly TestCore core = new(databases);
    private readonly TestData data = new();
    private AppUser away = null!, deputy = null!, other = null!;

    /// <summary>An account manager with a company, away up to and including Wednesday.</summary>
    public async Task InitializeAsync()
    {
        await core.Do<RoleSeed>(roles => roles.EnsureAsync());
        (away, deputy, other) = (data.User(data.Department()), data.User(data.Department()), data.User(data.Department()));
        (away.FullName, deputy.FullName) = ("Tom Nijhuis", "Lotte Reinders");
        await core.Add(away, deputy, other);
        foreach (var person in (AppUser[])[away, deputy, other])
            await core.Do<UserManager<AppUser>>(async users =>
                await users.AddToRoleAsync((await users.FindByIdAsync($"{person.Id}"))!, Role.AccountManager));
        await core.Do<AppDbContext>(db => db.Users.Where(u => u.Id == away.Id).ExecuteUpdateAsync(set => set
            .SetProperty(u => u.AbsentFrom, new DateOnly(2026, 9, 1)).SetProperty(u => u.AbsentUntil, new DateOnly(2026, 9, 9))
            .SetProperty(u => u.DeputyId, deputy.Id)));
        var company = data.Company();
        (company.KvkNumber, company.AccountManagerId) = ("12345678", away.Id);
        await core.Add(company);
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Fact]
    public async Task Run_WhenThePersonIsBack_HandsBackOnceWithAllThatBelongsToIt()
    {
        var lead = await SubmitAsync();
        Assert.Equal((deputy.Id, away.Id), (lead.ContactPersonId, lead.StandsInForId));
        core.Clock.Set(new DateTime(2026, 9, 9, 21, 59, 0, DateTimeKind.Utc));
        Assert.Equal(0, await RunAsync());
        // Midnight in the Netherlands: the first day of being back.
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(RunAsync)));
        Assert.Equal(1, done.Sum());
        Assert.Equal(0, await RunAsync());

        var now = await NowAsync(lead.Id);
        Assert.Equal((away.Id, away.DepartmentId, null), (now.ContactPersonId, now.DepartmentId, now.StandsInForId));
        Assert.Equal("Tom Nijhuis is terug; Lotte Reinders verving zolang.", now.AssignmentReason);
        Assert.Equal((deputy.Id, AssignmentRule.AccountManager, lead.LastActivityAt), (now.FirstContactPersonId, now.AssignedBy, now.LastActivityAt));
        Assert.Equal((0, 1), (await LoadAsync(deputy), await LoadAsync(away)));
        Assert.Equal(away.Id, await core.Read(db => db.FollowUps.Select(f => f.AssigneeId).SingleAsync()));
        Assert.Equal(["Lotte Reinders", "Tom Nijhuis"], await core.Read(db => db.OutgoingMails
            .Where(m => m.Template == MailName.LeadAssigned).OrderBy(m => m.Id).Select(m => m.ToName).ToListAsync()));
        // The company was told that its contact person is the deputy.
        var told = await core.Read(db => db.OutgoingMails.SingleAsync(m => m.Template == MailName.ContactPersonChanged));
        Assert.Equal(("Lotte Reinders", "Tom Nijhuis"), (told.Values["formerName"], told.Values["contactPersonName"]));
        Assert.Equal(2, await core.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.ContactPersonAssigned)));
    }

    [Fact]
    public async Task Submit_WhenTheCompanyAsksAgainMeanwhile_IsMeantForTheSamePerson()
    {
        await core.Do<AppDbContext>(db => db.Companies.ExecuteUpdateAsync(set => set.SetProperty(c => c.AccountManagerId, (long?)null)));
        var first = await SubmitAsync();
        await core.Do<AppDbContext>(db => db.Leads.ExecuteUpdateAsync(set => set
            .SetProperty(l => l.ContactPersonId, deputy.Id).SetProperty(l => l.StandsInForId, away.Id)));
        var second = await SubmitAsync();
        Assert.Equal((deputy.Id, away.Id, AssignmentRule.OpenLeadOfCompany), (second.ContactPersonId, second.StandsInForId, second.AssignedBy));
        core.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(2, await RunAsync());
        Assert.Equal(away.Id, (await NowAsync(first.Id)).ContactPersonId);
    }

    [Fact]
    public async Task Run_WhenTheLeadWasGivenToAnotherMeanwhile_LeavesItThere()
    {
        var lead = await SubmitAsync();
        await core.Do<ReassignService>(service => service.ReassignAsync(lead.Id, other.Id, "Past beter.", Someone));
        core.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(0, await RunAsync());
        Assert.Equal(other.Id, (await NowAsync(lead.Id)).ContactPersonId);
    }

    [Fact]
    public async Task Run_WhenTheLeadIsClosed_WaitsUntilItIsReopened()
    {
        var lead = await SubmitAsync();
        await core.Do<StageService>(service => service.ChangeAsync(lead.Id, new StageRequest { To = LeadStage.Lost, Outcome = new() { Cause = OutcomeCause.OutsideRegion } }, Someone));
        core.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(0, await RunAsync());
        await core.Do<StageService>(service => service.ReopenAsync(lead.Id, "Toch niet.", Someone));
        Assert.Equal(1, await RunAsync());
        Assert.Equal((0, 1), (await LoadAsync(deputy), await LoadAsync(away)));
    }

    [Fact]
    public async Task Run_WhenTheDeputyTookOverWhatWasThere_HandsItBack()
    {
        var lead = data.Lead(away);
        (lead.ContactPerson, lead.Department, lead.ContactPersonId, lead.DepartmentId) = (null, null, away.Id, away.DepartmentId);
        await core.Add(lead);
        var viewer = new Viewer(deputy.Id, deputy.FullName, deputy.DepartmentId, new HashSet<string> { Role.AccountManager });
        await core.Do<TakeOverService>(service => service.TakeOverAsync(lead.Id, viewer));
        Assert.Equal((deputy.Id, away.Id), ((await NowAsync(lead.Id)).ContactPersonId, (await NowAsync(lead.Id)).StandsInForId));
        Assert.Equal("Lotte Reinders nam de lead over: Tom Nijhuis is afwezig. De lead gaat terug als Tom Nijhuis terug is.", (await NowAsync(lead.Id)).AssignmentReason);
        core.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(1, await RunAsync());
        Assert.Equal(away.Id, (await NowAsync(lead.Id)).ContactPersonId);
    }

    [Fact]
    public void TakeOver_IsForTheDeputyAndTheCoordinator_OfSomeoneWhoIsAway()
    {
        var lead = data.Lead(away);
        Can For(AppUser person, DateOnly day, params string[] roles) =>
            TakeOverService.CanTakeOver(lead, new Viewer(person.Id, person.FullName, person.DepartmentId, roles.ToHashSet()), day);
        var (during, after) = (new DateOnly(2026, 9, 9), new DateOnly(2026, 9, 10));
        (away.AbsentFrom, away.AbsentUntil, away.DeputyId) = (new(2026, 9, 1), during, deputy.Id);
        Assert.True(For(deputy, during, Role.AccountManager).Yes);
        Assert.True(For(other, during, Role.Coordinator).Yes);
        Assert.False(For(other, during, Role.AccountManager).Yes);
        Assert.False(For(away, during, Role.AccountManager).Yes);
        Assert.False(For(deputy, after, Role.AccountManager).Yes);
        lead.Confidential = true;
        Assert.False(For(deputy, during, Role.AccountManager).Yes);
    }

    [Fact]
    public async Task Run_WhenThePersonLeftMeanwhile_StaysWithTheDeputy()
    {
        var lead = await SubmitAsync();
        await core.Do<AppDbContext>(db => db.Users.Where(u => u.Id == away.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.Active, false)));
        core.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(0, await RunAsync());
        Assert.Equal(deputy.Id, (await NowAsync(lead.Id)).ContactPersonId);
    }

    private Task<int> RunAsync() => core.Do<HandBackRun, int>(run => run.RunAsync());

    private Task<Lead> NowAsync(long id) => core.Read(db => db.Leads.AsNoTracking().SingleAsync(l => l.Id == id));

    private Task<int> LoadAsync(AppUser person) => core.Read(db => db.Workloads.Where(w => w.UserId == person.Id).Select(w => w.OpenLeads).SingleAsync());

    private async Task<Lead> SubmitAsync()
    {
        var submitted = await core.Do<IntakeService, SubmittedEnquiry>(intake => intake.SubmitAsync(new SubmitEnquiry
        {
            SubmissionKey = Guid.NewGuid(), Channel = Channel.Web, Language = "nl",
            Answers = new()
            {
                Company = new() { Name = "Bakkerij De Korenaar", KvkNumber = "12345678" },
                Contact = new() { Name = "Anna", Email = "anna@korenaar.example" },
                Description = "Wij zoeken ruimte.", PrivacyVersion = "2026-01",
            },
        }));
        return await NowAsync(submitted.LeadId);
    }
}

public sealed class SqliteHandBackTests() : HandBackTests(new SqliteDatabases());

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlHandBackTests(PostgresDatabases databases) : HandBackTests(databases);
