using Acquisitieloket.Testing.Pages;

namespace Acquisitieloket.Web.Tests.Features.Counter.Enquiry;

public sealed class CountryTests : IAsyncLifetime
{
    private EnquiryScene scene = null!;
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        scene = await EnquiryScene.Open();
        visitor = scene.App.Guest();
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Theory]
    [InlineData("nl", "Land van inschrijving", "Volgende stap", "Nederland")]
    [InlineData("en", "Country of registration", "Next step", "Make a choice")]
    [InlineData("de", "Land der Eintragung", "Weiter", "Deutschland")]
    public async Task Get_TheCompanyStep_BeginsWithTheCountryOfTheLanguage(string language, string label, string next, string country) =>
        Assert.Equal(country, (await visitor.Get($"/{language}/enquiry/company")).Form(next).ValueOf(label));

    [Fact]
    public async Task Post_InEnglishWithoutACountry_AsksForItAndKeepsTheRest()
    {
        var page = await (await visitor.Get("/en/enquiry/company")).Form("Next step")
            .Fill("Name of your company or organisation", "Twente Boxes").Submit("Next step");

        Assert.Equal(["Choose a country from the list."], page.Errors);
        Assert.Equal("Twente Boxes", page.Form("Next step").ValueOf("Name of your company or organisation"));
    }
}
