using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Demo;

/// <summary>The demo is filled once and then looked at from all sides.</summary>
public sealed class DemoDataTests(DemoDataTests.Filled filled) : IClassFixture<DemoDataTests.Filled>
{
    public sealed class Filled : IAsyncLifetime
    {
        public TestCore Core { get; } = new(new SqliteDatabases(), ("Demo:Enabled", "true"));

        public async Task InitializeAsync() =>
            Assert.True(await Core.Do<DemoData, bool>(demo => demo.EnsureAsync()));

        public async Task DisposeAsync() => await Core.DisposeAsync();
    }

    private readonly DateTime now = filled.Core.Clock.UtcNow;

    private Task<T> Read<T>(Func<AppDbContext, Task<T>> query) => filled.Core.Read(query);

    [Fact]
    public async Task Ensure_WhenFilledBefore_DoesNothing() =>
        Assert.False(await filled.Core.Do<DemoData, bool>(demo => demo.EnsureAsync()));

    [Fact]
    public async Task Ensure_WhenTheDemoIsOff_DoesNothing()
    {
        await using var core = new TestCore();

        Assert.False(await core.Do<DemoData, bool>(demo => demo.EnsureAsync()));
        Assert.Empty(await core.Read(db => db.Departments.ToListAsync()));
    }

    [Fact]
    public async Task Ensure_Always_FillsEveryStage()
    {
        var stages = await Read(db => db.Leads.Select(l => l.Stage).ToListAsync());

        Assert.Equal(DemoData.Leads, stages.Count);
        Assert.Equal(LeadStages.All.Order(), stages.Distinct().Order());
    }

    [Fact]
    public async Task Ensure_Always_KeepsClosedAndOpenLeadsApart()
    {
        var leads = await Read(db => db.Leads.ToListAsync());

        Assert.All(leads, l =>
        {
            Assert.Equal(l.Stage.IsClosed(), l.ClosedAt is not null);
            Assert.Equal(l.Stage.IsClosed() && l.Stage != LeadStage.Established, l.OutcomeReason is not null && l.ClosedAt is not null);
            Assert.Equal(l.Stage == LeadStage.OnHold, l.WakeUpOn is not null);
            Assert.True(l.Stage < LeadStage.Reservation || !l.Stage.IsMainLine() || l.EstablishedSiteId is not null);
            Assert.True(l.Stage != LeadStage.Established || l.EstablishmentVerifiedById != l.EstablishmentProposedById);
            Assert.InRange(l.LastActivityAt, l.CreatedAt, now);
        });
    }

    [Fact]
    public async Task Ensure_Always_CountsTheOpenLeadsOfEveryone()
    {
        var open = await Read(db => db.Leads.Where(l => l.ClosedAt == null)
            .GroupBy(l => l.ContactPersonId).ToDictionaryAsync(g => g.Key, g => g.Count()));
        var workloads = await Read(db => db.Workloads.ToListAsync());

        Assert.All(workloads, w => Assert.Equal(open.GetValueOrDefault(w.UserId), w.OpenLeads));
        Assert.Subset(workloads.Select(w => w.UserId).ToHashSet(), open.Keys.ToHashSet());
    }

    [Fact]
    public async Task Ensure_Always_CountsTheTurnsOfEveryDepartment()
    {
        var turns = await Read(db => db.Leads.Where(l => l.AssignedBy == Acquisitieloket.Core.Assignment.AssignmentRule.RoundRobin)
            .GroupBy(l => l.DepartmentId).ToDictionaryAsync(g => g.Key, g => g.Count()));

        Assert.Equal(5, turns.Count);
        Assert.All(await Read(db => db.Departments.ToListAsync()),
            d => Assert.Equal(turns.GetValueOrDefault(d.Id), d.RoundRobinReceived));
    }

    [Fact]
    public async Task Ensure_Always_CopiesTheNearestRunningTermToTheLead()
    {
        var terms = (await Read(db => db.ServiceTerms.ToListAsync())).ToLookup(t => t.LeadId);

        Assert.All(await Read(db => db.Leads.ToListAsync()), l =>
        {
            var nearest = terms[l.Id].Where(t => t.MetAt is null && t.CancelledAt is null && t.PausedAt is null).MinBy(t => t.DueAt);
            Assert.Equal((nearest?.DueAt, nearest?.WarnAt), (l.TermDueAt, l.TermWarnAt));
            Assert.True(l.ClosedAt is null || nearest is null);
        });
        Assert.Contains(terms.SelectMany(t => t), t => t.MetAt <= t.DueAt);
        Assert.Contains(terms.SelectMany(t => t), t => t.MetAt > t.DueAt);
        Assert.Contains(terms.SelectMany(t => t), t => t.MetAt is null && t.CancelledAt is null && t.DueAt > now);
    }

