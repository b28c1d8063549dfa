using System.Net;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using static Acquisitieloket.Web.Tests.Features.Counter.Enquiry.EnquiryScene;

namespace Acquisitieloket.Web.Tests.Features.Counter.Enquiry;

/// <summary>Posts of the form that are too many, come from elsewhere, or come twice.</summary>
public sealed class RefusedPostTests
{
    [Theory]
    [InlineData("nl", "Volgende stap", "Even geduld", "Terug naar mijn vraag")]
    [InlineData("en", "Next step", "One moment please", "Back to my enquiry")]
    [InlineData("de", "Weiter", "Einen Moment bitte", "Zurück zu meiner Anfrage")]
    public async Task Post_TooOften_SaysHowLongToWaitAndLeadsBack(string language, string next, string heading, string back)
    {
        await using var strict = new TestApp(null, ("Web:PublicPostsPerMinute", "1"));
        var visitor = strict.Guest();
        var form = (await visitor.Get($"/{language}/enquiry/space")).Form(next);
        await form.Submit(next);
        var page = await form.Submit(next);
        Assert.Equal((HttpStatusCode.TooManyRequests, heading, "60"),
            (page.Status, page.Heading, Assert.Single(page.Response.Headers.GetValues("Retry-After"))));
        Assert.Equal($"/{language}/enquiry/space", (await page.Follow(back)).Path);
    }

    [Fact]
    public async Task Post_ThroughOneLinkTooOften_IsAskedToWait()
    {
        await using var strict = new TestApp(null, ("Web:LinkPostsPerMinute", "1"));
        var visitors = new[] { strict.Guest(), strict.Guest() };
        var answers = new List<HttpStatusCode>();
        foreach (var visitor in visitors)
            answers.Add((await visitor.Http.PostAsync("/nl/enquiry/resume/one-token", new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task Post_FromAnotherSite_IsRefusedAndWhatWasKeptStays()
    {
        await using var scene = await Open();
        var visitor = scene.App.Guest();
        await (await visitor.Get("/nl/enquiry/company")).Form(Next).Fill(Name, "Voorbeeld B.V.").Submit(Next);
        // A page elsewhere can send fields and cookies, but not the token that our own form carries.
        var response = await visitor.Http.PostAsync("/nl/enquiry/company", new FormUrlEncodedContent([new("Company.Name", "Boos")]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var words = await response.Content.ReadAsStringAsync();
        Assert.Contains("Wat u bij eerdere stappen invulde is bewaard.", words);
        Assert.Contains("href=\"/nl/enquiry/company\"", words);
        Assert.Equal("Voorbeeld B.V.", (await visitor.Get("/nl/enquiry/company")).Form(Next).ValueOf(Name));
    }

    [Fact]
    public async Task Post_TwiceAtOnce_GivesOneLeadAndTheSamePage()
    {
        await using var scene = await Open();
        var check = await scene.ToCheck(scene.App.Guest());
        var form = check.Form(Send).Choose(Accept);
        var pages = await Task.WhenAll(form.Submit(Send), form.Submit(Send));
        Assert.Equal(pages[0].Text, pages[1].Text);
        Assert.Equal("Uw vraag is binnen", pages[0].Heading);
        Assert.Equal(1, await scene.App.Read(db => db.Leads.CountAsync()));
    }
}
