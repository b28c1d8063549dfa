using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.FollowUps;

/// <summary>What a colleague promised who then goes to another department, loses the role or leaves.</summary>
public sealed class LeftFollowUpsTests : IAsyncLifetime
{
    private PlaybookScene scene = null!;
    private AppUser colleague = null!;
    private Department elsewhere = null!;

    public async Task InitializeAsync()
    {
        scene = await PlaybookScene.InAsync(LeadStage.Matching);
        colleague = scene.Data.User(scene.Lead.Department!);
        (colleague.Department, colleague.DepartmentId, colleague.FullName) = (null, scene.Lead.DepartmentId, "Carla Collega");
        elsewhere = scene.Data.Department();
        await scene.Core.Add(colleague, elsewhere);
        await scene.Core.Do<RoleSeed>(s => s.EnsureAsync());
        await scene.Core.Do<AppDbContext>(async db =>
        {
            db.UserRoles.Add(new() { UserId = colleague.Id, RoleId = (await db.Roles.SingleAsync(r => r.Name == Role.AccountManager)).Id });
            await db.SaveChangesAsync();
        });
        await scene.Core.Do<FollowUpService>(s => s.PlanAsync(scene.Lead.Id, new()
        {
            AssigneeId = colleague.Id, Subject = "Bel de notaris", DueAt = TestClock.Start.AddDays(2),
        }, scene.Me));
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    private async Task Change(long department, params string[] roles)
    {
        var seen = await scene.Core.Read(db => db.Users.Where(u => u.Id == colleague.Id).Select(u => u.ConcurrencyStamp!).SingleAsync());
        await scene.Core.Do<PeopleService>(s => s.ChangeAsync(colleague.Id, new SavePerson
        {
            FullName = colleague.FullName, DepartmentId = department, Roles = roles, Capacity = 20,
        }, seen, new Actor(null, "Beheerder")));
    }

    private async Task GoesToTheContactPerson()
    {
        Assert.Equal(scene.Lead.ContactPersonId, Assert.Single(await scene.Open()).AssigneeId);
        var told = await scene.Core.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.FollowUpHandedOver));
        Assert.Equal((scene.Lead.Id, "Beheerder", "Carla Collega", "Bel de notaris"), (told.LeadId!.Value, told.ActorName, told.Values["from"], told.Values["subject"]));
    }

    [Fact]
    public async Task OtherDepartment_GivesThemToTheContactPerson()
    {
        await Change(elsewhere.Id, Role.AccountManager);
        await GoesToTheContactPerson();
    }

    [Fact]
    public async Task RoleThatOpensNoLeads_GivesThemToTheContactPerson()
    {
        await Change(scene.Lead.DepartmentId, Role.SiteManager);
        await GoesToTheContactPerson();
    }

    [Fact]
    public async Task Leaving_GivesThemToTheContactPersonAndSaysSo()
    {
        await scene.Core.Do<PersonAccess>(s => s.DeactivateAsync(colleague.Id, new Actor(null, "Beheerder")));
        await GoesToTheContactPerson();
    }

    // A coordinator opens the leads of all five departments.
    [Fact]
    public async Task OtherDepartment_OfWhoOpensTheLeadStill_ChangesNothing()
    {
        await Change(elsewhere.Id, Role.Coordinator);
        Assert.Equal(colleague.Id, Assert.Single(await scene.Open()).AssigneeId);
        Assert.Equal(0, await scene.Core.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.FollowUpHandedOver)));
    }
}
