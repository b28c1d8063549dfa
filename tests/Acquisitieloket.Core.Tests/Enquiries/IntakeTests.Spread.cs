using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Enquiries;

/// <summary>How many enquiries at once are spread: exactly by weight, within everyone's capacity, past whoever is absent.</summary>
public abstract partial class IntakeTests
{
    private static readonly DateOnly Today = new(2026, 9, 7);

    [Fact]
    public async Task Submit_WhenManyAskAtOnceAndDepartmentsWeighDifferently_SpreadsExactlyByWeightPastWhoIsAbsentOrOnlyInvited()
    {
        await core.Do<AppDbContext>(db => db.Departments.Where(d => d.Municipality == Municipality.Enschede)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Weight, 3)));
        var (absent, optedOut, invited) = (await FirstOfAsync(Municipality.Borne), await FirstOfAsync(Municipality.Almelo), await FirstOfAsync(Municipality.Oldenzaal));
        await core.Do<AppDbContext>(async db =>
        {
            (await db.Users.SingleAsync(u => u.Id == absent)).AbsentFrom = Today;
            (await db.Users.SingleAsync(u => u.Id == optedOut)).OptedOut = true;
            (await db.Users.SingleAsync(u => u.Id == invited)).EmailConfirmed = false;
            await db.SaveChangesAsync();
        });

        await SubmitAtOnceAsync(70);

        var received = await core.Read(db => db.Departments.ToDictionaryAsync(d => d.Municipality!.Value, d => d.RoundRobinReceived));
        Assert.All(received, d => Assert.Equal(d.Key == Municipality.Enschede ? 30 : 10, d.Value));
        Assert.Equal(0, await core.Read(db => db.Leads.CountAsync(l => l.ContactPersonId == absent || l.ContactPersonId == optedOut || l.ContactPersonId == invited)));
        await AssertCountsAsync();
    }

    [Fact]
    public async Task Submit_WhenMoreAskAtOnceThanThereIsRoomFor_FillsEveryoneExactlyAndGivesTheRestToTheCoordinator()
    {
        var away = await FirstOfAsync(Municipality.Borne);
        var coordinator = data.User(await core.Read(db => db.Departments.AsNoTracking().FirstAsync()));
        (coordinator.Department, coordinator.DepartmentId) = (null, (await core.Read(db => db.Departments.FirstAsync())).Id);
        await core.Add(coordinator);
        await core.Do<UserManager<AppUser>>(async users =>
            await users.AddToRoleAsync((await users.FindByIdAsync($"{coordinator.Id}"))!, Role.Coordinator));
        await core.Do<AppDbContext>(async db =>
        {
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.Capacity, 3));
            (await db.Users.SingleAsync(u => u.Id == away)).AbsentFrom = Today.AddDays(-1);
            await db.SaveChangesAsync();
        });

        await SubmitAtOnceAsync(40);

        // Nine account managers are there, with room for three each.
        var leads = await core.Read(db => db.Leads.GroupBy(l => l.ContactPersonId).ToDictionaryAsync(g => g.Key, g => g.Count()));
        Assert.Equal(40 - 27, leads[coordinator.Id]);
        Assert.DoesNotContain(away, leads.Keys);
        Assert.All(leads.Where(l => l.Key != coordinator.Id), l => Assert.Equal(3, l.Value));
        Assert.Equal(27, await core.Read(db => db.Leads.CountAsync(l => l.AssignedBy == AssignmentRule.RoundRobin)));
        await AssertCountsAsync();
    }

    private Task SubmitAtOnceAsync(int count) => Task.WhenAll(Enumerable.Range(0, count).Select(
        _ => Task.Run(() => SubmitAsync(Submission(a => a with { Requirements = new() })))));

    private Task<long> FirstOfAsync(Municipality municipality) => core.Read(db => db.Users
        .Where(u => u.Department!.Municipality == municipality).OrderBy(u => u.Id).Select(u => u.Id).FirstAsync());

    // What is kept beside the leads says the same as the leads.
    private async Task AssertCountsAsync()
    {
        var open = await core.Read(db => db.Leads.GroupBy(l => l.ContactPersonId).ToDictionaryAsync(g => g.Key, g => g.Count()));
        Assert.Equal(open, await core.Read(db => db.Workloads.ToDictionaryAsync(w => w.UserId, w => w.OpenLeads)));
    }
}
