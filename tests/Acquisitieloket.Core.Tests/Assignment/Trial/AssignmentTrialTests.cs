using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Assignment.Trial;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Tests.Data;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Assignment.Trial;

/// <summary>Past leads given once more: as it was by what is set, otherwise by what is tried, and nothing changes.</summary>
public abstract class AssignmentTrialTests(ITestDatabases databases) : IAsyncLifetime
{
    private static readonly Actor Someone = new(null, "Test");
    private readonly TestCore core = new(databases);
    private readonly TestData data = new();
    private readonly Random random = new(7);

    /// <summary>Five departments of two account managers each, one a specialist, and 60 enquiries of all kinds, some closed meanwhile.</summary>
    public async Task InitializeAsync()
    {
        await core.Do<RoleSeed>(roles => roles.EnsureAsync());
        foreach (var municipality in Enum.GetValues<Municipality>())
        {
            var department = data.Department(municipality);
            var (one, other) = (data.User(department), data.User(department));
            (one.Capacity, other.Capacity) = (9, 7);
            one.Languages = municipality == Municipality.Almelo ? ["de"] : [];
            await core.Add(one, other);
            await core.Do<UserManager<AppUser>>(async users =>
            {
                foreach (var person in (AppUser[])[one, other])
                    await users.AddToRoleAsync((await users.FindByIdAsync($"{person.Id}"))!, Role.AccountManager);
            });
        }
        await core.Add(data.Site(Municipality.Enschede));
        for (var i = 0; i < 60; i++)
            await SubmitAsync(i);
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Fact]
    public async Task Run_WhenNothingIsTried_GivesEveryLeadToWhoGotIt()
    {
        var lines = await RunAsync(60, new());
        Assert.Equal(60, lines.Count);
        Assert.DoesNotContain(lines, l => l.Differs);
        Assert.Equal(await core.Read(db => db.Leads.OrderBy(l => l.Id).Select(l => l.AssignmentReason).ToListAsync()), lines.Select(l => l.Reason));
        // The latest alone go to the same people too: what came before them counts.
        Assert.DoesNotContain(await RunAsync(17, new()), l => l.Differs);
        Assert.True(lines.Select(l => l.Rule).Distinct().Count() >= 5, "Hardly any rule was tried.");
    }

    [Fact]
    public async Task Run_WhenADepartmentWeighsNothing_GivesItNoTurns()
    {
        var enschede = await core.Read(db => db.Departments.SingleAsync(d => d.Municipality == Municipality.Enschede));
        var lines = await RunAsync(60, new() { Weights = new Dictionary<long, int> { [enschede.Id] = 0 } });
        Assert.DoesNotContain(lines, l => l.Rule == AssignmentRule.RoundRobin && l.NowDepartmentId == enschede.Id);
        Assert.Contains(lines, l => l.Rule != AssignmentRule.RoundRobin && l.NowDepartmentId == enschede.Id);
        var turns = lines.Where(l => l.Rule == AssignmentRule.RoundRobin).GroupBy(l => l.NowDepartmentId).Select(g => g.Count()).ToList();
        Assert.True(turns.Max() - turns.Min() <= 1, string.Join(", ", turns));
    }

    [Fact]
    public async Task Run_WhenSomeoneCanCarryNothing_GivesThatPersonOnlyWhatIsKnownThere()
    {
        var busiest = (await RunAsync(60, new())).GroupBy(l => l.NowId).MaxBy(g => g.Count())!.Key;
        var lines = await RunAsync(60, new() { Capacities = new Dictionary<long, int> { [busiest] = 0 } });
        Assert.DoesNotContain(lines, l => l.NowId == busiest && l.Rule is not (AssignmentRule.AccountManager or AssignmentRule.OpenLeadOfCompany or AssignmentRule.Coordinator));
        Assert.Contains(lines, l => l.Differs);
    }

    [Fact]
    public async Task Run_Always_ChangesNothing()
    {
        var before = await EverythingAsync();
        await RunAsync(40, new() { Weights = (await core.Read(db => db.Departments.Select(d => d.Id).ToListAsync())).ToDictionary(id => id, _ => 3) });
        Assert.Equal(before, await EverythingAsync());
    }

    private Task<IReadOnlyList<TrialLine>> RunAsync(int count, TrialSettings settings) =>
        core.Do<AssignmentTrial, IReadOnlyList<TrialLine>>(trial => trial.RunAsync(count, settings));

    private Task<string> EverythingAsync() => core.Read(async db => string.Join('\n',
        [
            .. await db.Leads.OrderBy(l => l.Id).Select(l => $"{l.Id} {l.ContactPersonId} {l.Version}").ToListAsync(),
            .. await db.Departments.OrderBy(d => d.Id).Select(d => $"{d.Id} {d.Weight} {d.RoundRobinReceived}").ToListAsync(),
            .. await db.Workloads.OrderBy(w => w.UserId).Select(w => $"{w.UserId} {w.OpenLeads}").ToListAsync(),
            .. await db.Users.OrderBy(u => u.Id).Select(u => $"{u.Id} {u.Capacity}").ToListAsync(),
            $"{await db.OutgoingMails.CountAsync()} {await db.AuditEvents.CountAsync()} {await db.AssignmentTurns.Select(t => t.Turn).SingleAsync()}",
        ]));

    private async Task SubmitAsync(int i)
    {
        core.Clock.Advance(TimeSpan.FromHours(5));
        var municipalities = Enum.GetValues<Municipality>();
        var site = await core.Read(db => db.Sites.Select(s => s.Code).SingleAsync());
        var submitted = await core.Do<IntakeService, SubmittedEnquiry>(intake => intake.SubmitAsync(new SubmitEnquiry
        {
            SubmissionKey = Guid.NewGuid(), Channel = Channel.Web, Language = random.Next(6) == 0 ? "de" : "nl",
            Answers = new()
            {
                Company = new() { Name = $"Bedrijf {i}", KvkNumber = random.Next(3) == 0 ? $"1234567{random.Next(6)}" : null },
                Contact = new() { Name = "Anna", Email = $"anna@{(random.Next(4) == 0 ? "bedrijf-een" : $"bedrijf-{i}")}.example" },
                Description = "Wij zoeken ruimte.", PrivacyVersion = "2026-01", Confidential = random.Next(9) == 0,
                Requirements = new()
                {
                    Activity = ActivityKind.Production,
                    PreferredMunicipalities = random.Next(4) == 0 ? [municipalities[random.Next(5)]] : [],
                    PreferredSites = random.Next(6) == 0 ? [site] : [],
                },
            },
        }));
        if (random.Next(3) == 0)
        {
            core.Clock.Advance(TimeSpan.FromHours(1));
            await core.Do<StageService>(service => service.ChangeAsync(submitted.LeadId, new StageRequest { To = LeadStage.Lost, Outcome = new() { Cause = OutcomeCause.OutsideRegion } }, Someone));
        }
    }
}

public sealed class SqliteAssignmentTrialTests() : AssignmentTrialTests(new SqliteDatabases());

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlAssignmentTrialTests(PostgresDatabases databases) : AssignmentTrialTests(databases);
