using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Questions;

public sealed class QuestionTests : IAsyncLifetime
{
    private QuestionScene scene = null!;

    public async Task InitializeAsync() => scene = await QuestionScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Ask_MailsTheSpecialist_WithoutTheNameOfTheCompany()
    {
        var question = await scene.Ask();

        Assert.Equal(new DateTime(2026, 9, 11, 17, 0, 0), WorkingCalendar.ToLocal(question.DueAt));
        var mail = Assert.Single(await scene.Mails(MailName.QuestionAsked));
        Assert.Equal(scene.Specialist.Email, mail.ToAddress);
        Assert.Equal($"questions/{question.Key}", mail.Values["page"]);
        Assert.DoesNotContain(mail.Values.Values, v => v.Contains("Zwijgzaam") || v.Contains("Ferwerda") || v.Contains(scene.Lead.Reference));
    }

    [Theory]
    [InlineData("Mag Zwijgzaam metaal hier bouwen?")]
    [InlineData("Fokje Ferwerda vraagt of dit mag.")]
    public async Task Ask_WhenTheTextNamesWhoAsks_IsRefused(string text) => await Refused(scene.Question(text: text), "laat dat weg");

    [Theory]
    [InlineData("2026-09-04", "nog komt")]
    [InlineData("2026-09-12", "werkdag")]
    [InlineData("2026-12-25", "werkdag")]
    public async Task Ask_WhenTheDayCannotBe_IsRefused(string day, string why) =>
        await Refused(scene.Question() with { DueOn = DateOnly.Parse(day) }, why);

    [Fact]
    public async Task Ask_WhenTheSpecialistIsOfAnotherMunicipality_IsRefused() =>
        await Refused(scene.Question() with { DepartmentId = scene.Lead.DepartmentId }, "specialist van deze gemeente");

    [Fact]
    public async Task Ask_WhenTheSiteLiesElsewhere_IsRefused()
    {
        var site = await scene.Core.Add(new TestData(3).Site(Municipality.Borne));
        await Refused(scene.Question() with { SiteId = site.Id }, "ligt in Borne");
    }

    [Fact]
    public async Task Usual_IsFiveWorkingDaysOn() =>
        Assert.Equal(new DateOnly(2026, 9, 14), await scene.Core.Do<QuestionDays, DateOnly>(d => Task.FromResult(d.Usual(TestClock.Start))));

    [Fact]
    public async Task Answer_IsOnTheTimelineAndAFollowUp_AndMailsThePresentContactPersonAndTheAsker()
    {
        var question = await scene.Ask(scene.Question(toAll: true));
        var present = await scene.Person(scene.Lead.Department!, Role.AccountManager, "Tom");
        await scene.Core.Do<AppDbContext>(db => db.Leads.ExecuteUpdateAsync(set => set.SetProperty(l => l.ContactPersonId, present.Id)));
        await scene.Answer(question.Key);

        // The asker has no role by which the lead could be opened any more.
        Assert.Equal(["Tom"], await scene.To(MailName.QuestionAnswered));
        var now = await scene.Now();
        Assert.Equal((scene.Specialist.Id, "Ja, met maatwerk."), (now.AnsweredById!.Value, now.Answer));
        var told = await scene.Core.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == AuditKind.QuestionAnswered));
        Assert.Equal((scene.Lead.Id, "Ja, met maatwerk."), (told.LeadId!.Value, told.Values["text"]));
        var todo = await scene.Core.Read(db => db.FollowUps.SingleAsync());
        Assert.Equal((present.Id, "Lees het antwoord: Vraag over milieucategorie"), (todo.AssigneeId, todo.Subject));
        await Assert.ThrowsAsync<RefusedException>(() => scene.Answer(question.Key, "Nog een keer."));
    }

    [Fact]
    public async Task Answer_OfAConfidentialLead_IsNotInTheMail()
    {
        await scene.Core.Do<AppDbContext>(db => db.Leads.ExecuteUpdateAsync(set => set.SetProperty(l => l.Confidential, true)));
        await scene.Answer((await scene.Ask()).Key);

        Assert.Equal("", Assert.Single(await scene.Mails(MailName.QuestionAnswered)).Values["answer"]);
    }

    [Fact]
    public async Task Close_TakesOpenQuestionsBack_AndMailsTheSpecialist()
    {
        var answered = await scene.Ask();
        await scene.Answer(answered.Key);
        await scene.Ask();
        await scene.Core.Do<StageService>(s => s.ChangeAsync(
            scene.Lead.Id, new StageRequest { To = LeadStage.Withdrawn, Reason = "Zwijgzaam stopt." }, scene.Asker));

        var now = await scene.Core.Read(db => db.Questions.OrderBy(q => q.Id).ToListAsync());
        Assert.Equal([false, true], now.Select(q => q.WithdrawnAt is not null));
        var mail = Assert.Single(await scene.Mails(MailName.QuestionWithdrawn));
        Assert.Equal(scene.Specialist.Email, mail.ToAddress);
        Assert.DoesNotContain("Zwijgzaam", mail.Values["reason"]);
    }

    [Fact]
    public async Task Erase_LeavesNothingOfWhatWasTyped()
    {
        var question = await scene.Ask();
        await scene.Core.Do<QuestionAnswers>(s => s.AskTimeAsync(
            question.Key, new(2026, 9, 14), "Reden-woord", new Actor(scene.Specialist.Id, "Sanne")));
        await scene.Answer(question.Key, "Antwoord-woord");
        Assert.Equal("Antwoord-woord", (await scene.Core.Do<MyDataReader, MyData>(r => r.OfAsync(scene.Lead.Id))).Questions.Single().Answer);
        await scene.Core.Do<ErasureService>(s => s.AskAsync(scene.Lead.Id, null));
        var request = await scene.Core.Read(db => db.ErasureRequests.SingleAsync());
        var viewer = new Viewer(scene.Lead.ContactPersonId, "Beheer", scene.Lead.DepartmentId, new HashSet<string> { Role.Administrator });
        await scene.Core.Do<ErasureService>(s => s.GrantAsync(request.Id, viewer, scene.Asker));

        var now = await scene.Now();
        Assert.All(new[] { now.Text, now.Answer, now.ExtraTimeReason }, words => Assert.Equal(Erased.Text, words));
        var events = await scene.Core.Read(db => db.AuditEvents.Where(e => e.LeadId == scene.Lead.Id).ToListAsync());
        Assert.DoesNotContain(events.SelectMany(e => e.Values.Values), v => v.Contains("-woord") || v.Contains("4.1"));
    }

    [Fact]
    public void Context_ShowsEveryFieldItNames() => Assert.Equal(18, QuestionContext.Fields.Count);

    private async Task Refused(AskQuestion asked, string why)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => scene.Ask(asked));
        Assert.Contains(why, refused.Message);
        Assert.Equal(0, await scene.Core.Read(db => db.Questions.CountAsync()));
    }
}
