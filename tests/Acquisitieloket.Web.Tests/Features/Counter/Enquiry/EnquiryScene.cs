using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;

namespace Acquisitieloket.Web.Tests.Features.Counter.Enquiry;

/// <summary>The product with one account manager, and a company that fills in the form.</summary>
public sealed class EnquiryScene : IAsyncDisposable
{
    public const string Name = "Naam van uw bedrijf of organisatie", Next = "Volgende stap", Send = "Verstuur mijn vraag";
    public const string Accept = "Ik heb de privacyverklaring gelezen";

    public TestApp App { get; init; } = null!;

    public static async Task<EnquiryScene> Open()
    {
        var scene = new EnquiryScene { App = new TestApp() };
        await scene.App.SignInAs(Role.AccountManager, "Economische Zaken Almelo");
        return scene;
    }

    /// <summary>Fills in all seven subjects and ends at the overview, longer after the start than a program would.</summary>
    public async Task<Page> ToCheck(Visitor visitor)
    {
        var page = await visitor.Get("/nl/enquiry");
        page = await page.Form(Next).Choose("We willen verhuizen").Fill(Name, "Voorbeeld Verpakkingen B.V.")
            .Fill("KvK-nummer", "12 34 56 78").Submit(Next);
        page = await page.Form(Next).Fill("Uw naam", "Fatima Jansen").Fill("E-mailadres", "fatima@voorbeeld.example").Submit(Next);
        page = await page.Form(Next).Fill("Uw plan in het kort", "Wij maken dozen.\nWij zoeken een hal.")
            .Fill("Belangrijkste activiteit op de nieuwe plek", "Productie").Choose("Hightech").Choose("Recycling").Submit(Next);
        page = await page.Form(Next).Choose("Een kavel om op te bouwen").Fill("Kavel: ten minste", "12.500")
            .Fill("Kavel: ten hoogste", "20 000").Choose("Ja", "Wilt u buiten opslaan?").Submit(Next);
        page = await page.Form(Next).Fill("Stroom die u nodig hebt", "630").Choose("Nodig", "Snelweg dichtbij").Submit(Next);
        page = await page.Form(Next).Fill("Banen bij de start", "12").Fill("Banen die u nu hebt en meeneemt", "8").Submit(Next);
        page = await page.Form(Next).Fill("Wanneer wilt u open?", "2027-06-01").Choose("Almelo").Choose("Hengelo").Submit(Next);
        page = await page.Form(Next).Submit(Next); // no attachments
        App.Clock.Advance(TimeSpan.FromMinutes(3));
        return page;
    }

    public static Task<Page> Submit(Page check) => check.Form(Send).Choose(Accept).Submit(Send);

    public Task<SubmittedEnquiry> TakeIn(string language = "nl") => App.Do<IntakeService, SubmittedEnquiry>(intake =>
        intake.SubmitAsync(new SubmitEnquiry
        {
            SubmissionKey = Guid.NewGuid(),
            Channel = Channel.Web,
            Language = language,
            Answers = new()
            {
                Company = new() { Name = "Muster Logistik GmbH", Country = "DE", ForeignRegister = "HRB 12345" },
                Contact = new() { Name = "Erika Muster", Email = "erika@muster.example" },
                Description = "Distributionszentrum.",
                PrivacyVersion = "2026-11",
            },
        }));

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
