using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.FollowUps;

public sealed class AftercareTests : IAsyncLifetime
{
    private PlaybookScene scene = null!;

    public async Task InitializeAsync() => scene = await PlaybookScene.InAsync(LeadStage.Verifying);

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Established_PlansThreeMomentsOnWorkingDays_WithWhatWasPromised()
    {
        await scene.Establish();

        var open = await scene.Open();
        Assert.Equal(["Nazorg na 6 maanden", "Nazorg na 1 jaar", "Nazorg na 3 jaar"], open.Select(f => f.Subject));
        // Sunday 7 March moves on to Monday; the other two are on working days.
        Assert.Equal(["2027-03-08 09:00", "2027-09-07 09:00", "2029-09-07 09:00"], open.Select(f => $"{WorkingCalendar.ToLocal(f.DueAt):yyyy-MM-dd HH:mm}"));
        var checks = await Checks();
        Assert.Equal([6, 12, 36], checks.Select(c => c.Months));
        Assert.All(checks, c => Assert.Equal((95, 12_000, null), (c.PromisedJobs!.Value, c.PromisedM2!.Value, c.At)));
        Assert.All(open, f => Assert.Equal(scene.Lead.ContactPersonId, f.AssigneeId));
    }

    [Fact]
    public async Task Promised_IsOfThePlotsThatItHolds_AndStaysWhenTheWishesChange()
    {
        var plots = new[] { scene.Data.Plot(scene.Site, 9_000), scene.Data.Plot(scene.Site, 4_500) };
        foreach (var plot in plots)
        {
            (plot.SiteId, plot.Site) = (scene.Site.Id, null);
            await scene.Core.Add(plot);
            await scene.Core.Add(new PlotClaim
            {
                Key = Guid.NewGuid(), PlotId = plot.Id, HeldPlotId = plot.Id, Kind = ClaimKind.Reservation, LeadId = scene.Lead.Id, HolderName = null,
                FirstAt = TestClock.Start, At = TestClock.Start, ById = scene.Lead.ContactPersonId, Until = TestClock.Start.AddDays(90), FeeCents = null, Basis = null,
            });
        }
        await scene.Establish();
        await scene.Core.Do<Core.Data.AppDbContext>(async db =>
        {
            var lead = await db.Leads.SingleAsync();
            lead.Requirements = lead.Requirements with { JobsAfterThreeYears = 5 };
            await db.SaveChangesAsync();
        });
        Assert.All(await Checks(), c => Assert.Equal((95, 13_500), (c.PromisedJobs!.Value, c.PromisedM2!.Value)));
    }

    [Fact]
    public async Task AccountManager_OfTheCompany_KeepsInTouch()
    {
        var manager = await Colleague(Role.AccountManager);
        await scene.Core.Read(db => db.Companies.ExecuteUpdateAsync(c => c.SetProperty(x => x.AccountManagerId, manager.Id)));
        await scene.Establish();
        Assert.All(await scene.Open(), f => Assert.Equal(manager.Id, f.AssigneeId));
    }

    [Fact]
    public async Task ContactPerson_WhoLeaves_LeavesTheAftercareToACoordinator()
    {
        var coordinator = await Colleague(Role.Coordinator);
        await scene.Establish();
        await scene.Core.Do<PersonAccess>(s => s.DeactivateAsync(scene.Lead.ContactPersonId, new(coordinator.Id, "Coördinator")));
        Assert.All(await scene.Open(), f => Assert.Equal(coordinator.Id, f.AssigneeId));
    }

    [Fact]
    public async Task Check_KeepsActualBesidePromised_AndEndsTheFollowUpOnce()
    {
        await scene.Establish();
        var first = (await scene.Open())[0];
        Task Check(int? jobs) => scene.Core.Do<AftercareService>(s => s.CheckAsync(first.Id, new() { Jobs = jobs, M2 = 11_000, Remark = " Van de directeur. " }, scene.Me));
        Assert.StartsWith("Nazorg rondt u af", (await Assert.ThrowsAsync<RefusedException>(() => scene.Complete(first))).Message);

        Assert.StartsWith("Deze nazorg vult u in vanaf 7 januari 2027.", (await Assert.ThrowsAsync<RefusedException>(() => Check(70))).Message);
        scene.Core.Clock.Advance(TimeSpan.FromDays(130));
        await Check(70);
        await Assert.ThrowsAsync<RefusedException>(() => Check(71));

        var check = (await Checks())[0];
        Assert.Equal((70, 11_000, "Van de directeur.", scene.Core.Clock.UtcNow), (check.ActualJobs!.Value, check.ActualM2!.Value, check.Remark, check.At!.Value));
        Assert.Equal("70 van 95 toegezegde banen; 11.000 van 12.000 toegezegde m². Van de directeur.", (await scene.All())[0].Result);
        Assert.Equal(2, (await scene.Open()).Count);

        await scene.Core.Do<FollowUpService>(s => s.UndoAsync(first.Id, scene.Me));
        // Kept to begin with, and not counted.
        Assert.Equal((null, 70, 95), ((await Checks())[0].At, (await Checks())[0].ActualJobs!.Value, (await Checks())[0].PromisedJobs!.Value));
    }

