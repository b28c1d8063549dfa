using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Tests.Data;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Reports;

/// <summary>Whatever happens to leads, the sums that are kept are those of counting all leads anew.</summary>
public abstract class SummariesTests(ITestDatabases databases) : IAsyncDisposable
{
    private readonly TestCore core = new(databases);
    private readonly TestData data = new();

    [Fact]
    public async Task CatchUp_AfterAnyChanges_HoldsWhatAllLeadsAddUpTo()
    {
        var random = new Random(20);
        var people = await PeopleAsync();
        for (var round = 0; round < 6; round++)
        {
            for (var i = 0; i < 12; i++)
                await StoryAsync(people[random.Next(people.Count)], random);
            foreach (var id in await core.Read(db => db.Leads.Select(l => l.Id).ToListAsync()))
                if (random.Next(3) == 0)
                    await ChangeAsync(id, people, random);
            await CatchUpAsync();
            Assert.Empty(await core.Do<SummaryCheck, IReadOnlyList<SummaryDifference>>(check => check.DifferencesAsync()));
        }
        Assert.Equal(0, await core.Read(db => db.ReportMarks.CountAsync()));
        Assert.True(await core.Read(db => db.ReportCells.CountAsync(c => c.Count != 0)) > 200);
    }

    [Fact]
    public async Task InStages_OnAnyDay_CountsThoseTheStageLogNames()
    {
        var random = new Random(7);
        var people = await PeopleAsync();
        for (var i = 0; i < 40; i++)
            await StoryAsync(people[i % people.Count], random);
        await CatchUpAsync();

        for (var back = 0; back < 800; back += 37)
        {
            var day = DateOnly.FromDateTime(TestClock.Start.AddDays(-back));
            var rows = await core.Do<ReportSums, IReadOnlyList<SummaryRow>>(s => s.InStagesAsync(day, new(Municipality.Borne)));
            foreach (var stage in LeadStages.All)
            {
                var selection = new LeadSelection { Stages = StageScope.Of(stage), AsOf = day, Municipality = Municipality.Borne };
                var counted = await core.Read(db => selection.In(db, TestClock.Start).CountAsync());
                Assert.Equal((day, stage, counted), (day, stage, (int)rows.Where(r => r.A == (int)stage).Sum(r => r.Sum.Count)));
            }
        }
    }

    [Fact]
    public async Task Over_ForAnyFactAndMonth_IsTheSumOfTheEntriesBehindIt()
    {
        var random = new Random(11);
        var people = await PeopleAsync();
        for (var i = 0; i < 40; i++)
            await ChangeAsync(await StoryAsync(people[i % people.Count], random), people, random);
        await CatchUpAsync();
        var all = new ReportAsked(new(new(2024, 1, 1), new(2027, 12, 1)));

        foreach (var fact in Enum.GetValues<ReportFact>())
        {
            var rows = await core.Do<ReportSums, IReadOnlyList<SummaryRow>>(s => s.OverAsync(fact, all, SummaryBy.A | SummaryBy.B | SummaryBy.Month | SummaryBy.Municipality | SummaryBy.Cluster));
            foreach (var row in rows.Where(r => r.Sum.Count != 0).Take(60))
            {
                var selection = new EntrySelection(fact, new(MonthSpan.Of(ReportDay.ToMonth(row.Month)), row.Municipality, row.Cluster), (row.A, row.A), (row.B, row.B));
                Assert.Equal((selection, row.Sum.Count, row.Sum.M2), (selection, await core.Read(db => selection.In(db).SumAsync(e => (long)e.Count)), await core.Read(db => selection.In(db).SumAsync(e => (long)e.M2))));
            }
            var whole = new EntrySelection(fact, all);
            Assert.Equal((fact, rows.Sum(r => r.Sum.Count)), (fact, await core.Read(db => whole.In(db).SumAsync(e => (long)e.Count))));
        }
    }

