using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Questions;

public sealed class QuestionReminderTests : IAsyncLifetime
{
    private QuestionScene scene = null!;

    public async Task InitializeAsync() => scene = await QuestionScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Run_AWorkingDayBefore_RemindsTheSpecialistOnce()
    {
        await scene.Ask();
        scene.Core.Clock.Set(Local(10, 16));
        Assert.Equal(0, await scene.Core.RunDue<QuestionReminder>());

        scene.Core.Clock.Set(Local(10, 17));
        Assert.Equal(1, await scene.Core.RunDue<QuestionReminder>());
        await scene.Core.RunDue<QuestionReminder>();

        Assert.Equal("", Assert.Single(await scene.Mails(MailName.QuestionReminder)).Values["late"]);
        Assert.Empty(await scene.To(MailName.QuestionLate));
    }

    [Fact]
    public async Task Run_WhenLate_TellsTheSpecialistTheContactPersonAndTheCoordinatorOnce()
    {
        await scene.Ask();
        scene.Core.Clock.Set(Local(11, 17));
        Assert.Equal(2, await scene.Core.RunDue<QuestionReminder>());
        await scene.Core.RunDue<QuestionReminder>();

        Assert.Equal(1, (await scene.Mails(MailName.QuestionReminder)).Count(m => m.Values["late"] == "1"));
        Assert.Equal([scene.Asker.Name, "Ilse"], await scene.To(MailName.QuestionLate));
    }

    [Fact]
    public async Task Run_WhenAnswered_SendsNothing()
    {
        await scene.Answer((await scene.Ask()).Key);
        scene.Core.Clock.Set(Local(11, 17));
        Assert.Equal(0, await scene.Core.RunDue<QuestionReminder>());
    }

    [Fact]
    public async Task AskTime_MovesTheRemindersAndTellsWhoWaits()
    {
        var question = await scene.Ask();
        await AskTime(question, 15);
        scene.Core.Clock.Set(Local(11, 17));
        Assert.Equal(0, await scene.Core.RunDue<QuestionReminder>());
        scene.Core.Clock.Set(Local(15, 17));
        Assert.Equal(2, await scene.Core.RunDue<QuestionReminder>());

        Assert.Equal("Wacht op advies.", Assert.Single(await scene.Mails(MailName.QuestionMoved)).Values["reason"]);
        var now = await scene.Now();
        Assert.Equal((Local(11, 17), Local(15, 17)), (now.FirstDueAt!.Value, now.DueAt));
        await Assert.ThrowsAsync<RefusedException>(() => AskTime(question, 15));
    }

    [Fact]
    public async Task Deactivate_PassesQuestionsToTheColleague()
    {
        await scene.Ask();
        await Deactivate(scene.Specialist);

        Assert.Equal(["Sanne", "Karel"], await scene.To(MailName.QuestionAsked));
        var now = await scene.Now();
        Assert.Equal((null, false), (now.SpecialistId, now.ForCoordinator));
    }

    [Fact]
    public async Task Deactivate_OfTheLast_PassesQuestionsToTheCoordinator()
    {
        await scene.Ask(scene.Question(toAll: true));
        await Deactivate(scene.Colleague);
        Assert.False((await scene.Now()).ForCoordinator);
        await Deactivate(scene.Specialist);

        Assert.True((await scene.Now()).ForCoordinator);
        Assert.Equal("Ilse", (await scene.To(MailName.QuestionAsked))[^1]);
        Assert.Equal(1, await scene.Core.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.QuestionHandedOver)));
    }

    [Fact]
    public async Task Change_WhenTheRoleGoes_PassesQuestionsOn()
    {
        await scene.Ask();
        var seen = await scene.Core.Read(db => db.Users.Where(u => u.Id == scene.Specialist.Id).Select(u => u.ConcurrencyStamp!).SingleAsync());
        await scene.Core.Do<PeopleService>(s => s.ChangeAsync(scene.Specialist.Id, new SavePerson
        {
            FullName = "Sanne", DepartmentId = scene.Enschede.Id, Roles = [Role.SiteManager], Capacity = 0,
        }, seen, Actor.System));

        Assert.Equal("Karel", (await scene.To(MailName.QuestionAsked))[^1]);
    }

    [Theory]
    [InlineData("Sanne", true)]
    [InlineData("Karel", false)]
    [InlineData("Ilse", true)]
    public async Task MayAnswer_IsWhomItWasPutToAndTheCoordinator(string name, bool expected)
    {
        await scene.Ask();
        Assert.Equal(expected, await May(name));
    }

    [Fact]
    public async Task MayAnswer_WhenTheSpecialistIsAway_IsAColleagueToo()
    {
        await scene.Ask();
        await scene.Core.Do<AppDbContext>(db => db.Users.Where(u => u.Id == scene.Specialist.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.AbsentFrom, new DateOnly(2026, 9, 7))));
        Assert.True(await May("Karel"));
    }

    [Fact]
    public async Task MayAnswer_OfAConfidentialLead_IsNotTheCoordinator()
    {
        await scene.Core.Do<AppDbContext>(db => db.Leads.ExecuteUpdateAsync(set => set.SetProperty(l => l.Confidential, true)));
        await scene.Ask();
        Assert.Equal((false, true), (await May("Ilse"), await May("Sanne")));
    }

    private Task<bool> May(string name) => scene.Core.Read(async db =>
    {
        var user = await db.Users.SingleAsync(u => u.FullName == name);
        var role = name == "Ilse" ? Role.Coordinator : Role.Specialist;
        var viewer = new Viewer(user.Id, name, user.DepartmentId, new HashSet<string> { role });
        return await db.Questions.AnyAsync(QuestionAccess.MayAnswer(viewer, new DateOnly(2026, 9, 8)));
    });

    private Task Deactivate(AppUser user) => scene.Core.Do<PersonAccess>(s => s.DeactivateAsync(user.Id, Actor.System));

    private Task AskTime(BackOfficeQuestion question, int day) => scene.Core.Do<QuestionAnswers>(s => s.AskTimeAsync(
        question.Key, new DateOnly(2026, 9, day), "Wacht op advies.", new Actor(scene.Specialist.Id, "Sanne")));

    private static DateTime Local(int day, int hour) => WorkingCalendar.ToUtc(new DateTime(2026, 9, day, hour, 0, 0));
}
