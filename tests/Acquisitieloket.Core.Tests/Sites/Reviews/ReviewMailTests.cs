using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Reviews;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Sites.Reviews;

public sealed class ReviewMailTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestClock.Start);
    private readonly TestCore core = new();
    private readonly TestData data = new();
    private AppUser keeper = null!, coordinator = null!;
    private Site soon = null!, late = null!;

    public async Task InitializeAsync()
    {
        var department = data.Department();
        (keeper, coordinator) = (data.User(department), data.User(department));
        (soon, late, var fine, var dropped, var other) = (data.Site(), data.Site(), data.Site(), data.Site(), data.Site(Municipality.Borne));
        (soon.Name, soon.LastReviewedOn) = ("Westermaat", Today.AddMonths(-12).AddDays(ReviewDuty.WarnDays));
        (late.Name, late.LastReviewedOn) = ("Twentekanaal", Today.AddMonths(-12).AddDays(-1));
        fine.LastReviewedOn = soon.LastReviewedOn.AddDays(1);
        (dropped.LastReviewedOn, dropped.Programme) = (late.LastReviewedOn, ProgrammeStatus.Dropped);
        other.LastReviewedOn = late.LastReviewedOn;
        await core.Add(keeper, coordinator, soon, late, fine, dropped, other);
        await core.Give(keeper, Role.SiteManager);
        await core.Give(coordinator, Role.Coordinator);
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    private Task<int> Run() => core.Do<ReviewMailRun, int>(run => run.RunAsync());

    private Task<List<OutgoingMail>> Mails() => core.Read(db => db.OutgoingMails.Where(m => m.Template == MailName.ReviewDue).OrderBy(m => m.Id).ToListAsync());

    [Fact]
    public async Task Keeper_HearsOnceOfAllThatIsDue()
    {
        var version = soon.Version;
        Assert.Equal(1, await Run());
        Assert.Equal(0, await Run());

        var mail = Assert.Single(await Mails());
        Assert.Equal((keeper.Email, "nl", "2 werklocaties nakijken"), (mail.ToAddress, mail.Language, mail.Values["subject"]));
        await core.Do<MailTemplates>(templates =>
        {
            var written = templates.Write(mail.Template, mail.Language, new Dictionary<string, string>(mail.Values) { ["link"] = "https://loket.example/supply/todo" });
            Assert.Contains("Twentekanaal: niet op tijd nagekeken", written.Text);
            Assert.Contains($"Westermaat: uiterlijk {Written.Date(ReviewDuty.LastDay(soon), "nl")}", written.Text);
            Assert.DoesNotContain("{{", written.Html + written.Subject);
            Assert.Contains("https://loket.example/supply/todo", written.Text);
            return Task.CompletedTask;
        });
        // Whoever has the site open can still save it.
        Assert.Equal(version, (await core.Read(db => db.Sites.SingleAsync(s => s.Id == soon.Id))).Version);
    }

    [Fact]
    public async Task Keeper_HearsAgainOfTheNextDueDay()
    {
        await Run();
        await core.Do<AppDbContext, int>(db => db.Sites.Where(s => s.Id == soon.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastReviewedOn, Today)));
        Assert.Equal(0, await Run());
        core.Clock.Advance(TimeSpan.FromDays(330));
        await Run();

        Assert.Equal(2, (await Mails()).Count);
        Assert.Contains("Westermaat", (await Mails())[^1].Values["body"]);
        Assert.DoesNotContain("Twentekanaal", (await Mails())[^1].Values["body"]);
    }

    [Fact]
    public async Task Municipality_WithoutASiteManager_HasItsCoordinatorToldAndWithoutBothWaits()
    {
        await core.Do<AppDbContext, int>(db => db.Users.Where(u => u.Id == keeper.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.Active, false)));
        Assert.Equal(1, await Run());
        Assert.Equal(coordinator.Email, Assert.Single(await Mails()).ToAddress);

        // Nobody works in Borne yet.
        Assert.Null((await core.Read(db => db.Sites.SingleAsync(s => s.Municipality == Municipality.Borne))).ReviewMailedFor);
        var there = data.User(data.Department(Municipality.Borne));
        await core.Add(there);
        await core.Give(there, Role.SiteManager);
        Assert.Equal(1, await Run());
    }

    [Fact]
    public async Task Mail_OfTheNight_WaitsForTheMorning()
    {
        core.Clock.Advance(TimeSpan.FromHours(24 - TestClock.Start.Hour) + TimeSpan.FromMinutes(5));
        await Run();
        var mail = Assert.Single(await Mails());
        Assert.Equal(new TimeOnly(8, 0), TimeOnly.FromDateTime(WorkingCalendar.ToLocal(mail.DueAt)));
    }
}
