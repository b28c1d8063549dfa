using System.Net;
using Acquisitieloket.Web.Tests.Features.Counter.Enquiry;

namespace Acquisitieloket.Web.Tests.Features.Status;

public sealed class MyDataPdfTests : IAsyncLifetime
{
    private EnquiryScene scene = null!;

    public async Task InitializeAsync() => scene = await EnquiryScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Theory]
    [InlineData("nl", "Uw gegevens bij het Acquisitieloket", "We hebben uw vraag ontvangen")]
    [InlineData("en", "Your data at the Acquisitieloket", "We have received your enquiry")]
    [InlineData("de", "Ihre Daten beim Acquisitieloket", "HRB 12345")]
    public async Task Get_WithTheLink_PrintsAllThereIsInTheLanguageOfThePage(string language, string title, string word)
    {
        var enquiry = await scene.TakeIn(language);

        var answer = await scene.App.Guest().Http.GetAsync($"/{language}/status/{enquiry.StatusToken}/data.pdf");

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString());
        var printed = Assert.Single(scene.App.Renderer.Printed);
        foreach (var expected in (string[])[title, word, "Muster Logistik GmbH", "erika@muster.example", "Distributionszentrum."])
            Assert.Contains(expected, printed.Html);
        Assert.DoesNotContain("Sheet_", printed.Html);
    }

    [Fact]
    public async Task Get_WhenNothingCanBePrinted_AsksToComeBack()
    {
        var enquiry = await scene.TakeIn();
        scene.App.Renderer.Broken = true;

        var page = await scene.App.Guest().Get($"/nl/status/{enquiry.StatusToken}/data.pdf");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "De PDF is nog niet klaar"), (page.Status, page.Heading));
        Assert.Equal("60", page.Response.Headers.RetryAfter?.ToString());
    }

    [Fact]
    public async Task Get_WithAnotherLink_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await scene.App.Guest().Get("/nl/status/made-up/data.pdf")).Status);
}
