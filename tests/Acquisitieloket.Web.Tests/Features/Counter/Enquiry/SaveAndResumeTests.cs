using System.Net;
using System.Text.RegularExpressions;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Acquisitieloket.Web.Tests.Features.Counter.Enquiry.EnquiryScene;

namespace Acquisitieloket.Web.Tests.Features.Counter.Enquiry;

public sealed partial class SaveAndResumeTests : IAsyncLifetime
{
    private const string Save = "Bewaren en later verder", Mail = "Mail mij de link", Continue = "Verder met de vraag uit de mail";
    private const string Address = "fatima@voorbeeld.example";

    private EnquiryScene scene = null!;
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        scene = await Open();
        visitor = scene.App.Guest();
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Theory]
    [InlineData("nl", Save, Mail, "Verder met uw vestigingsvraag", "tot en met 14 september 2026")]
    [InlineData("en", "Save and continue later", "E-mail me the link", "Continue your enquiry", "until 14 September 2026")]
    [InlineData("de", "Speichern und später weiter", "Link per E-Mail senden", "Weiter mit Ihrer Anfrage", "bis zum 14. September 2026")]
    public async Task Post_Save_MailsALinkInTheLanguageOfThePage(string language, string save, string mail, string subject, string until)
    {
        var page = await (await visitor.Get($"/{language}/enquiry/company")).Form(save).Submit(save);
        Assert.Contains(until, page.Text);
        page = await page.Form(mail).Fill(language == "de" ? "E-Mail-Adresse" : language == "en" ? "E-mail address" : "E-mailadres", Address).Submit(mail);
        Assert.Contains(Address, page.Text);
        Assert.Contains(until, page.Text);
        await scene.App.RunDueWork();
        var letter = Assert.Single(scene.App.SentMails, l => l.ToAddress == Address);
        Assert.Equal((subject, language), (letter.Subject, letter.Language));
        Assert.Contains($"/{language}/enquiry/resume/", letter.Text);
        Assert.Contains(until, letter.Text);
    }

    [Fact]
    public async Task Post_SaveOnAStepWithErrors_KeepsWhatWasTypedAndProposesTheKnownAddress()
    {
        var page = await (await visitor.Get("/nl/enquiry/contact")).Form(Save).Fill("E-mailadres", Address).Submit(Save);
        Assert.Equal(("/nl/enquiry/save", Address), (page.Path, page.Form(Mail).ValueOf("E-mailadres")));
    }

    [Fact]
    public async Task Get_ToGoOnAfterALocationCheck_GoesToTheFirstStepThatWasNotSeen()
    {
        const string take = "Neem mee in mijn vestigingsvraag";
        var page = await (await visitor.Get("/nl/location-check?Requirements.Activity=Logistics&Requirements.PlotM2.Min=20000")).Form(take).Submit(take);
        page = await page.Form(Next).Fill(Name, "Grachtwater").Submit(Next);
        page = await page.Form(Next).Fill("Uw naam", "Joris").Fill("E-mailadres", Address).Submit(Next);
        Assert.Equal("/nl/enquiry/activity", page.Path);
        Assert.Equal("/nl/enquiry/activity", (await visitor.Get("/nl/enquiry/continue")).Path);
    }

    [Theory]
    [InlineData("", "Vul uw e-mailadres in.")]
    [InlineData("fatima@", "Vul een e-mailadres in zoals naam@voorbeeld.nl.")]
    public async Task Post_SaveWithoutAUsableAddress_SaysSo(string typed, string message)
    {
        var page = await (await SavePage()).Form(Mail).Fill("E-mailadres", typed).Submit(Mail);
        Assert.Equal((HttpStatusCode.BadRequest, message), (page.Status, Assert.Single(page.Errors)));
        Assert.Equal(typed, page.Form(Mail).ValueOf("E-mailadres"));
    }

    [Fact]
    public async Task Get_TheLink_ChangesNothingAndThenGoesOnWhereItWasLeft()
    {
        var link = await SavedLink();
        var other = scene.App.Guest();
        var page = await other.Get(link);
        Assert.Equal("Verder met uw vestigingsvraag", page.Heading);
        Assert.Equal("", (await other.Get("/nl/enquiry/company")).Form(Next).ValueOf(Name));

        var step = await (await other.Get(link)).Form(Continue).Submit(Continue);
        Assert.Equal("/nl/enquiry/contact", step.Path);
        Assert.Equal("Voorbeeld B.V.", (await other.Get("/nl/enquiry/company")).Form(Next).ValueOf(Name));
    }

    [Fact]
    public async Task Get_TheLink_WhereAnotherFormWasBegun_WarnsAndKeepsItUntilAskedOtherwise()
    {
        var link = await SavedLink();
        var other = scene.App.Guest();
        await (await other.Get("/nl/enquiry/company")).Form(Next).Fill(Name, "Eigen werk").Submit(Next);
        var page = await other.Get(link);
        Assert.Contains("Op dit apparaat staat ook een andere, half ingevulde vraag.", page.Text);
        Assert.Equal("/nl/enquiry/contact", (await page.Follow("Verder met die van dit apparaat")).Path);
        Assert.Equal("Eigen werk", (await other.Get("/nl/enquiry/company")).Form(Next).ValueOf(Name));
    }

    [Fact]
    public async Task Get_ALinkThatOpensNothing_SaysWhyWithAWayOn()
    {
        Assert.Equal((HttpStatusCode.NotFound, "Deze link werkt niet"), Of(await visitor.Get("/nl/enquiry/resume/nonsense")));
        var link = await SavedLink();
        scene.App.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal((HttpStatusCode.Gone, "Deze link is verlopen"), Of(await visitor.Get(link)));

        visitor = scene.App.Guest();
        var again = await SavedLink();
        await scene.App.Do<DraftService, bool>(async drafts =>
        {
            var draft = await scene.App.Read(db => db.EnquiryDrafts.AsNoTracking().OrderByDescending(d => d.Id).FirstAsync());
            await scene.App.Read(db => db.EnquiryDrafts.Where(d => d.Id == draft.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.LeadId, 1L)));
            return true;
        });
        var submitted = await visitor.Get(again);
        Assert.Equal((HttpStatusCode.Gone, "Deze vraag is al verstuurd"), Of(submitted));
        Assert.Equal("/nl/contact", submitted.Link("Neem contact op").PathName);

        static (HttpStatusCode, string) Of(Page page) => (page.Status, page.Heading);
    }

    [Fact]
    public async Task Post_SaveAgain_MailsNoMoreThanOnceInAWhileAndThenEndsTheEarlierLink()
    {
        var first = await SavedLink();
        await Ask(visitor, Address.ToUpperInvariant());
        await scene.App.RunDueWork();
        Assert.Single(scene.App.SentMails);
        scene.App.Clock.Advance(DraftLinks.Pause);
        await Ask(visitor, Address);
        await scene.App.RunDueWork();
        Assert.Equal(2, scene.App.SentMails.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(LastLink())).Status);
    }

    [Fact]
    public async Task Post_SaveAfterAMistypedAddress_MailsToTheRightOneAtOnceAndEndsTheWrongLink()
    {
        var wrong = await SavedLink();
        Assert.Contains("ander@voorbeeld.example", (await Ask(visitor, "ander@voorbeeld.example")).Text);
        await scene.App.RunDueWork();
        Assert.Equal("ander@voorbeeld.example", scene.App.SentMails[^1].ToAddress);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(wrong)).Status);
    }

    [Fact]
    public async Task Post_TheLinkInAnotherBrowser_ClosesTheFormWhereItWasBegunAndSaysSoThere()
    {
        var link = await SavedLink();
        var other = scene.App.Guest();
        await (await other.Get(link)).Form(Continue).Submit(Continue);
        await (await other.Get("/nl/enquiry/contact")).Form(Next).Fill("Uw naam", "Geheime Naam").Submit(Next);

        var step = await visitor.Get("/nl/enquiry/contact");
        Assert.Equal("", step.Form(Next).ValueOf("Uw naam"));
        Assert.Contains("staat hier niet meer", step.Text);
        step = await step.Form(Next).Fill("Uw naam", "Joris").Fill("E-mailadres", Address).Submit(Next);
        Assert.Contains("staat hier niet meer", step.Text);
        Assert.Equal("Joris", step.Form(Next).ValueOf("Uw naam"));
        Assert.Equal("/nl/enquiry/activity", (await step.Form(Next).Submit(Next)).Path);

        Assert.Equal("Geheime Naam", (await other.Get("/nl/enquiry/contact")).Form(Next).ValueOf("Uw naam"));
        await (await visitor.Get(link)).Form(Continue).Submit(Continue);
        Assert.Equal("Geheime Naam", (await visitor.Get("/nl/enquiry/contact")).Form(Next).ValueOf("Uw naam"));
    }

    [Fact]
    public async Task Post_TheLinkInTheSameBrowser_LeavesTheFormOpenThere()
    {
        var link = await SavedLink();
        await (await visitor.Get(link)).Form(Continue).Submit(Continue);
        Assert.Equal("Voorbeeld B.V.", (await visitor.Get("/nl/enquiry/company")).Form(Next).ValueOf(Name));
    }

    [Fact]
    public async Task Post_SaveForOneAddressByMany_FillsNobodysMailbox()
    {
        for (var i = 0; i <= DraftLinks.MostPerHour; i++)
        {
            var stranger = scene.App.Guest();
            await (await stranger.Get("/nl/enquiry/company")).Form(Save).Fill(Name, "Bewaard").Submit(Save);
            var page = await Ask(stranger, i % 2 == 0 ? Address : Address.ToUpperInvariant());
            var held = i == DraftLinks.MostPerHour;
            Assert.Equal(held ? "Uw antwoorden zijn bewaard" : "Uw link is onderweg", page.Heading);
            Assert.Equal(held, page.Text.Contains("We sturen nu geen link"));
            Assert.Equal("Bewaard", (await stranger.Get("/nl/enquiry/company")).Form(Next).ValueOf(Name));
        }
        await scene.App.RunDueWork();
        Assert.Equal(DraftLinks.MostPerHour, scene.App.SentMails.Count);
    }

    [Fact]
    public async Task Mail_ToOneAddressAtTheSameMoment_IsCountedOneByOne()
    {
        var now = scene.App.Clock.GetUtcNow().UtcDateTime;
        var keys = Enumerable.Range(0, DraftLinks.MostPerHour + 4).Select(_ => Guid.NewGuid()).ToList();
        foreach (var key in keys)
            await scene.App.Add(new EnquiryDraft { Key = key, Form = "{}", CreatedAt = now, ExpiresAt = now.AddDays(7) });
        var mailed = await Task.WhenAll(keys.Select(key => Task.Run(() => scene.App.Do<IServiceProvider, bool>(async services =>
        {
            var draft = await services.GetRequiredService<DraftService>().FindAsync(key);
            return await services.GetRequiredService<DraftLinks>().MailAsync(draft!, Address, "nl");
        }))));
        Assert.Equal(DraftLinks.MostPerHour, mailed.Count(m => m));
        Assert.Equal(DraftLinks.MostPerHour, await scene.App.Read(db => db.OutgoingMails.CountAsync(m => m.Template == DraftLinks.Template)));
    }

    [Fact]
    public async Task Post_Discard_ForgetsEverythingAfterAQuestion()
    {
        var link = await SavedLink();
        var question = await (await visitor.Get("/nl/enquiry/contact")).Follow("Alles wissen en opnieuw beginnen");
        Assert.Equal(1, await scene.App.Read(db => db.EnquiryDrafts.CountAsync()));
        Assert.Equal("Uw antwoorden zijn gewist", (await question.Form("Wis alles").Submit("Wis alles")).Heading);
        Assert.Equal(0, await scene.App.Read(db => db.EnquiryDrafts.CountAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(link)).Status);
        Assert.Equal("", (await visitor.Get("/nl/enquiry/company")).Form(Next).ValueOf(Name));
    }

    private async Task<Page> SavePage() =>
        await (await visitor.Get("/nl/enquiry/company")).Form(Save).Fill(Name, "Voorbeeld B.V.").Submit(Save);

    private static async Task<Page> Ask(Visitor visitor, string address) =>
        await (await visitor.Get("/nl/enquiry/save")).Form(Mail).Fill("E-mailadres", address).Submit(Mail);

    private async Task<string> SavedLink()
    {
        await (await SavePage()).Form(Mail).Fill("E-mailadres", Address).Submit(Mail);
        await scene.App.RunDueWork();
        return LastLink();
    }

    private string LastLink() => ResumeLink().Match(scene.App.SentMails[^1].Text).Value;

    [GeneratedRegex("/nl/enquiry/resume/[A-Za-z0-9_-]+")]
    private static partial Regex ResumeLink();
}
