using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Proposals.Approvals;

/// <summary>Who is asked and reminded, and whose answer of before still counts.</summary>
public sealed class ApprovalReminderTests : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 9, 7);
    private ApprovalScene scene = null!;

    public async Task InitializeAsync() => scene = await ApprovalScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Run_OfAnOpenApproval_RemindsThreeTimesAndThenAsksToCall()
    {
        await scene.Made(sites: scene.Almelo);
        scene.Core.Clock.Set(TestClock.Start.AddHours(23));
        Assert.Equal(0, await scene.Core.RunDue<ApprovalReminder>());

        for (var day = 1; day <= 5; day++)
        {
            scene.Core.Clock.Set(TestClock.Start.AddDays(day));
            await scene.Core.RunDue<ApprovalReminder>();
            Assert.Equal(Math.Min(day, 3), (await scene.Mails(MailName.ApprovalReminder)).Count);
        }
        Assert.Equal(TestClock.Start.AddDays(3), (await scene.Approval()).RemindedAt);
        Assert.Equal(["Bel gemeente Almelo over de goedkeuring van voorstel 1"], await scene.FollowUps());
    }

    [Fact]
    public async Task Run_WhenAnsweredOrExpired_RemindsNobody()
    {
        await scene.Made(sites: [scene.Almelo, scene.Borne]);
        await scene.Answer();
        await scene.Core.Read(db => db.Proposals.ExecuteUpdateAsync(p => p.SetProperty(x => x.ValidUntil, Monday)));
        scene.Core.Clock.Set(TestClock.Start.AddDays(4));
        await scene.Core.RunDue<ApprovalReminder>();

        Assert.Empty(await scene.Mails(MailName.ApprovalReminder));
    }

    [Fact]
    public async Task Deciders_AreThoseWhoAreThereThenTheirDeputiesThenAllOfThem()
    {
        var henk = await scene.Person(scene.DepartmentOfAlmelo, Role.Manager, "Henk");
        var els = await scene.Person(scene.DepartmentOfAlmelo, Role.AccountManager, "Els");
        Assert.Equal(["Marloes", "Henk"], await Deciders(Municipality.Almelo));

        await Away(scene.Marloes.Id, els.Id);
        Assert.Equal(["Henk"], await Deciders(Municipality.Almelo));
        await Away(henk.Id, null);
        Assert.Equal(["Els"], await Deciders(Municipality.Almelo));
        await Away(els.Id, null);
        Assert.Equal(["Marloes", "Henk"], await Deciders(Municipality.Almelo));
    }

    [Fact]
    public async Task Deciders_OfADepartmentWithoutCoordinatorOrManager_AreItsAccountManagersAndOfNobodyAllCoordinators()
    {
        Assert.Equal(["Bas"], await Deciders(Municipality.Borne));
        Assert.Equal(["Marloes"], await Deciders(Municipality.Oldenzaal));
    }

    [Fact]
    public async Task Deciders_WhenTheOnlyOneMadeTheVersion_AreTheAccountManagersIfThereAreAny()
    {
        Assert.Equal(["Marloes"], await Deciders(Municipality.Almelo, scene.Marloes.Id));
        var els = await scene.Person(scene.DepartmentOfAlmelo, Role.AccountManager, "Els");

        Assert.Equal(["Els"], await Deciders(Municipality.Almelo, scene.Marloes.Id));
        Assert.Equal(ApprovalRight.Decide, await Right(els, Role.AccountManager, Municipality.Almelo, scene.Marloes.Id));
        Assert.Equal(["Marloes"], await Deciders(Municipality.Almelo));
    }

    [Fact]
    public async Task Right_IsToDecideToReadOrNothing()
    {
        var els = await scene.Person(scene.DepartmentOfAlmelo, Role.AccountManager, "Els");
        Assert.Equal(ApprovalRight.Decide, await Right(scene.Marloes, Role.Coordinator, Municipality.Almelo));
        Assert.Equal(ApprovalRight.Read, await Right(els, Role.AccountManager, Municipality.Almelo));
        Assert.Equal(ApprovalRight.None, await Right(els, Role.AccountManager, Municipality.Borne));
        Assert.Equal(ApprovalRight.None, await Right(scene.Marloes, Role.Coordinator, Municipality.Borne));
        Assert.Equal(ApprovalRight.None, await Right(els, Role.SiteManager, Municipality.Almelo));
    }

    [Fact]
    public async Task Make_OfTheSameSiteWithTheSameFacts_KeepsTheAnswerOfBefore()
    {
        await scene.Made(send: false, scene.Almelo);
        await scene.Answer(remark: "Liever kavel A.");
        scene.Core.Clock.Set(TestClock.Start.AddDays(7));

        var next = await scene.Made(sites: [scene.Own, scene.Almelo]);

        var kept = Assert.Single(next.Approvals);
        Assert.Equal((ApprovalVerdict.Approved, 1, "Liever kavel A.", TestClock.Start), (kept.Verdict, kept.CarriedFrom, kept.Remark, kept.AnsweredAt));
        Assert.NotNull(next.SentAt);
        Assert.Single(await scene.Mails(MailName.ApprovalAsked));
    }

    [Theory]
    [InlineData("price")]
    [InlineData("words")]
    [InlineData("plot")]
    [InlineData("old")]
    [InlineData("refused")]
    public async Task Make_WhenAnythingOfItChanged_AsksAnew(string what)
    {
        await scene.Made(send: false, scene.Almelo);
        await scene.Answer(what == "refused" ? ApprovalVerdict.Refused : ApprovalVerdict.Approved, "Zie mail.");
        if (what == "price")
            await scene.Change(scene.Almelo, s => s.PriceMinEuroM2 = 140);
        if (what == "plot")
            await scene.Change(scene.Almelo, s => s.Plots.Single(p => p.Number == "B").Registered = PlotStatus.Sold);
        if (what == "old")
            scene.Core.Clock.Set(TestClock.Start.AddDays(CarriedApprovals.Days + 1));

        await scene.Make(motivation: what == "words" ? "Dicht bij uw klanten." : null, sites: scene.Almelo);

        Assert.Null((await scene.Approval()).Verdict);
        Assert.Equal(2, (await scene.Mails(MailName.ApprovalAsked)).Count);
    }

    private async Task<List<string>> Deciders(Municipality municipality, long maker = 0) =>
        [.. (await scene.Core.Do<ApprovalDeciders, IReadOnlyList<AppUser>>(d => d.OfAsync(municipality, maker, Monday))).Select(p => p.FullName)];

    private Task<ApprovalRight> Right(AppUser user, string role, Municipality municipality, long maker = 0) => scene.Core.Do<ApprovalDeciders, ApprovalRight>(
        d => d.RightAsync(new(user.Id, user.FullName, user.DepartmentId, new HashSet<string> { role }), municipality, maker, Monday));

    private Task Away(long id, long? deputy) => scene.Core.Read(db => db.Users.Where(u => u.Id == id)
        .ExecuteUpdateAsync(u => u.SetProperty(x => x.AbsentFrom, Monday).SetProperty(x => x.DeputyId, deputy)));
}
