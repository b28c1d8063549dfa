using System.Globalization;
using System.Net;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Admin;

public sealed class AbsenceTests : IAsyncLifetime
{
    private const string Hengelo = "Economische Zaken Hengelo";
    private static readonly DateOnly Monday = new(2026, 9, 14), Friday = new(2026, 9, 18);

    private readonly LeadScene scene = new();
    private Visitor person = null!, coordinator = null!;
    private long personId, deputyId;

    private TestApp App => scene.App;

    public async Task InitializeAsync()
    {
        person = await App.SignInAs(Role.AccountManager);
        coordinator = await App.SignInAs(Role.Coordinator);
        personId = await App.Read(db => db.Users.Where(u => u.FullName == "Test AccountManager").Select(u => u.Id).SingleAsync());
        deputyId = await App.Read(db => db.Users.Where(u => u.FullName == "Test Coordinator").Select(u => u.Id).SingleAsync());
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    private static Form Fill(Page page, DateOnly? from, DateOnly? until) => page.Form("Bewaren")
        .Fill("Eerste dag", $"{from:yyyy-MM-dd}").Fill("Laatste dag", $"{until:yyyy-MM-dd}");

    private Task<Core.Can> Can(long id, Absence absence) => App.Do<AbsenceService, Core.Can>(a => a.CanSaveAsync(id, absence));

    private Task Save(long id, Absence absence) => App.Do<AbsenceService, bool>(async absences =>
    {
        await absences.SaveAsync(id, absence, Actor.System);
        return true;
    });

    [Fact]
    public async Task Post_OfOneself_IsKeptAndIsAnEvent()
    {
        var page = await Fill(await person.Get("/account/absence"), Monday, Friday)
            .Fill("Vervanger", $"Test Coordinator ({Hengelo})").Submit("Bewaren");

        Assert.Equal("/account/profile", page.Path);
        Assert.Contains("Uw afwezigheid is bewaard.", page.Text);
        var me = await App.Read(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == personId));
        Assert.Equal((Monday, Friday, deputyId), (me.AbsentFrom, me.AbsentUntil, me.DeputyId));
        var told = await App.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.PersonChanged));
        Assert.Equal(("absence", "", "2026-09-14 – 2026-09-18, Test Coordinator"),
            (told.Values["field"], told.Values["from"], told.Values["to"]));
    }

    [Fact]
    public async Task Post_ByTheCoordinator_IsKeptAndEmptyEndsIt()
    {
        await Fill(await coordinator.Get($"/admin/people/{personId}/absence"), Monday, null).Submit("Bewaren");
        Assert.Equal(Monday, await App.Read(db => db.Users.Where(u => u.Id == personId).Select(u => u.AbsentFrom).SingleAsync()));
        await Fill(await coordinator.Get($"/admin/people/{personId}/absence"), null, null).Submit("Bewaren");
        Assert.Null(await App.Read(db => db.Users.Where(u => u.Id == personId).Select(u => u.AbsentFrom).SingleAsync()));
    }

    [Fact]
    public async Task Post_WhenNobodyIsAway_KeepsWhoUsuallyStandsInButNoLooseLastDay()
    {
        var page = await (await person.Get("/account/absence")).Form("Bewaren").Fill("Vervanger", $"Test Coordinator ({Hengelo})").Submit("Bewaren");
        Assert.Equal("/account/profile", page.Path);
        Assert.Equal(deputyId, await App.Read(db => db.Users.Where(u => u.Id == personId).Select(u => u.DeputyId).SingleAsync()));
        var told = await App.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.PersonChanged));
        Assert.Equal(("", "Test Coordinator"), (told.Values["from"], told.Values["to"]));

        var refused = await Fill(await person.Get("/account/absence"), null, Friday).Submit("Bewaren");
        Assert.Contains("Vul de eerste dag van afwezigheid in", Assert.Single(refused.Errors));
    }

    [Fact]
    public async Task Get_OfSomeoneElse_IsForbiddenForAnAccountManager() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await person.Get($"/admin/people/{deputyId}/absence")).Status);

    [Fact]
    public async Task Post_WhenTheLastDayIsFirst_SaysSoAndKeepsWhatWasTyped()
    {
        var page = await Fill(await person.Get("/account/absence"), Friday, Monday).Submit("Bewaren");
        Assert.Equal(["De laatste dag ligt voor de eerste."], page.Errors);
        Assert.Equal("2026-09-18", page.Form("Bewaren").ValueOf("Eerste dag"));
    }

    [Fact]
    public async Task Post_WhenLeadsAreOpen_NeedsADeputy()
    {
        await scene.Lead(Hengelo, l => (l.ContactPerson, l.ContactPersonId) = (null, personId));
        var page = await Fill(await person.Get("/account/absence"), Monday, Friday).Submit("Bewaren");
        Assert.Contains("Kies een vervanger: bij 1 open lead kan", Assert.Single(page.Errors));
    }

    [Fact]
    public async Task Can_WhenTheDeputyIsAwayToo_MustBeSaid()
    {
        await Save(deputyId, new Absence { From = Friday });
        var absence = new Absence { From = Monday, Until = Friday, DeputyId = deputyId };
        Assert.Contains("zelf ook afwezig", Assert.Single((await Can(personId, absence)).Obstacles));
        Assert.True((await Can(personId, absence with { DeputyMayBeAway = true })).Yes);
        Assert.True((await Can(personId, absence with { Until = Friday.AddDays(-1) })).Yes);
    }

    [Fact]
    public async Task Can_WhenEachStandsInForTheOther_IsRefusedInTheSamePeriodOnly()
    {
        await Save(deputyId, new Absence { From = Monday, Until = Friday, DeputyId = personId });
        var absence = new Absence { From = Friday, Until = Friday, DeputyId = deputyId, DeputyMayBeAway = true };
        Assert.Contains("door deze persoon vervangen", Assert.Single((await Can(personId, absence)).Obstacles));
        Assert.True((await Can(personId, absence with { From = Friday.AddDays(1), Until = null })).Yes);
    }

    [Fact]
    public async Task Get_OffersNoDeputyWithoutRoomOrWhoIsAwayNow()
    {
        var busy = await App.Read(db => db.Users.Where(u => u.Id == deputyId).Select(u => u.FullName).SingleAsync());
        Assert.Contains(busy, (await person.Get("/account/absence")).Text);
        await App.Do<Core.Data.AppDbContext, int>(db => db.Users.Where(u => u.Id == deputyId).ExecuteUpdateAsync(u => u.SetProperty(x => x.Capacity, 0)));
        Assert.DoesNotContain($"{busy} (", (await person.Get("/account/absence")).Text);
        Assert.False((await Can(personId, new Absence { From = Monday, DeputyId = deputyId })).Yes);

        await App.Do<Core.Data.AppDbContext, int>(db => db.Users.Where(u => u.Id == deputyId).ExecuteUpdateAsync(u => u.SetProperty(x => x.Capacity, 5)));
        await Save(deputyId, new Absence { From = new(2026, 9, 7), Until = new(2026, 9, 8) });
        Assert.DoesNotContain($"{busy} (", (await person.Get("/account/absence")).Text);
        await Save(deputyId, new Absence { From = Friday });
        Assert.Contains($"{busy} ({Hengelo}, afwezig vanaf 18 sep 2026)", (await person.Get("/account/absence")).Text);
    }

    [Theory]
    [InlineData("2028-09-08", null)]
    [InlineData("2026-09-08", "2028-09-08")]
    [InlineData("2024-09-06", null)]
    public async Task Can_WhenADayIsFarAway_IsAMistake(string from, string? until)
    {
        var absence = new Absence { From = DateOnly.Parse(from, CultureInfo.InvariantCulture), Until = until is null ? null : DateOnly.Parse(until, CultureInfo.InvariantCulture) };
        Assert.Contains("2 jaar", Assert.Single((await Can(personId, absence)).Obstacles));
        Assert.True((await Can(personId, new Absence { From = new(2026, 9, 8), Until = new(2028, 9, 7) })).Yes);
    }

    [Fact]
    public async Task Can_WhenTheDeputyIsOneselfOrLeft_IsRefused()
    {
        Assert.False((await Can(personId, new Absence { From = Monday, DeputyId = personId })).Yes);
        await App.Do<PersonAccess, bool>(async access =>
        {
            await access.DeactivateAsync(deputyId, Actor.System);
            return true;
        });
        Assert.False((await Can(personId, new Absence { From = Monday, DeputyId = deputyId })).Yes);
    }
}
