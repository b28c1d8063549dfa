using System.Net;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Infrastructure.Security;

namespace Acquisitieloket.Web.Tests.Features.Account;

/// <summary>Switching the second factor on, and off again by the person and not by whoever finds the session open.</summary>
public sealed class TwoFactorTests : IAsyncLifetime
{
    private const string Address = "/account/two-factor", Proof = "Uw wachtwoord of een code";
    // As Staff makes them.
    private const string Email = "accountmanager.wie@gemeente.example", Password = "Een-Wachtwoord-2026";

    private readonly TestApp app = new();
    private Visitor me = null!;
    private string key = "";

    public async Task InitializeAsync()
    {
        me = await app.SignInAs(Role.AccountManager);
        var page = await me.Get(Address);
        key = page.Document.QuerySelector("main p code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var on = await page.Form("Aanzetten").Fill("Code", Code()).Submit("Aanzetten");
        Assert.Contains("De code staat aan.", on.Text);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    private string Code() => TotpCode.Of(key, TotpCode.StepAt(app.Clock.GetUtcNow()));

    private async Task<Page> Off(string proof) => await (await me.Get(Address)).Form("Uitzetten").Fill(Proof, proof).Submit("Uitzetten");

    private static void IsOff(Page page)
    {
        Assert.Equal((HttpStatusCode.OK, Address), (page.Status, page.Path));
        Assert.NotNull(page.Form("Aanzetten"));
    }

    [Fact]
    public async Task On_UsesTheCode_SoThatItDoesNotSignIn()
    {
        var asked = await (await app.Guest().Get("/sign-in")).Form("Aanmelden")
            .Fill("E-mailadres", Email).Fill("Wachtwoord", Password).Submit("Aanmelden");
        Assert.Equal(HttpStatusCode.BadRequest, (await asked.Form("Verder").Fill("Code", Code()).Submit("Verder")).Status);
    }

    [Theory]
    [InlineData("", "Vul uw wachtwoord in, of een code uit uw app.")]
    [InlineData("niet-mijn-wachtwoord", "Dit is niet uw wachtwoord, en geen geldige code. Een code die al is gebruikt, telt niet meer.")]
    public async Task Off_WithoutProof_SaysSoAndStaysOn(string proof, string error)
    {
        var page = await Off(proof);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal([error], page.Errors);
        Assert.NotNull((await me.Get(Address)).Form("Uitzetten"));
    }

    [Fact]
    public async Task Off_WithThePassword_IsOff() => IsOff(await Off(Password));

    [Fact]
    public async Task Off_WithANewCode_IsOffAndOneThatWasUsedDoesNotCount()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Off(Code())).Status);
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        IsOff(await Off(Code()));
    }

    [Fact]
    public async Task On_WithANewKeyInTheSameHalfMinute_TakesItsCode()
    {
        IsOff(await Off(Password));
        var page = await me.Get(Address);
        key = page.Document.QuerySelector("main p code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains("De code staat aan.", (await page.Form("Aanzetten").Fill("Code", Code()).Submit("Aanzetten")).Text);
    }

    [Fact]
    public async Task Off_WrongFiveTimes_IsLockedAlsoForThePassword()
    {
        for (var i = 0; i < 5; i++)
            await Off("gok");
        var page = await Off(Password);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("Er is te vaak", Assert.Single(page.Errors));
    }
}
