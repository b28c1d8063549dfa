using System.Net;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Leads.New;

/// <summary>An employee enters what a company asked by phone or mail.</summary>
public sealed class NewTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo", Other = "Economische Zaken Almelo", Store = "Vraag opslaan",
        Who = "Wie krijgt deze vraag?", Spoke = "Ik sprak het bedrijf aan de telefoon";
    private readonly LeadScene scene = new();

    [Fact]
    public async Task Post_WhenACompanyCalled_OpensALeadAsTheFormWould()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        scene.App.Clock.Advance(TimeSpan.FromHours(2));
        var page = await (await Filled(me)).Fill("Hoe laat", "10:15").Fill("Vermogen", "1.250").Fill("Spoor", "Nodig")
            .Fill("Warmte", "Prettig").Fill("Banen die blijven", "12").Choose("Duits").Submit(Store);

        var lead = await scene.App.Read(db => db.Leads.Include(l => l.Enquiry).Include(l => l.ContactPerson).SingleAsync());
        Assert.Contains(lead.Reference, page.Heading);
        Assert.Contains(lead.AssignmentReason, page.Text);
        Assert.Equal((Channel.Phone, "de", 1250), (lead.Channel, lead.Language, lead.AskedKva));
        Assert.Equal((Need.Needed, Need.Nice, Need.Unknown), (lead.Requirements.Rail, lead.Requirements.Heat, lead.Requirements.Road));
        Assert.Equal(12, lead.Enquiry!.Answers.Impact.JobsKept);
        var received = TestClock.Start.AddMinutes(15);
        Assert.Equal((received, received), (lead.CreatedAt, lead.Enquiry.SubmittedAt));
        Assert.Equal(received, await scene.App.Read(db => db.ServiceTerms.Where(t => t.Kind == TermKind.FirstContact).Select(t => t.StartedAt).SingleAsync()));

        await scene.App.RunDueWork();
        Assert.Contains(scene.App.SentMails, mail => mail.ToAddress == "joris@voorbeeld.example" && mail.Language == "de");
        var details = await page.Follow("Naar de lead");
        Assert.Contains("Vestigingsvraag ontvangen per telefoon", details.Text);
        Assert.Contains("Test AccountManager", details.Text);
    }

    [Fact]
    public async Task Post_WhenAnswersAreMissingOrWrong_NamesThemAndKeepsWhatWasTyped()
    {
        var me = await scene.SignIn(Role.Coordinator, Own);
        var page = await (await me.Get("/leads/new")).Form(Store).Fill("Bedrijf", "Voorbeeld B.V.").Fill("Vermogen", "veel")
            .Fill("Kavel vanaf", "500").Fill("Kavel tot", "100").Fill("In gebruik vanaf", "9999-01-01").Fill("Hoe laat", "half tien").Submit(Store);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(8, page.Errors.Count);
        Assert.Contains("Vermogen: vul hele kVA in, bijvoorbeeld 1200 voor 1,2 MVA.", page.Errors);
        Assert.Contains("E-mailadres: vul dit in.", page.Errors);
        Assert.Contains("Kavel tot: kan niet kleiner zijn dan het minimum.", page.Errors);
        Assert.Equal(("Voorbeeld B.V.", "veel"), (page.Form(Store).ValueOf("Bedrijf"), page.Form(Store).ValueOf("Vermogen")));
        Assert.Equal(0, await scene.App.Read(db => db.Leads.CountAsync()));
    }

    [Theory]
    [InlineData("2026-09-08")]
    [InlineData("2026-07-01")]
    public async Task Post_WithAMomentThatCannotBe_IsRefused(string day)
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var page = await (await Filled(me)).Fill("Ontvangen op", day).Submit(Store);
        Assert.Equal("Ontvangen op: kies een moment dat is geweest, ten hoogste 30 dagen geleden.", Assert.Single(page.Errors));
    }

    [Fact]
    public async Task Post_WithATimeThatTheClockSkipped_SaysSo()
    {
        scene.App.Clock.Set(new(2027, 3, 29, 8, 0, 0, DateTimeKind.Utc));
        var me = await scene.SignIn(Role.AccountManager, Own);
        var page = await (await Filled(me)).Fill("Ontvangen op", "2027-03-28").Fill("Hoe laat", "02:30").Submit(Store);
        Assert.StartsWith("Hoe laat: deze tijd bestaat niet.", Assert.Single(page.Errors));
    }

    [Fact]
    public async Task Post_WhenSentTwice_GivesOneLead()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var form = await Filled(me);
        var first = await form.Submit(Store);
        Assert.Equal(first.Heading, (await form.Submit(Store)).Heading);
        Assert.Equal(1, await scene.App.Read(db => db.Leads.CountAsync()));
    }

    [Fact]
    public async Task Post_ForAnotherDepartment_IsAssignedByTheRulesAndNotOpenToWhoEnteredIt()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        await scene.SignIn(Role.AccountManager, Other);
        var page = await (await Filled(me)).Choose("Almelo").Submit(Store);
        Assert.Contains("Economische Zaken Almelo", page.Text);
        Assert.Contains("U kunt deze lead niet openen", page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await scene.SignIn(Role.Coordinator, Own)).Get(page.Path)).Status);
    }

    [Fact]
    public async Task Post_AfterACall_IsTheFirstContactItself()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        await (await Filled(me)).Submit(Store);

        var lead = await scene.App.Read(db => db.Leads.SingleAsync());
        var call = await scene.App.Read(db => db.Interactions.SingleAsync());
        Assert.Equal((InteractionKind.Call, true, lead.CreatedAt), (call.Kind, call.Reached, call.At));
        Assert.Equal(lead.CreatedAt, (await scene.App.Read(db => db.ServiceTerms.SingleAsync(t => t.Kind == TermKind.FirstContact))).MetAt);
        Assert.Equal(0, await scene.App.Read(db => db.FollowUps.CountAsync()));
        var page = await me.Get($"/leads/{lead.Reference}");
        Assert.Contains("Gebeld en gesproken", page.Text);
        Assert.DoesNotContain("Leg een geslaagd contactmoment", page.Text);
        // What the company is promised is what is still to come.
        await scene.App.RunDueWork();
        var mail = Assert.Single(scene.App.SentMails, m => m.ToAddress == "joris@voorbeeld.example");
        Assert.Contains("gaat aan de slag met wat u aan de telefoon vertelde", mail.Text);
    }

    [Theory]
    [InlineData("Mail", true)]
    [InlineData("Telefoon", false)]
    public async Task Post_WithoutSpeaking_LeavesTheFirstContactToDo(string channel, bool spoken)
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var form = (await Filled(me)).Choose(channel);
        await (spoken ? form : form.Untick(Spoke)).Submit(Store);
        Assert.Equal(0, await scene.App.Read(db => db.Interactions.CountAsync()));
        Assert.Equal(1, await scene.App.Read(db => db.FollowUps.CountAsync()));
        Assert.Null((await scene.App.Read(db => db.ServiceTerms.SingleAsync(t => t.Kind == TermKind.FirstContact))).MetAt);
    }

    [Fact]
    public async Task Preview_SaysWhoGetsItAndStoresNothing()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        await scene.SignIn(Role.AccountManager, Other);

        var page = await (await me.Get("/leads/new")).Form(Store).Fill("Bedrijf", "Voorbeeld B.V.").Choose("Almelo").Submit(Who);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Economische Zaken Almelo. Het bedrijf noemt Almelo als enige voorkeursgemeente", page.Text);
        Assert.Contains("Na het opslaan opent u de lead niet meer", page.Text);
        Assert.Equal("Voorbeeld B.V.", page.Form(Store).ValueOf("Bedrijf"));
        Assert.Contains("Deze vraag gaat naar u", (await page.Form(Store).Untick("Almelo").Choose("Hengelo").Submit(Who)).Text);
        Assert.Equal(0, await scene.App.Read(db => db.Leads.CountAsync()));
    }

    [Fact]
    public async Task Preview_WhenTheCompanyHasAnOpenLead_PointsToItForWhoMayOpenIt()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var other = await scene.SignIn(Role.AccountManager, Other);
        await (await Filled(me)).Choose("Hengelo").Submit(Store);
        var reference = await scene.App.Read(db => db.Leads.Select(l => l.Reference).SingleAsync());

        // By the mail domain, though the name is written in another way.
        var again = await (await Filled(me)).Fill("Bedrijf", "Voorbeeld Holding").Choose("Hengelo").Submit(Who);
        Assert.Contains("lijkt al een open vraag te hebben", again.Text);
        Assert.NotNull(again.Document.QuerySelector($"main a[href='/leads/{reference}']"));
        Assert.DoesNotContain("lijkt al een open vraag", (await (await Filled(other)).Choose("Hengelo").Submit(Who)).Text);
        Assert.DoesNotContain("lijkt al een open vraag", (await (await Filled(me)).Fill("E-mailadres", "j@elders.example").Fill("Bedrijf", "Elders").Submit(Who)).Text);
    }

    [Fact]
    public async Task Preview_WhenANumberCannotBeRead_NamesItAndKeepsIt()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var empty = await (await me.Get("/leads/new")).Form(Store).Fill("Bedrijf", "Voorbeeld B.V.").Submit(Who);
        Assert.Null(empty.Document.QuerySelector("[data-error-summary]"));

        var page = await (await me.Get("/leads/new")).Form(Store).Fill("Bedrijf", "Voorbeeld B.V.").Fill("Vermogen", "1,2").Fill("Kantoordeel", "tien").Submit(Who);

        Assert.Equal(["Kantoordeel: vul hele procenten in, bijvoorbeeld 20.", "Vermogen: vul hele kVA in, bijvoorbeeld 1200 voor 1,2 MVA."], page.Errors.Order());
        Assert.Equal("1,2", page.Form(Store).ValueOf("Vermogen"));
        Assert.NotNull(page.Document.QuerySelector("[name='Form.Answers.Requirements.PowerKva'][aria-invalid=true]"));
        Assert.Contains("Deze vraag gaat naar u", page.Text);
    }

    [Theory]
    [InlineData("Hengelo", true)]
    [InlineData("Almelo", false)]
    public async Task Post_ToTakeItOneself_IsAllowedWithinTheDepartmentOfTheRules(string municipality, bool allowed)
    {
        var colleague = await scene.SignIn(Role.AccountManager, Own);
        var me = await scene.SignIn(Role.Coordinator, Own);
        await scene.SignIn(Role.AccountManager, Other);

        await (await Filled(me)).Choose(municipality).Choose("Ik neem deze vraag zelf").Submit(Store);

        var lead = await scene.App.Read(db => db.Leads.Include(l => l.ContactPerson).SingleAsync());
        Assert.Equal(allowed, lead.ContactPerson!.FullName == "Test Coordinator");
        Assert.Equal(allowed, lead.AssignmentReason.StartsWith("Test Coordinator nam de vraag aan en neemt haar zelf.", StringComparison.Ordinal));
        // A colleague who has an open lead of the company keeps it.
        if (!allowed)
            return;
        await (await Filled(colleague)).Choose("Ik neem deze vraag zelf").Submit(Store);
        Assert.Equal(2, await scene.App.Read(db => db.Leads.CountAsync(l => l.ContactPersonId == lead.ContactPersonId)));
    }

    [Theory]
    [InlineData(Role.AccountManager, true)]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.Specialist, false)]
    [InlineData(Role.Manager, false)]
    [InlineData(Role.Alderman, false)]
    [InlineData(Role.Province, false)]
    [InlineData(Role.Administrator, false)]
    public async Task Get_AsARole_IsOpenToThoseWhoAnswerCompanies(string role, bool expected)
    {
        var visitor = await scene.SignIn(role, Own);
        Assert.Equal(expected ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await visitor.Get("/leads/new")).Status);
        var queue = await visitor.Get("/queue");
        Assert.Equal(expected, queue.Text.Contains("Nieuwe vraag namens bedrijf"));
    }

    private static async Task<Form> Filled(Visitor visitor) => (await visitor.Get("/leads/new")).Form(Store)
        .Fill("Bedrijf", "Voorbeeld B.V.").Fill("Naam", "Joris Jansen").Fill("E-mailadres", "joris@voorbeeld.example")
        .Fill("Omschrijving", "Zoekt een hal.").Choose("Ik heb het bedrijf verteld dat we deze gegevens bewaren en waar de privacyverklaring staat");

    public void Dispose() => scene.Dispose();
}