    [Fact]
    public async Task Established_EndsWhatPlaybooksHadOpen_AndKeepsWhatPeoplePlanned()
    {
        await scene.Move(LeadStage.Negotiation);
        await scene.Core.Do<FollowUpService>(s => s.PlanAsync(scene.Lead.Id, new()
        {
            AssigneeId = scene.Lead.ContactPersonId, Subject = "Jaarlijks bezoek", DueAt = TestClock.Start.AddDays(30), Recurrence = Recurrence.Yearly,
        }, scene.Me));
        await scene.Establish();

        var open = await scene.Open();
        Assert.Equal(4, open.Count);
        var visit = open.Single(f => f.Playbook is null);
        // Of a company that settled the visits go on, can be moved and handed over.
        await scene.Core.Do<FollowUpService>(s => s.MoveAsync(visit.Id, TestClock.Start.AddDays(31), scene.Me));
        Assert.Equal(TestClock.Start.AddDays(31).AddYears(1).Year, (await scene.Complete(visit))!.DueAt.Year);
    }

    [Fact]
    public async Task Reopened_EndsTheAftercare_AndEstablishedAgainPlansAnew()
    {
        await scene.Core.Add(new StageChange { LeadId = scene.Lead.Id, From = LeadStage.Reservation, To = LeadStage.Verifying, At = TestClock.Start, ByName = "Test" });
        await scene.Establish();
        scene.Core.Clock.Advance(TimeSpan.FromDays(130));
        await scene.Core.Do<AftercareService>(async s => await s.CheckAsync((await scene.Open())[0].Id, new() { Jobs = 10, M2 = null, Remark = "Gezien." }, scene.Me));
        scene.Core.Clock.Advance(TimeSpan.FromDays(1));
        await scene.Core.Do<StageService>(s => s.ReopenAsync(scene.Lead.Id, "Toch niet gevestigd", scene.Me));

        Assert.Empty(await scene.Open());
        Assert.Equal(2, (await scene.All()).Count(f => f.Skipped && f.Result!.StartsWith("De lead is heropend.")));
        Assert.Equal(10, Assert.Single(await Checks()).ActualJobs);

        await scene.Establish();
        Assert.Equal(3, (await scene.Open()).Count);
        Assert.Equal(4, (await Checks()).Count);
    }

    [Fact]
    public async Task Erased_KeepsTheFiguresAndNotTheWords()
    {
        await scene.Establish();
        scene.Core.Clock.Advance(TimeSpan.FromDays(130));
        await scene.Core.Do<AftercareService>(async s => await s.CheckAsync((await scene.Open())[0].Id, new() { Jobs = 70, M2 = 9_000, Remark = "Van mevrouw De Vries." }, scene.Me));
        await scene.Core.Do<ErasureService>(s => s.AskAsync(scene.Lead.Id, null));
        var request = await scene.Core.Read(db => db.ErasureRequests.SingleAsync());
        await scene.Core.Do<ErasureService>(s => s.GrantAsync(request.Id, new Viewer(scene.Lead.ContactPersonId, "Test", scene.Lead.DepartmentId, new HashSet<string>()), scene.Me));

        var check = (await Checks())[0];
        Assert.Equal((70, 9_000, 95), (check.ActualJobs!.Value, check.ActualM2!.Value, check.PromisedJobs!.Value));
        Assert.DoesNotContain("Vries", check.Remark);
        Assert.Empty(await scene.Open());
    }

    private async Task<AppUser> Colleague(string name)
    {
        var user = scene.Data.User(scene.Lead.Department!);
        (user.Department, user.DepartmentId) = (null, scene.Lead.DepartmentId);
        await scene.Core.Add(user);
        await scene.Core.Do<Core.Data.AppDbContext>(async db =>
        {
            if (await db.Roles.SingleOrDefaultAsync(r => r.Name == name) is not { } role)
                role = db.Roles.Add(new(name) { NormalizedName = name.ToUpperInvariant() }).Entity;
            await db.SaveChangesAsync();
            db.UserRoles.Add(new() { UserId = user.Id, RoleId = role.Id });
            await db.SaveChangesAsync();
        });
        return user;
    }

    private Task<List<AftercareCheck>> Checks() => scene.Core.Read(db => db.AftercareChecks.AsNoTracking().OrderBy(c => c.Id).ToListAsync());
}
