using System.Net;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.OpenId;
using Acquisitieloket.Testing.Pages;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Web.Tests.Features.Account;

/// <summary>Sign-in by the organisation's own service, which is a real one.</summary>
public sealed class SignInOrganisationTests : IAsyncLifetime
{
    private const string Email = "accountmanager.wie@gemeente.example";
    private TokenIssuer issuer = null!;
    private TestApp app = null!;

    public async Task InitializeAsync()
    {
        issuer = await TokenIssuer.StartAsync();
        app = App();
        await app.SignInAs(Role.AccountManager);
        issuer.Person = ("sub-1", Email, true);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await issuer.DisposeAsync();
    }

    [Fact]
    public async Task FirstTime_TiesTheAccountByItsVerifiedAddress_AndLeadsToThePageAsked()
    {
        var page = await GoAsync(app, "/queue?scope=all");

        Assert.Equal((HttpStatusCode.OK, "/queue?scope=all"), (page.Status, page.Path));
        Assert.Equal("sub-1", await app.Read(db => db.UserLogins.Select(l => l.ProviderKey).SingleAsync()));
        Assert.Equal(1, await app.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.OrganisationTied)));
    }

    [Fact]
    public async Task NextTime_IsKnownByItsKey_WhateverTheAddress()
    {
        await GoAsync(app, "/my-day");
        issuer.Person = ("sub-1", "andere.naam@gemeente.example", false);

        Assert.Equal("/my-day", (await GoAsync(app, "/my-day")).Path);
    }

    [Theory]
    [InlineData("onbekend@gemeente.example", true, "geen account")]
    [InlineData(Email, false, "geen account")]
    [InlineData(null, true, "geen account")]
    public async Task SomeoneElse_IsToldThatThereIsNoAccount(string? email, bool verified, string word)
    {
        issuer.Person = ("sub-2", email, verified);

        var page = await GoAsync(app, "/queue");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains(word, page.Text);
        Assert.Equal(0, await app.Read(db => db.UserLogins.CountAsync()));
    }

    [Fact]
    public async Task AnotherAccount_WithTheSameAddress_IsRefused_UntilTheAdministratorCutsTheTie()
    {
        await GoAsync(app, "/queue");
        issuer.Person = ("sub-2", Email, true);
        Assert.Contains("hoort bij een ander account", (await GoAsync(app, "/queue")).Text);

        var id = await app.Read(db => db.Users.Where(u => u.Email == Email).Select(u => u.Id).SingleAsync());
        var administrator = await app.SignInAs(Role.Administrator);
        await (await administrator.Get($"/admin/people/{id}")).Form("Werkaccount losmaken").Submit();

        Assert.Equal("/queue", (await GoAsync(app, "/queue")).Path);
    }

    [Fact]
    public async Task WhoLeft_IsRefused_ThoughTheServiceStillKnowsThem()
    {
        await GoAsync(app, "/queue");
        await app.Read(db => db.Users.Where(u => u.Email == Email).ExecuteUpdateAsync(u => u.SetProperty(x => x.Active, false)));

        Assert.Contains("geen account", (await GoAsync(app, "/queue")).Text);
    }

    [Fact]
    public async Task SecondFactor_IsAskedHere_UnlessTheServiceAsksIt()
    {
        await app.Do<UserManager<AppUser>, IdentityResult>(async users =>
        {
            var user = (await users.FindByNameAsync(Email))!;
            await users.ResetAuthenticatorKeyAsync(user);
            return await users.SetTwoFactorEnabledAsync(user, true);
        });
        Assert.StartsWith("/sign-in/code", (await GoAsync(app, "/queue")).Path);

        await using var trusting = App(("SignIn:Organisation:AsksSecondFactor", "true"), ("SignIn:RequireTwoFactor", "true"));
        await trusting.SignInAs(Role.AccountManager);
        Assert.Equal("/queue", (await GoAsync(trusting, "/queue")).Path);
    }

    [Fact]
    public async Task Cancelled_OrAReplayedAnswer_LeadsBackWithAWordOfIt()
    {
        issuer.Cancelled = true;
        var page = await GoAsync(app, "/queue");
        Assert.Equal((HttpStatusCode.BadRequest, "/sign-in/organisation/failed"), (page.Status, page.Path));
        Assert.Contains("afgebroken of niet gelukt", page.Text);

        Assert.Contains("niet gelukt", (await app.Guest().Get("/sign-in/organisation/callback?code=abc&state=def")).Text);
        Assert.Contains("niet gelukt", (await app.Guest().Get("/sign-in/organisation/done")).Text);
    }

    [Fact]
    public async Task ServiceThatIsDown_IsSaid_AndThePasswordStillWorks()
    {
        await issuer.DisposeAsync();

        var page = await app.Guest().Get("/sign-in/organisation?return=/queue");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        var signedIn = await page.Form("Aanmelden").Fill("E-mailadres", Email).Fill("Wachtwoord", "Een-Wachtwoord-2026").Submit("Aanmelden");
        Assert.Equal("/queue", signedIn.Path);
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example")]
    public async Task ReturnToElsewhere_LeadsHome(string target) =>
        Assert.Equal("/my-day", (await GoAsync(app, target)).Path);

    [Theory]
    [InlineData("https://aanmelden.example/", "", "ClientId is empty")]
    [InlineData("http://aanmelden.example/", "wij", "must be an https address")]
    public async Task HalfASetting_StopsTheStart_AndSaysWhatIsMissing(string authority, string clientId, string word)
    {
        await using var half = new TestApp(null,
            ("SignIn:Organisation:Authority", authority), ("SignIn:Organisation:ClientId", clientId));

        Assert.Contains(word, Assert.Throws<OptionsValidationException>(() => half.Services).Message);
    }

    [Fact]
    public async Task WithoutAService_ThereIsNoSuchPage()
    {
        await using var plain = new TestApp();
        Assert.DoesNotContain("werkaccount", (await plain.Guest().Get("/sign-in")).Text);
        foreach (var path in (string[])["", "/done", "/failed"])
            Assert.Equal(HttpStatusCode.NotFound, (await plain.Guest().Get($"/sign-in/organisation{path}")).Status);
    }

    private TestApp App(params (string, string)[] more)
    {
        var made = new TestApp(null,
        [
            ("SignIn:Organisation:Authority", issuer.Address), ("SignIn:Organisation:ClientId", TokenIssuer.ClientId),
            ("SignIn:Organisation:ClientSecret", TokenIssuer.ClientSecret), .. more,
        ]);
        // The service and the cookies of the visitor go by the real time.
        made.Clock.Set(DateTime.UtcNow);
        return made;
    }

    // A browser: from us to the service, and with its answer back to us.
    private static async Task<Page> GoAsync(TestApp app, string target)
    {
        var ours = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var theirs = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var answer = await ours.GetAsync($"/sign-in/organisation?return={Uri.EscapeDataString(target)}");
        while (answer.Headers.Location is { } next)
            answer = await (next.IsAbsoluteUri && next.Host == "127.0.0.1" ? theirs : ours).GetAsync(next);
        return await new Visitor(ours).Read(answer);
    }
}
