using System.Net;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Questions;

public sealed class QuestionPagesTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo", Asked = "Economische Zaken Enschede";
    private readonly LeadScene scene = new();

    [Fact]
    public async Task Question_IsAskedAnsweredAndReadOnTheLeadPage()
    {
        var (me, specialist, lead) = await Open();
        var page = await Ask(me, lead, "Past categorie 4.1 hier?");
        Assert.Contains("Uw vraag is gesteld", page.Text);
        Assert.Contains("Past categorie 4.1 hier?", page.Document.QuerySelector("#questions")!.TextContent);

        // Signed in, the specialist begins with the questions.
        var mine = await specialist.Get("/my-day");
        Assert.Equal("/questions", mine.Path);
        var question = await mine.Follow("Vraag over milieucategorie");
        Assert.Contains("Productie", question.Text);
        Assert.DoesNotContain("Zwijgzaam", question.Document.DocumentElement.TextContent);
        Assert.DoesNotContain(lead.Reference, question.Document.DocumentElement.OuterHtml);
        var done = await question.Form("Antwoord versturen").Fill("Uw antwoord", "Ja, met maatwerk.").Submit("Antwoord versturen");

        Assert.Contains("Uw antwoord is verstuurd", done.Text);
        var told = (await me.Get($"/leads/{lead.Reference}")).Document;
        Assert.Contains("Ja, met maatwerk.", told.QuerySelector("#questions")!.TextContent);
        Assert.Contains("Ja, met maatwerk.", told.QuerySelector("#timeline")!.TextContent);
        Assert.Contains("Lees het antwoord", (await me.Get("/my-day")).Text);
    }

    [Fact]
    public async Task Ask_WhenSomethingIsWrong_SaysWhereAndKeepsTheText()
    {
        var (me, _, lead) = await Open();
        var form = (await me.Get($"/leads/{lead.Reference}/questions")).Form("Vraag stellen");
        Assert.Equal("2026-09-14", form.ValueOf("Antwoord nodig op"));
        var page = await form.Fill("Uw vraag", "Mag Zwijgzaam Metaal dit?").Fill("Kavelnummer", "12").Fill("Antwoord nodig op", "2026-09-13").Submit("Vraag stellen");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, e => e.Contains("Kies een werkdag"));
        Assert.Contains(page.Errors, e => e.Contains("Kies ook de locatie"));
        Assert.Contains(page.Errors, e => e.Contains("Kies wie de vraag beantwoordt"));
        Assert.Contains("Mag Zwijgzaam Metaal dit?", page.Text);
        Assert.Equal(0, await scene.App.Read(db => db.Questions.CountAsync()));
    }

    [Fact]
    public async Task Answer_WhenEmptyOrTooLate_KeepsTheDraft()
    {
        var (me, specialist, lead) = await Open();
        await Ask(me, lead, "Mag dit?");
        var key = await scene.App.Read(db => db.Questions.Select(q => q.Key).SingleAsync());
        var form = (await specialist.Get($"/questions/{key}")).Form("Antwoord versturen");
        Assert.Equal(["Schrijf uw antwoord op."], (await form.Submit("Antwoord versturen")).Errors);

        await (await (await me.Get($"/leads/{lead.Reference}")).Follow("Intrekken: Vraag over milieucategorie"))
            .Form("Vraag intrekken").Fill("Waarom vervalt de vraag?", "Bedrijf koos anders.").Submit("Vraag intrekken");
        var page = await form.Fill("Uw antwoord", "Lang antwoord van mij.").Submit("Antwoord versturen");

        Assert.Contains(page.Errors, e => e.Contains("ingetrokken"));
        Assert.Contains("Lang antwoord van mij.", page.Text);
        Assert.Null(await scene.App.Read(db => db.Questions.Select(q => q.Answer).SingleAsync()));
    }

    [Fact]
    public async Task ExtraTime_ShowsTheNewDateAndTheReasonOnTheLeadPage()
    {
        var (me, specialist, lead) = await Open();
        await Ask(me, lead, "Mag dit?");
        var key = await scene.App.Read(db => db.Questions.Select(q => q.Key).SingleAsync());
        var form = (await specialist.Get($"/questions/{key}/extra-time")).Form("Nieuwe datum doorgeven")
            .Fill("Waarom duurt het langer?", "Wacht op advies.");
        var wrong = await form.Fill("Wanneer kunt u antwoorden?", "2026-09-08").Submit("Nieuwe datum doorgeven");
        Assert.Contains(wrong.Errors, e => e.Contains("na de datum die nu geldt"));
        await form.Fill("Wanneer kunt u antwoorden?", "2026-09-21").Submit("Nieuwe datum doorgeven");

        var block = (await me.Get($"/leads/{lead.Reference}")).Document.QuerySelector("#questions")!.TextContent;
        Assert.Contains("Wacht op advies.", block);
        Assert.Contains("21 sep", block);
    }

    [Fact]
    public async Task Late_IsMarkedForTheSpecialistAndOnTheDayOfTheContactPerson()
    {
        var (me, specialist, lead) = await Open();
        await Ask(me, lead, "Mag dit?");
        scene.App.Clock.Set(new DateTime(2026, 9, 16, 10, 0, 0, DateTimeKind.Utc));
        // Sessions have ended meanwhile.
        (me, specialist) = (await scene.SignIn(Role.AccountManager, Own), await scene.SignIn(Role.Specialist, Asked));

        Assert.Contains("1 d te laat", (await specialist.Get("/questions")).Text);
        Assert.Contains("Geen antwoord: Vraag over milieucategorie", (await me.Get("/my-day")).Text);
    }

    [Theory]
    [InlineData(Role.Specialist, "Economische Zaken Borne", HttpStatusCode.NotFound)]
    [InlineData(Role.AccountManager, Own, HttpStatusCode.Forbidden)]
    [InlineData(Role.Manager, Asked, HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrator, Asked, HttpStatusCode.Forbidden)]
    public async Task Question_OfAnother_IsClosed(string role, string department, HttpStatusCode expected)
    {
        var (me, specialist, lead) = await Open();
        await Ask(me, lead, "Geheime vraag?");
        var key = await scene.App.Read(db => db.Questions.Select(q => q.Key).SingleAsync());
        var stranger = await scene.SignIn(role, department);
        foreach (var path in new[] { $"/questions/{key}", $"/questions/{key}/extra-time" })
        {
            Assert.Equal(HttpStatusCode.OK, (await specialist.Get(path)).Status);
            Assert.Equal(expected, (await stranger.Get(path)).Status);
        }
        Assert.DoesNotContain("Geheime vraag", (await stranger.Get("/questions")).Text);
    }

    [Fact]
    public async Task Withdraw_OfAnotherLead_IsNotFound()
    {
        var (me, _, lead) = await Open();
        await Ask(me, lead, "Mag dit?");
        var key = await scene.App.Read(db => db.Questions.Select(q => q.Key).SingleAsync());
        var other = await scene.Lead(Own);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get($"/leads/{other.Reference}/questions/{key}/withdraw")).Status);
    }

    private async Task<(Visitor Me, Visitor Specialist, Lead Lead)> Open()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var specialist = await scene.SignIn(Role.Specialist, Asked);
        return (me, specialist, await scene.Lead(Own, l => l.CompanyName = l.Company!.Name = "Zwijgzaam Metaal"));
    }

    private static async Task<Page> Ask(Visitor me, Lead lead, string text) =>
        await (await me.Get($"/leads/{lead.Reference}/questions")).Form("Vraag stellen").Choose("Milieucategorie")
            .Fill("Uw vraag", text)
            .Fill("Wie beantwoordt de vraag?", "Gemeente Enschede: alle specialisten").Submit("Vraag stellen");

    public void Dispose() => scene.Dispose();
}