    [Fact]
    public async Task CatchUp_WhenSeveralChangeAndFoldAtOnce_LosesNothing()
    {
        var people = await PeopleAsync();
        var random = new Random(3);
        var ids = new List<long>();
        for (var i = 0; i < 20; i++)
            ids.Add(await StoryAsync(people[i % people.Count], random));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
        {
            var own = new Random(worker);
            for (var i = 0; i < 25; i++)
            {
                var (id, cluster, m2) = (ids[own.Next(ids.Count)], (Cluster)own.Next(4), own.Next(50_000));
                if (worker < 2)
                    await core.Do<AppDbContext>(db => db.Leads.Where(l => l.Id == id)
                        .ExecuteUpdateAsync(s => s.SetProperty(l => l.Cluster, cluster).SetProperty(l => l.AskedM2, m2)));
                else
                    await CatchUpAsync();
            }
        })));

        await CatchUpAsync();
        Assert.Empty(await core.Do<SummaryCheck, IReadOnlyList<SummaryDifference>>(check => check.DifferencesAsync()));
    }

    [Fact]
    public async Task Rebuild_WhenFiguresAreWrong_MakesThemRight()
    {
        var people = await PeopleAsync();
        for (var i = 0; i < 5; i++)
            await StoryAsync(people[0], new Random(i));
        await CatchUpAsync();
        await core.Do<AppDbContext>(db => db.ReportCells.ExecuteUpdateAsync(s => s.SetProperty(c => c.Count, c => c.Count + 1)));
        var wrong = await core.Do<SummaryCheck, IReadOnlyList<SummaryDifference>>(check => check.DifferencesAsync());
        Assert.Equal(await core.Read(db => db.ReportCells.CountAsync()), wrong.Count);

        await core.Do<SummaryUpkeep>(upkeep => upkeep.RebuildAsync(default));

        Assert.Empty(await core.Do<SummaryCheck, IReadOnlyList<SummaryDifference>>(check => check.DifferencesAsync()));
        Assert.Equal(5, await core.Read(db => db.ReportEntries.CountAsync(e => e.Fact == ReportFact.Received)));
    }

    private Task<bool> CatchUpAsync() => core.Do<ReportSums, bool>(s => s.CatchUpAsync());

    private async Task<IReadOnlyList<AppUser>> PeopleAsync()
    {
        var people = Enum.GetValues<Municipality>().Select(m => data.User(data.Department(m))).ToList();
        foreach (var person in people)
            await core.Add(person);
        return people;
    }

    // A lead that came in some time ago and went some steps since, each on another day or on the same.
    private Task<long> StoryAsync(AppUser person, Random random) => core.Do<AppDbContext, long>(async db =>
    {
        var lead = data.Lead();
        (lead.ContactPerson, lead.Department, lead.ContactPersonId, lead.DepartmentId) = (null, null, person.Id, person.DepartmentId);
        var at = TestClock.Start.AddDays(-random.Next(20, 700)).AddMinutes(random.Next(1440));
        (lead.CreatedAt, lead.StageSince, lead.Cluster, lead.AskedM2) = (at, at, (Cluster)random.Next(4), random.Next(40_000));
        db.StageChanges.Add(new StageChange { Lead = lead, To = LeadStage.New, At = at, ByName = "Test" });
        for (var steps = random.Next(5); steps > 0; steps--)
            Move(db, lead, random);
        await db.SaveChangesAsync();
        return lead.Id;
    });

    private Task ChangeAsync(long id, IReadOnlyList<AppUser> people, Random random) => core.Do<AppDbContext>(async db =>
    {
        var lead = await db.Leads.SingleAsync(l => l.Id == id);
        switch (random.Next(9))
        {
            case 0:
                lead.DepartmentId = people[random.Next(people.Count)].DepartmentId;
                break;
            case 1:
                (lead.Cluster, lead.Jobs) = ((Cluster)random.Next(4), random.Next(300));
                break;
            case 2:
                db.ServiceTerms.AddRange(TestData.Started(lead));
                break;
            case 3:
                await db.ServiceTerms.Where(t => t.LeadId == id).ExecuteUpdateAsync(s => s.SetProperty(t => t.MetAt, TestClock.Start.AddDays(2)));
                break;
            case 4:
                db.Proposals.Add(new Proposal
                {
                    LeadId = id, Number = await db.Proposals.CountAsync(p => p.LeadId == id) + 1, Language = "nl", CreatedByName = "Test",
                    CreatedAt = TestClock.Start, ValidUntil = new(2026, 12, 1), SentAt = TestClock.Start.AddDays(-random.Next(60)),
                    FirstIn = (Municipality)random.Next(1, 6), BestIn = (Municipality)random.Next(1, 6),
                    Sites = [new() { SiteId = await SiteAsync(db, random), Order = 1, Answer = random.Next(2) == 0 ? null : (ProposalAnswer)random.Next(1, 5) }],
                });
                break;
            case 5:
                // Written past the lead itself.
                await db.ProposalSites.Where(s => db.Proposals.Any(p => p.Id == s.ProposalId && p.LeadId == id))
                    .ExecuteUpdateAsync(s => s.SetProperty(x => x.Answer, ProposalAnswer.Interested));
                break;
            case 6:
                (lead.MovesWithinRegion, lead.EstablishedSiteId) = (!lead.MovesWithinRegion, await SiteAsync(db, random));
                break;
            case 7:
                db.AftercareChecks.Add(new AftercareCheck
                {
                    LeadId = id, Months = 6, PromisedM2 = random.Next(20_000), PromisedJobs = random.Next(90), ActualM2 = random.Next(20_000), ActualJobs = random.Next(90), At = TestClock.Start,
                    FollowUp = new() { LeadId = id, AssigneeId = lead.ContactPersonId, Subject = "Nazorg", Origin = FollowUpOrigin.Playbook, CreatedAt = TestClock.Start, DueAt = TestClock.Start },
                });
                break;
            default:
                Move(db, lead, random);
                break;
        }
        await db.SaveChangesAsync();
    });

    private async Task<long> SiteAsync(AppDbContext db, Random random)
    {
        while (sites.Count < 3)
        {
            var site = db.Add(data.Site()).Entity;
            await db.SaveChangesAsync();
            sites.Add(site.Id);
        }
        return sites[random.Next(sites.Count)];
    }

    private readonly List<long> sites = [];

    private static void Move(AppDbContext db, Lead lead, Random random)
    {
        var (to, at) = (LeadStages.All[random.Next(LeadStages.All.Count)], lead.StageSince.AddDays(random.Next(0, 9)));
        db.StageChanges.Add(new StageChange { Lead = lead, From = lead.Stage, To = to, At = at, ByName = "Test" });
        (lead.Stage, lead.StageSince, lead.ClosedAt) = (to, at, to.IsClosed() ? at : null);
    }

    public async ValueTask DisposeAsync() => await core.DisposeAsync();
}

public sealed class SqliteSummariesTests() : SummariesTests(new SqliteDatabases());

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlSummariesTests(PostgresDatabases databases) : SummariesTests(databases);
