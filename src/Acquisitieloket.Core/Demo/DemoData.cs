using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Bogus;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Demo;

/// <summary>
/// Fills an empty database with the region's sites, invented people and 400 leads of the last eighteen months.
/// All of it is history: nothing goes out by mail.
/// </summary>
public sealed class DemoData(
    AppDbContext db, TimeProvider clock, WorkingCalendar calendar, TermClock terms, IOptions<DemoOptions> options)
{
    public const int Leads = 400;
    private const int Days = 548, Seed = 20_261;

    /// <summary>Does nothing unless the demo is on and there is no department yet. Returns whether it filled the database.</summary>
    public async Task<bool> EnsureAsync(CancellationToken cancellation = default)
    {
        if (!options.Value.Enabled || await db.Departments.AnyAsync(cancellation))
            return false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var users = await AddPeopleAsync(cancellation);
        var sites = DemoSupply.Build(WorkingCalendar.DayOf(now));
        db.Sites.AddRange(sites);
        await db.SaveChangesAsync(cancellation);

        // Thousands of new rows whose relations are complete when added: looking for changes would only cost time.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var random = new Randomizer(Seed);
        var leads = new DemoLeads(random, new DemoEnquiries(random), users, sites);
        AddLeads(leads, new DemoScene
        {
            Db = db, Random = random, Calendar = calendar, Terms = terms, Now = now, People = users,
            Supply = [.. sites.Select(SiteSupply.Of)],
        });
        db.Workloads.AddRange(leads.OpenLeads.Select(open => new Workload { UserId = open.Key, OpenLeads = open.Value }));
        db.TargetSets.Add(DemoTargets.Of(users, now));
        db.Departments.UpdateRange(users.Select(u => u.Department!).Distinct());
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        return true;
    }

    private async Task<List<AppUser>> AddPeopleAsync(CancellationToken cancellation)
    {
        var departments = DemoUsers.Departments();
        db.Departments.AddRange(departments);
        var users = DemoUsers.Users(departments);
        db.Users.AddRange(users);
        await db.SaveChangesAsync(cancellation);
        var roleIds = await RolesAsync(cancellation);
        foreach (var (user, person) in users.Zip(DemoUsers.All))
        {
            db.UserRoles.AddRange(person.Roles.Select(r => new IdentityUserRole<long> { UserId = user.Id, RoleId = roleIds[r] }));
            if (person.Capacity > 0)
                user.DeputyId = users.First(u => u != user && u.Capacity > 0 && u.DepartmentId == user.DepartmentId).Id;
        }
        return users;
    }

    // The roles are there when the program started the usual way.
    private async Task<Dictionary<string, long>> RolesAsync(CancellationToken cancellation)
    {
        var known = await db.Roles.Select(r => r.Name!).ToListAsync(cancellation);
        db.Roles.AddRange(Role.All.Except(known).Select(
            name => new IdentityRole<long>(name) { NormalizedName = name.ToUpperInvariant() }));
        await db.SaveChangesAsync(cancellation);
        return await db.Roles.ToDictionaryAsync(r => r.Name!, r => r.Id, cancellation);
    }

    private void AddLeads(DemoLeads leads, DemoScene scene)
    {
        var path = new DemoPath(scene.Random, calendar, scene.Now);
        var proposals = new DemoProposals(scene);
        var history = new DemoHistory(scene, proposals, new DemoFollowUps(scene));
        var opened = new List<Lead>();
        foreach (var created in Moments(scene.Random, scene.Now))
        {
            var lead = leads.Open(created);
            var steps = path.Of(created);
            history.Write(lead, proposals.CanServe(lead) ? steps : DemoPath.WithoutProposal(steps));
            leads.Count(lead);
            opened.Add(lead);
        }
        new DemoQuestions(scene).Ask(opened);
        new DemoShares(scene).Share(opened);
        new DemoOffers(scene).Make(opened);
    }

    // Mostly in office hours, a few in the evening and at the weekend; a little more of late.
    private IEnumerable<DateTime> Moments(Randomizer random, DateTime now)
    {
        var moments = Enumerable.Range(0, Leads).Select(_ =>
        {
            var ago = random.Double();
            var day = now.AddDays(-Days * ago * (0.6 + 0.4 * ago));
            return random.Bool(0.85f) ? calendar.Add(day, random.Int(0, 120)) : day;
        });
        return [.. moments.Select(m => m < now ? m : now.AddHours(-random.Double(0.5, 20))).Order()];
    }
}
