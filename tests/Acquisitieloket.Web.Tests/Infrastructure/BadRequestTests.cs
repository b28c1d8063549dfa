using System.Net;
using System.Net.Http.Headers;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Features.Leads;
using Acquisitieloket.Web.Tests.Rights;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Infrastructure;

/// <summary>What no browser sends is a fault of who sends it: told so, and no failure of ours in the log.</summary>
public sealed class BadRequestTests : IAsyncLifetime
{
    private const string Header = "RequestVerificationToken";
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();
    private Visitor visitor = null!;
    private string token = "";

    public async Task InitializeAsync()
    {
        visitor = await scene.SignIn(Role.AccountManager, Own);
        token = await HarvestedForm.TokenAsync(visitor);
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("/nl/status/%20")]
    [InlineData("/nl/proposals/%20")]
    [InlineData("/nl/proposals/%20/pdf")]
    [InlineData("/nl/enquiry/resume/%20")]
    [InlineData("/invitation/%0d%0a")]
    [InlineData("/nl/sites/%20")]
    [InlineData("/supply/%20")]
    [InlineData("/supply/%20/plots/%20")]
    [InlineData("/api/v1/bedrijventerreinen/%20")]
    [InlineData("/api/v1/bedrijventerreinen/%20/kavels")]
    public async Task Get_WithABlankForACode_IsNotFound(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync(path)).StatusCode);

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/nl/status")]
    [InlineData("/nl/enquiry/begin")]
    public async Task Post_InSignsThatAreNotReadAnyMore_IsRefused(string path)
    {
        var content = new StringContent("a=b");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=utf-7");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await visitor.Http.PostAsync(path, content)).StatusCode);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("a[")]
    [InlineData("jan.de.vries@bedrijf.example[b")]
    public async Task Post_WithANameThatIsNone_IsReadWithoutIt(string name)
    {
        var answer = await visitor.Http.PostAsync("/nl/status", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new(name, "x")]));
        Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode}");
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task Post_OfAFormThatCannotBeRead_IsABadRequest(string type)
    {
        var content = new StringContent("niets");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        var request = new HttpRequestMessage(HttpMethod.Post, "/nl/status") { Content = content, Headers = { { Header, token } } };
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Post_WithTwoChoicesInOne_ChoosesNeither()
    {
        var lead = await scene.Lead(Own);

        var answer = await visitor.Http.PostAsync($"/leads/{lead.Reference}/stage", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("Form.To", $"{LeadStage.New},{LeadStage.Lost}"), new("Form.Reason", "Zomaar")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(LeadStage.New, await scene.App.Read(db => db.Leads.Select(l => l.Stage).SingleAsync()));
    }
}