    [Fact]
    public async Task Ensure_Always_TellsStagesInOrderOfTime()
    {
        var changes = (await Read(db => db.StageChanges.ToListAsync())).ToLookup(c => c.LeadId);

        Assert.All(await Read(db => db.Leads.ToListAsync()), l =>
        {
            var steps = changes[l.Id].OrderBy(c => c.Id).ToList();
            Assert.Equal((null, LeadStage.New, l.CreatedAt), (steps[0].From, steps[0].To, steps[0].At));
            Assert.Equal((l.Stage, l.StageSince), (steps[^1].To, steps[^1].At));
            Assert.All(steps.Zip(steps.Skip(1)), pair =>
            {
                Assert.Equal(pair.First.To, pair.Second.From);
                Assert.True(pair.First.At <= pair.Second.At && pair.Second.At <= now);
            });
        });
    }

    [Fact]
    public async Task Ensure_Always_SatisfiesTheGatesOfTheStage()
    {
        var ids = await Read(db => db.Leads.Select(l => l.Id).ToListAsync());
        foreach (var id in ids)
        {
            var facts = (await Read(db => LeadFacts.OfAsync(db, id, default)))!;
            if (facts.Stage.IsMainLine() && facts.Stage is not (LeadStage.New or LeadStage.Established))
                Assert.Empty(StageGates.Enter(
                    facts with { Stage = LeadStage.New }, new StageRequest { To = facts.Stage }, actorId: null).Obstacles);
        }
    }

    [Fact]
    public async Task Ensure_Always_LeavesNothingToSendAndNothingInTheFuture()
    {
        Assert.Empty(await Read(db => db.OutgoingMails.ToListAsync()));
        Assert.Empty(await Read(db => db.FollowUpEscalations.Where(r => r.DoneAt == null && r.DueAt <= now).ToListAsync()));
        Assert.Empty(await Read(db => db.AuditEvents.Where(e => e.At > now).ToListAsync()));
        Assert.Empty(await Read(db => db.Interactions.Where(i => i.At > now).ToListAsync()));
        Assert.Empty(await Read(db => db.Proposals.Where(p => p.SentAt > now || p.OpenedAt > now || p.AnsweredAt > now).ToListAsync()));
        Assert.InRange(await Read(db => db.ProposalJobs.CountAsync()), 1, 6);
    }

    [Fact]
    public async Task Ensure_Always_HasFollowUpsDoneLateAndToCome()
    {
        var followUps = await Read(db => db.FollowUps.ToListAsync());

        Assert.Contains(followUps, f => f.CompletedAt is not null);
        Assert.Contains(followUps, f => f.CompletedAt is null && f.DueAt < now.AddDays(-1));
        Assert.Contains(followUps, f => f.CompletedAt is null && f.DueAt.Date == now.Date);
        Assert.Contains(followUps, f => f.CompletedAt is null && f.DueAt > now.AddDays(2));
        Assert.All(followUps, f => Assert.True(f.CreatedAt <= now && (f.CompletedAt ?? f.CreatedAt) >= f.CreatedAt && !(f.CompletedAt > now)));
    }

    [Fact]
    public async Task Ensure_Always_GivesEveryRoleSomeoneWhoCanSignIn()
    {
        var roles = await Read(db => db.UserRoles.Join(db.Roles, u => u.RoleId, r => r.Id, (_, r) => r.Name!).ToListAsync());
        var user = await Read(db => db.Users.FirstAsync());

        Assert.Equal(Role.All.Order(), roles.Distinct().Order());
        Assert.NotEqual(PasswordVerificationResult.Failed,
            new PasswordHasher<AppUser>().VerifyHashedPassword(user, user.PasswordHash!, DemoUsers.Password));
        Assert.All(Enum.GetValues<Acquisitieloket.Core.Sites.Municipality>(), m => Assert.True(
            DemoUsers.All.Count(p => p.Municipality == m && p.Roles.Contains(Role.AccountManager)) >= 2));
    }

    [Fact]
    public async Task Ensure_OnAnotherDatabase_TellsTheSame()
    {
        await using var other = new TestCore(new SqliteDatabases(), ("Demo:Enabled", "true"));
        await other.Do<DemoData, bool>(demo => demo.EnsureAsync());

        Assert.Equal(await filled.Core.Read(Fingerprint), await other.Read(Fingerprint));
    }

    private static async Task<List<string>> Fingerprint(AppDbContext db) =>
        [.. (await db.Leads.OrderBy(l => l.Id).ToListAsync())
            .Select(l => $"{l.Reference} {l.CompanyName} {l.Stage} {l.CreatedAt:O} {l.ContactPersonId} {l.TermDueAt:O} {l.Description}")];

    [Fact]
    public void Users_OfTheDemo_KnowEveryClusterBetweenThem() => Assert.Equal(
        Enum.GetValues<Cluster>().Where(c => c != Cluster.Other).Order(),
        DemoUsers.Users(DemoUsers.Departments()).SelectMany(u => u.Sectors).Distinct().Order());
}
