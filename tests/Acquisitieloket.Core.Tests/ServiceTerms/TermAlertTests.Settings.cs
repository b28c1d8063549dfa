using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Tests.ServiceTerms;

/// <summary>What an administrator saves counts everywhere, at once, and only once.</summary>
public abstract partial class TermAlertTests
{
    [Fact]
    public async Task Run_WhenAnotherNodeSavedSettings_MovesAlsoTheTermsThatStartedByTheOld()
    {
        core.Clock.Set(Dutch("2026-09-07T08:30"));
        await SavedElsewhereAsync(new ServiceTermOptions { FirstContactDays = 3 });
        await EnquireAsync("2026-09-07T08:30");
        var old = await FirstContactAsync();
        Assert.Equal(Dutch("2026-09-07T17:00"), old.DueAt);

        await RunAsync();
        Assert.Equal(Dutch("2026-09-09T17:00"), (await FirstContactAsync()).DueAt);
        Assert.Equal(3, await core.Do<IOptions<ServiceTermOptions>, int>(o => Task.FromResult(o.Value.FirstContactDays)));

        // A node that did not look yet starts one more by the old: it moves too, until all have looked.
        await BackToAsync(old);
        await RunAsync();
        Assert.Equal(Dutch("2026-09-09T17:00"), (await FirstContactAsync()).DueAt);
        core.Clock.Set(Dutch("2026-09-07T08:31"));
        await RunAsync();
        await BackToAsync(old);
        await RunAsync();
        Assert.Equal(old.DueAt, (await FirstContactAsync()).DueAt);
    }

    [Fact]
    public async Task Save_TellsEachFieldAndMovesTermsAndBack()
    {
        await EnquireAsync("2026-09-07T08:30");
        Assert.Equal(1, await SaveAsync(new ServiceTermOptions { FirstContactDays = 2, OfficeCloses = new(16, 30) }, 0));
        Assert.Equal(Dutch("2026-09-08T16:30"), (await FirstContactAsync()).DueAt);
        Assert.Equal(1, await SaveAsync(null, (await NewestAsync()).Id));
        Assert.Equal(Dutch("2026-09-07T17:00"), (await FirstContactAsync()).DueAt);
        Assert.Equal([("officeCloses", "17:00", "16:30"), ("firstContactDays", "1", "2"), ("officeCloses", "16:30", "17:00"), ("firstContactDays", "2", "1")],
            await core.Read(async db => (await db.AuditEvents.Where(e => e.Kind == AuditKind.TermSettingChanged).OrderBy(e => e.Id).ToListAsync())
                .Select(e => (e.Values["field"], e.Values["from"], e.Values["to"])).ToList()));
    }

    [Fact]
    public async Task Save_OverWhatWasNotSeen_IsRefusedAndStoresNothing()
    {
        await SavedElsewhereAsync(new ServiceTermOptions { AnswerDays = 4 });
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => SaveAsync(new ServiceTermOptions { AnswerDays = 7 }, 0));
        Assert.Equal(4, (await NewestAsync()).Values!.AnswerDays);
        Assert.Equal(0, await core.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.TermSettingChanged)));
        // And where both looked at the same moment the database lets one follow.
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => SavedElsewhereAsync(new ServiceTermOptions { AnswerDays = 7 }));
    }

    [Fact]
    public async Task Preview_CountsWhatMovesAndWhatIsLateByIt()
    {
        await EnquireAsync("2026-09-07T08:30");
        core.Clock.Set(Dutch("2026-09-09T12:00"));
        // Two terms run: first contact was late already, the list of sites has until Friday.
        Assert.Equal(new TermMoves(2, 0, 0), await PreviewAsync(new ServiceTermOptions { WarnPercent = 50 }));
        Assert.Equal(new TermMoves(2, 1, 1), await PreviewAsync(new ServiceTermOptions { FirstSiteListDays = 2 }));
        Assert.Equal(new TermMoves(2, 1, 0), await PreviewAsync(new ServiceTermOptions { FirstSiteListDays = 4 }));
        Assert.Equal(new TermMoves(2, 2, 0), await PreviewAsync(new ServiceTermOptions { OfficeCloses = new(16, 0) }));
        Assert.Equal(Dutch("2026-09-07T17:00"), (await FirstContactAsync()).DueAt);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Run_HoweverOftenSettingsChange_TellsEachThingOnceAndInOrder(int seed)
    {
        var random = new Random(seed);
        await EnquireAsync("2026-09-07T08:30");
        for (var step = 0; step < 25; step++)
        {
            core.Clock.Advance(TimeSpan.FromMinutes(random.Next(10 * 60)));
            if (random.Next(3) == 0)
                await SaveAsync(new ServiceTermOptions
                {
                    FirstContactDays = random.Next(1, 4), FirstSiteListDays = random.Next(1, 9), WarnPercent = random.Next(10, 99),
                    ManagerPercent = random.Next(101, 300), OfficeOpens = new(random.Next(7, 10), 0), OfficeCloses = new(random.Next(15, 19), 0),
                }, await core.Read(db => db.TermSettings.MaxAsync(s => (long?)s.Id)) ?? 0);
            await RunAsync();
        }
        core.Clock.Advance(TimeSpan.FromDays(60));
        await RunAsync();
        var told = await core.Read(db => db.AuditEvents.Where(e => e.Kind == AuditKind.TermAlerted).OrderBy(e => e.Id).ToListAsync());
        foreach (var term in new[] { TermKind.FirstContact, TermKind.FirstSiteList })
            Assert.Equal(["Warning", "Escalation", "Manager"],
                told.Where(e => e.Values["term"] == term.ToString()).Select(e => e.Values["alert"]));
    }

    private Task<int> SaveAsync(ServiceTermOptions? values, long seen) =>
        core.Do<TermSettingService, int>(service => service.SaveAsync(values, seen, Someone));

    private Task<TermMoves> PreviewAsync(ServiceTermOptions values) => core.Do<TermPreview, TermMoves>(preview => preview.OfAsync(values));

    private Task SavedElsewhereAsync(ServiceTermOptions values) => core.Add(new TermSetting
    {
        FollowsId = 0, SavedAt = core.Clock.UtcNow, SavedByName = "Beheerder", Values = values,
    });

    private Task BackToAsync(ServiceTerm old) => core.Do<AppDbContext>(db => db.ServiceTerms.Where(t => t.Id == old.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(t => t.WarnAt, old.WarnAt).SetProperty(t => t.DueAt, old.DueAt)
            .SetProperty(t => t.ManagerAt, old.ManagerAt).SetProperty(t => t.AlertAt, old.AlertAt)));

    private Task<TermSetting> NewestAsync() => core.Read(db => db.TermSettings.OrderBy(s => s.Id).LastAsync());

    private Task<ServiceTerm> FirstContactAsync() => core.Read(db => db.ServiceTerms.SingleAsync(t => t.Kind == TermKind.FirstContact));
}
