using System.Net;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.AspNetCore.Identity;

namespace Acquisitieloket.Web.Tests.Features.Account;

public sealed class SignInTests : IAsyncLifetime
{
    private const string Email = "anna@gemeente.example", Password = "een-goed-wachtwoord-1A";
    private const string Wrong = "E-mailadres of wachtwoord klopt niet. Probeer het opnieuw. "
        + "Na 5 verkeerde pogingen kan aanmelden een kwartier niet, ook niet met het goede wachtwoord.";

    private readonly TestApp app = new();
    private AppUser anna = null!;

    public async Task InitializeAsync()
    {
        var department = app.Data.Department();
        await app.Add(department);
        anna = new AppUser { FullName = "Anna de Boer", UserName = Email, Email = Email, DepartmentId = department.Id };
        Assert.True(await app.Do<UserManager<AppUser>, bool>(async users => (await users.CreateAsync(anna, Password)).Succeeded));
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Post_WhenRight_GoesBackToThePageThatAsked()
    {
        var form = (await app.Guest().Get("/account/two-factor")).Form("Aanmelden");
        var page = await Fill(form, Password).Submit("Aanmelden");
        Assert.Equal("/account/two-factor", page.Path);
        Assert.Equal("Aanmelden met een code", page.Heading);
    }

    [Fact]
    public async Task Post_WhenAddressIsUnknown_SaysTheSameAsForAWrongPassword()
    {
        var wrong = await Fill((await app.Guest().Get("/sign-in")).Form("Aanmelden"), "fout").Submit("Aanmelden");
        var unknown = await (await app.Guest().Get("/sign-in")).Form("Aanmelden")
            .Fill("E-mailadres", "niemand@gemeente.example").Fill("Wachtwoord", "fout").Submit("Aanmelden");
        Assert.Equal([Wrong], wrong.Errors);
        Assert.Equal(wrong.Errors, unknown.Errors);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
    }

    [Fact]
    public async Task Post_WhenWrongFiveTimes_LocksOutAndAnswersTheSameToEveryPassword()
    {
        for (var i = 0; i < 5; i++)
            await Fill((await app.Guest().Get("/sign-in")).Form("Aanmelden"), "fout").Submit("Aanmelden");
        var guessing = await Fill((await app.Guest().Get("/sign-in")).Form("Aanmelden"), "fout").Submit("Aanmelden");
        var owner = await Fill((await app.Guest().Get("/sign-in")).Form("Aanmelden"), Password).Submit("Aanmelden");
        Assert.Equal([Wrong], guessing.Errors);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (guessing.Status, owner.Status));
        Assert.Equal(guessing.Text, owner.Text);
    }

    [Fact]
    public async Task Post_WhenReturnLeadsElsewhere_StaysHere()
    {
        var form = (await app.Guest().Get("/sign-in?return=https://evil.example/")).Form("Aanmelden");
        Assert.Equal("/my-day", (await Fill(form, Password).Submit("Aanmelden")).Path);
    }

    [Fact]
    public async Task Post_WhenSecondFactorIsOn_AsksTheCodeAndTakesARecoveryCodeOnce()
    {
        var code = await app.Do<UserManager<AppUser>, string>(async users =>
        {
            var me = (await users.FindByEmailAsync(Email))!;
            await users.ResetAuthenticatorKeyAsync(me);
            await users.SetTwoFactorEnabledAsync(me, true);
            return (await users.GenerateNewTwoFactorRecoveryCodesAsync(me, 2))!.First();
        });

        var asked = await Fill((await app.Guest().Get("/sign-in")).Form("Aanmelden"), Password).Submit("Aanmelden");
        Assert.Equal("Code uit uw app", asked.Heading);
        var refused = await asked.Form("Verder").Fill("Code", "000000").Submit("Verder");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.StartsWith("/my-day", (await refused.Form("Verder").Fill("Code", code).Submit("Verder")).Path);

        var again = await Fill((await app.Guest().Get("/sign-in")).Form("Aanmelden"), Password).Submit("Aanmelden");
        Assert.Equal(HttpStatusCode.BadRequest, (await again.Form("Verder").Fill("Code", code).Submit("Verder")).Status);
    }

    [Fact]
    public async Task Post_WhenTheFormNamesAnErrorCode_AnswersWithTheRealOne()
    {
        var answer = await app.Guest().Http.PostAsync("/does-not-exist", new FormUrlEncodedContent([new("code", "200")]));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Post_WhenAccountIsNotActive_IsRefused()
    {
        await app.Do<UserManager<AppUser>, bool>(async users =>
        {
            var me = (await users.FindByEmailAsync(Email))!;
            me.Active = false;
            return (await users.UpdateAsync(me)).Succeeded;
        });
        Assert.Equal([Wrong], (await Fill((await app.Guest().Get("/sign-in")).Form("Aanmelden"), Password).Submit("Aanmelden")).Errors);
    }

    [Fact]
    public async Task SignOut_WhenPressed_EndsTheSessionAlsoForACopyOfTheCookie()
    {
        var visitor = app.Guest();
        var page = await Fill((await visitor.Get("/sign-in?return=/account/two-factor")).Form("Aanmelden"), Password).Submit("Aanmelden");
        var token = page.Document.QuerySelector("form[action='/sign-out'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var other = app.Guest();
        await Fill((await other.Get("/sign-in")).Form("Aanmelden"), Password).Submit("Aanmelden");
        var answer = await visitor.Http.PostAsync("/sign-out", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        Assert.Contains("U bent afgemeld, ook op andere apparaten.", await answer.Content.ReadAsStringAsync());
        Assert.StartsWith("/sign-in", (await visitor.Get("/account/two-factor")).Path);
        // Made with the same password at the same stamp, as a copy would be.
        Assert.StartsWith("/sign-in", (await other.Get("/account/two-factor")).Path);
    }

    [Fact]
    public async Task Get_WhenNotSignedIn_IsSentOnWithoutANameOfAHost()
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/my-day") { Headers = { Host = "boef.example" } };
        using var answer = await client.SendAsync(ask);
        Assert.Equal("/sign-in?return=%2Fmy-day", answer.Headers.Location!.OriginalString);
    }

    private static Form Fill(Form form, string password) => form.Fill("E-mailadres", Email).Fill("Wachtwoord", password);
}
