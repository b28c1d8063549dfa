using System.Net;
using System.Text.Json;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Testing;
using Acquisitieloket.Web.Tests.Features.Counter.Enquiry;
using Microsoft.EntityFrameworkCore;

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
    public async Task Get_AfterAProposalWasWithdrawnAndTheCompanySettled_TellsBothHereAndInTheFile()
    {
        var enquiry = await scene.TakeIn();
        var site = await scene.App.Add(scene.App.Data.Site());
        await scene.App.Add(new Proposal
        {
            LeadId = enquiry.LeadId, Number = 1, Language = "nl", CreatedAt = TestClock.Start, CreatedByName = "Jan", ValidUntil = new(2026, 10, 1),
            SentAt = TestClock.Start, WithdrawnAt = TestClock.Start, WithdrawReason = "De kavel is vergeven.", Sites = [new() { SiteId = site.Id, Order = 1 }],
        });
        var lead = await scene.App.Read(db => db.Leads.SingleAsync(l => l.Id == enquiry.LeadId));
        var asked = await scene.App.Add(new FollowUp
        {
            LeadId = lead.Id, AssigneeId = lead.ContactPersonId, Subject = "Nazorg", DueAt = TestClock.Start, CreatedAt = TestClock.Start, Origin = FollowUpOrigin.Playbook,
        });
        await scene.App.Add(new AftercareCheck
        {
            LeadId = lead.Id, FollowUpId = asked.Id, Months = 12, PromisedJobs = 60, PromisedM2 = null, ActualJobs = 1_240, ActualM2 = 8_500, At = TestClock.Start,
        });

        await scene.App.Guest().Http.GetAsync($"/nl/status/{enquiry.StatusToken}/data.pdf");
        var printed = Assert.Single(scene.App.Renderer.Printed).Html;
        Assert.All(["Ingetrokken op 7 september 2026. De kavel is vergeven.", "12 maanden na de vestiging", "1.240 arbeidsplaatsen", "8.500 m² in gebruik"],
            told => Assert.Contains(told, printed));

        var file = JsonDocument.Parse(await scene.App.Guest().Http.GetStringAsync($"/nl/status/{enquiry.StatusToken}/data")).RootElement;
        Assert.Contains("De kavel is vergeven.", file.ToString());
        Assert.Contains("1240", file.ToString());
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
