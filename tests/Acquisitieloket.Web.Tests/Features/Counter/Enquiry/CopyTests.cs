using Acquisitieloket.Core.Mail;

namespace Acquisitieloket.Web.Tests.Features.Counter.Enquiry;

public sealed class CopyTests : IAsyncLifetime
{
    private EnquiryScene scene = null!;

    public async Task InitializeAsync() => scene = await EnquiryScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Confirmation_AfterSending_BringsTheAnswersAsAPdf()
    {
        await EnquiryScene.Submit(await scene.ToCheck(scene.App.Guest()));
        await scene.App.RunDueWork();

        var mail = Confirmation("fatima@voorbeeld.example");
        Assert.Contains("In de bijlage vindt u een kopie van uw antwoorden.", mail.Text);
        Assert.Matches("^TW-.{9}\\.pdf$", mail.File!.Name);
        Assert.StartsWith("%PDF-1.7", System.Text.Encoding.ASCII.GetString(mail.File.Content));
        var printed = Assert.Single(scene.App.Renderer.Printed);
        Assert.Contains("Voorbeeld Verpakkingen B.V.", printed.Html);
        Assert.Matches("12.500 tot (en met )?20.000 m", printed.Html);
        Assert.Contains("Eerste persoonlijk contact", printed.Html);
    }

    [Fact]
    public async Task Confirmation_WithLinksInTheTexts_LeavesThemOutBecauseAnyoneMayHaveTypedThem()
    {
        var visitor = scene.App.Guest();
        await scene.ToCheck(visitor);
        await Nasty.NastyScene.PostAsync(visitor, "/nl/enquiry/activity",
            ("Description", "Gratis geld: https://evil.example/$1 of www.evil.example, ook evil.example/win."));
        await EnquiryScene.Submit(await visitor.Get("/nl/enquiry/check"));
        await scene.App.RunDueWork();

        var printed = Assert.Single(scene.App.Renderer.Printed);
        Assert.Contains("Gratis geld: [webadres weggelaten] of [webadres weggelaten] ook [webadres weggelaten]", printed.Html);
        Assert.DoesNotContain("evil.example", printed.Html + Confirmation("fatima@voorbeeld.example").Html);
    }

    [Fact]
    public async Task Confirmation_WhenPrintingFails_GoesWithoutItAndSaysNothingOfIt()
    {
        scene.App.Renderer.Broken = true;
        await EnquiryScene.Submit(await scene.ToCheck(scene.App.Guest()));
        await scene.App.RunDueWork();

        var mail = Confirmation("fatima@voorbeeld.example");
        Assert.Null(mail.File);
        Assert.DoesNotContain("bijlage", mail.Text);
    }

    [Theory]
    [InlineData("en", "Your enquiry", "First personal contact")]
    [InlineData("de", "Ihre Ansiedlungsanfrage", "Erster persönlicher Kontakt")]
    public async Task Confirmation_InAnotherLanguage_PrintsInIt(string language, string title, string next)
    {
        await scene.TakeIn(language);
        await scene.App.RunDueWork();

        var printed = Assert.Single(scene.App.Renderer.Printed);
        Assert.Equal(language, printed.Language);
        Assert.Contains(title, printed.Html);
        Assert.Contains(next, printed.Html);
        Assert.DoesNotContain("Economische Zaken", printed.Html);
    }

    private Letter Confirmation(string to) =>
        scene.App.SentMails.Single(mail => mail.ToAddress == to && mail.MessageId.StartsWith("<enquiry-received", StringComparison.Ordinal));
}
