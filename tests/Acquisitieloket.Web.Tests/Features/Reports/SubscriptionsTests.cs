using System.Net;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports.Subscriptions;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Reports;

/// <summary>A report by mail: every Monday or on the first, by today's rights of who gets it, until it is stopped.</summary>
public sealed class SubscriptionsTests : IAsyncLifetime
{
    private readonly TestApp app = new();

    public Task InitializeAsync() => ReportScene.FillAsync(app, 90);

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData(SubscriptionRhythm.Weekly, "2026-09-07T07:30", "2026-09-14T07:30")]
    [InlineData(SubscriptionRhythm.Weekly, "2026-09-07T07:29", "2026-09-07T07:30")]
    [InlineData(SubscriptionRhythm.Weekly, "2026-10-24T12:00", "2026-10-26T07:30")]
    [InlineData(SubscriptionRhythm.Monthly, "2026-09-01T07:30", "2026-10-01T07:30")]
    [InlineData(SubscriptionRhythm.Monthly, "2026-12-31T23:59", "2027-01-01T07:30")]
    public void Next_OnTheDutchClock_IsTheFirstSuchMoment(SubscriptionRhythm rhythm, string after, string next) =>
        Assert.Equal(Dutch(next), ReportSubscription.Next(rhythm, new(7, 30), Dutch(after)));

    [Fact]
    public async Task Mail_OnMonday_HoldsTheFirstTableOfThePage()
    {
        var manager = await app.SignInAs(Role.Manager);
        var page = await (await manager.Get("/reports/subscriptions?report=terms&municipality=hengelo")).Form("Per mail ontvangen").Choose("Elke maandag").Submit("Per mail ontvangen");
        Assert.Contains("elke maandag", page.Text);

        var due = await app.Read(db => db.ReportSubscriptions.Select(s => s.DueAt).SingleAsync());
        Assert.Equal(DayOfWeek.Monday, WorkingCalendar.ToLocal(due).DayOfWeek);
        app.Clock.Set(due);
        await app.RunDueWork();

        var mail = Assert.Single(app.SentMails, m => m.Subject == "Houden we ons aan onze toezeggingen?");
        Assert.Contains("Hengelo: Afgelopen: ", mail.Text.Replace("**", ""));
        Assert.Contains("/reports/terms?municipality=hengelo", mail.Text);
        Assert.NotNull(mail.Unsubscribe);
        Assert.Equal(due.AddDays(7), await app.Read(db => db.ReportSubscriptions.Select(s => s.DueAt).SingleAsync()));
    }

    [Fact]
    public async Task Subscribe_WhenAskedManyTimesAtOnce_KeepsOne()
    {
        await app.SignInAs(Role.Manager);
        var viewer = await app.Read(db => db.Users.OrderBy(u => u.Id).Select(u => new Viewer(u.Id, u.FullName, u.DepartmentId, new HashSet<string> { Role.Manager })).LastAsync());

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.Do<SubscriptionService>(s => s.SubscribeAsync("gaps", new(null, null, null), SubscriptionRhythm.Weekly, viewer))));

        Assert.Equal(1, await app.Read(db => db.ReportSubscriptions.CountAsync()));
    }

    [Fact]
    public async Task Mail_OfWhoReadsNoReportsAnyMore_DoesNotGo()
    {
        var manager = await app.SignInAs(Role.Manager);
        await Subscribe(manager);
        await app.Do<AppDbContext>(async db => await db.UserRoles.ExecuteDeleteAsync());

        await RunNext();

        Assert.DoesNotContain(app.SentMails, m => m.Subject.Contains("toezeggingen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mail_WhenStoppedWhileItWaits_TellsNoFigures()
    {
        var manager = await app.SignInAs(Role.Manager);
        await Subscribe(manager);
        var due = await app.Read(db => db.ReportSubscriptions.Select(s => s.DueAt).SingleAsync());
        app.Clock.Set(due);
        await app.Do<IEnumerable<Core.Jobs.WorkKind>>(kinds => kinds.Single(k => k.Name == "report-mails").Run(default));
        Assert.Equal(1, await app.Read(db => db.OutgoingMails.CountAsync(m => m.Template == MailName.ReportSubscription)));
        var row = await app.Read(db => db.ReportSubscriptions.SingleAsync());
        Assert.NotNull(await app.Do<SubscriptionService, ReportSubscription?>(s => s.StopAsync(row.Id, new(row.UserId, "Test", 1, new HashSet<string> { Role.Manager }))));

        await app.RunDueWork();

        Assert.Contains("gestopt of bestaat niet meer", Assert.Single(app.SentMails, m => m.Subject == "Uw rapportage").Text.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task Stop_OnThePage_LeavesNothingToSend()
    {
        var manager = await app.SignInAs(Role.Manager);
        await Subscribe(manager);

        var page = await (await manager.Get("/reports/subscriptions")).Form("Stoppen met Houden we ons aan onze toezeggingen?, Alles").Submit();

        Assert.Contains("komt niet meer per mail", page.Text);
        Assert.Empty(await app.Read(db => db.ReportSubscriptions.ToListAsync()));
    }

    [Fact]
    public async Task Subscribe_AgainToTheSame_ChangesHowOften()
    {
        var manager = await app.SignInAs(Role.Manager);
        await Subscribe(manager);
        await Subscribe(manager, "Op de eerste van elke maand");

        Assert.Equal([SubscriptionRhythm.Monthly], await app.Read(db => db.ReportSubscriptions.Select(s => s.Rhythm).ToListAsync()));
    }

    [Fact]
    public async Task Subscribe_WithoutAReport_SaysWhatIsMissing()
    {
        var manager = await app.SignInAs(Role.Manager);
        var page = await (await manager.Get("/reports/subscriptions")).Form("Per mail ontvangen").Submit("Per mail ontvangen");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Kies een rapportage.", "Kies hoe vaak de rapportage komt."], page.Errors);
    }

    [Fact]
    public async Task Stop_OfSomebodyElse_IsNotFound()
    {
        var manager = await app.SignInAs(Role.Manager);
        await Subscribe(manager);
        var id = await app.Read(db => db.ReportSubscriptions.Select(s => s.Id).SingleAsync());
        var other = await app.SignInAs(Role.Coordinator);

        await Assert.ThrowsAsync<Core.RefusedException>(() => app.Do<SubscriptionService, ReportSubscription>(s =>
            s.SubscribeAsync("omzet", new(), SubscriptionRhythm.Weekly, new(1, "Iemand", 1, new HashSet<string> { Role.Manager }))));
        Assert.Null(await app.Do<SubscriptionService, ReportSubscription?>(s => s.StopAsync(id, new(long.MaxValue, "Iemand", 1, new HashSet<string> { Role.Manager }))));
        Assert.DoesNotContain("toezeggingen", (await other.Get("/reports/subscriptions")).Document.QuerySelector("main table")?.TextContent ?? "");
    }

    private static async Task Subscribe(Testing.Pages.Visitor who, string rhythm = "Elke maandag") =>
        await (await who.Get("/reports/subscriptions?report=terms")).Form("Per mail ontvangen").Choose(rhythm).Submit("Per mail ontvangen");

    private async Task RunNext()
    {
        app.Clock.Set(await app.Read(db => db.ReportSubscriptions.Select(s => s.DueAt).SingleAsync()));
        await app.RunDueWork();
    }

    private static DateTime Dutch(string local) => WorkingCalendar.ToUtc(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture));
}
