using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Exchange;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Sites.Exchange;

/// <summary>What is exported is the register, and reading it again changes nothing.</summary>
public sealed class ExchangeRoundTripTests : IAsyncLifetime
{
    // Of the same day and older than whatever a file says, so that only the file can be the reason of a change.
    private static readonly FactStamp Stated = new(new(2020, 1, 1), "Nergens genoemd");
    private readonly TestCore from = new(), to = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await from.DisposeAsync();
        await to.DisposeAsync();
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Export_ReadIntoTheSameRegister_ChangesNothing(int seed)
    {
        var sites = await Filled(seed);

        foreach (var file in Files(sites).Append(RegisterMap.Write(sites)))
        {
            var plan = await Read(from, file, save: false);
            Assert.Empty(plan.Faults);
            Assert.Empty(plan.Unread);
            Assert.All(plan.Rows, row => Assert.True(row.Verdict == RowVerdict.Unchanged, $"{row.Name}: {string.Join(", ", row.Faults)}{string.Join(", ", row.Changes)}"));
            Assert.Equal(0, plan.PlotsNotMentioned);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Export_ReadIntoAnEmptyRegister_IsThatRegister(int seed)
    {
        var sites = await Filled(seed);
        foreach (var file in seed % 2 == 0 ? Files(sites) : [RegisterMap.Write(sites)])
            Assert.False((await Read(to, file, save: true)).HasFaults);

        var copies = await Sites(to);
        Assert.Equal(sites.Select(s => (s.Code, s.Source, s.FactsAsOf)), copies.Select(s => (s.Code, s.Source, s.FactsAsOf)));
        foreach (var (site, copy) in sites.Zip(copies))
        {
            var (subjects, others) = (RandomRegister.Subjects(site).ToList(), RandomRegister.Subjects(copy).ToList());
            Assert.Equal(subjects.Count, others.Count);
            foreach (var (subject, other) in subjects.Zip(others))
                foreach (var fact in subject.Facts.Where(f => f.Kind != FactKind.Outline))
                    Assert.Equal((fact.Name, subject.Read(fact), subject.Read(fact) is null ? null : subject.StampOf(fact)),
                        (fact.Name, other.Read(fact), other.Read(fact) is null ? null : other.StampOf(fact)));
            foreach (var (one, same) in site.Plots.Zip(copy.Plots).Select(p => (p.First.Outline, p.Second.Outline)).Append((site.Outline, copy.Outline)))
                Assert.True(one.Count == 0 ? same.Count == 0 : SameBorder.Is(one, same));
        }
        foreach (var file in Files(sites).Append(RegisterMap.Write(sites)))
            Assert.All((await Read(to, file, save: false)).Rows, row => Assert.Equal(RowVerdict.Unchanged, row.Verdict));
    }

    private async Task<IReadOnlyList<Site>> Filled(int seed)
    {
        var made = RandomRegister.Make(seed);
        await from.Add(made[0], [.. made.Skip(1)]);
        return await Sites(from);
    }

    private static byte[][] Files(IReadOnlyList<Site> sites) => [.. Enum.GetValues<SubjectKind>().Select(kind => RegisterExport.Csv(kind, sites))];

    private static async Task<IReadOnlyList<Site>> Sites(TestCore core)
    {
        var sites = await core.Read(db => db.Sites.AsNoTracking().AsSplitQuery().Include(s => s.Plots).Include(s => s.Buildings).OrderBy(s => s.Code).ToListAsync());
        foreach (var site in sites)
            (site.Plots, site.Buildings) = ([.. site.Plots.OrderBy(p => p.Number)], [.. site.Buildings.OrderBy(b => b.Code)]);
        return sites;
    }

    private static Task<ImportPlan> Read(TestCore core, byte[] file, bool save) => core.Do<IServiceProvider, ImportPlan>(async services =>
    {
        var (db, planner) = ((AppDbContext)services.GetService(typeof(AppDbContext))!, (ImportPlanner)services.GetService(typeof(ImportPlanner))!);
        var plan = await planner.ApplyAsync(FileTable.Read(file), Stated, Municipality.Hengelo, Actor.System);
        if (save && !plan.HasFaults)
            await db.SaveChangesAsync();
        return plan;
    });
}
