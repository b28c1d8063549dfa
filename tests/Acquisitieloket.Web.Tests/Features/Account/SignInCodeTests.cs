using System.Net;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;

namespace Acquisitieloket.Web.Tests.Features.Account;

/// <summary>A code of the app counts once, and guessing ends.</summary>
public sealed class SignInCodeTests : IAsyncLifetime
{
    private const string Email = "anna@gemeente.example", Password = "een-goed-wachtwoord-1A";

    private readonly TestApp app = new();
    private string key = "";

    public async Task InitializeAsync()
    {
        var department = app.Data.Department();
        await app.Add(department);
        key = await app.Do<UserManager<AppUser>, string>(async users =>
        {
            var anna = new AppUser { FullName = "Anna de Boer", UserName = Email, Email = Email, DepartmentId = department.Id };
            Assert.True((await users.CreateAsync(anna, Password)).Succeeded);
            await users.ResetAuthenticatorKeyAsync(anna);
            await users.SetTwoFactorEnabledAsync(anna, true);
            return (await users.GetAuthenticatorKeyAsync(anna))!;
        });
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    private string Code(int stepsFromNow = 0) => TotpCode.Of(key, TotpCode.StepAt(app.Clock.GetUtcNow()) + stepsFromNow);

    private async Task<Page> Asked() => await (await app.Guest().Get("/sign-in")).Form("Aanmelden")
        .Fill("E-mailadres", Email).Fill("Wachtwoord", Password).Submit("Aanmelden");

    private static Task<Page> Enter(Page asked, string code) => asked.Form("Verder").Fill("Code", code).Submit("Verder");

    [Fact]
    public async Task Post_ACodeThatWasUsed_IsRefusedAndSoIsAnOlderOne()
    {
        Assert.StartsWith("/my-day", (await Enter(await Asked(), Code())).Path);

        var again = await Enter(await Asked(), Code());
        var older = await Enter(again, Code(-1));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (again.Status, older.Status));
        Assert.Contains("al gebruikt", Assert.Single(again.Errors));
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.StartsWith("/my-day", (await Enter(older, Code())).Path);
    }

    [Theory]
    [InlineData(-3, false)]
    [InlineData(-2, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task Post_FromATelephoneWhoseClockIsOff_IsTakenWithinAMinute(int steps, bool taken) =>
        Assert.Equal(taken, (await Enter(await Asked(), Code(steps))).Path.StartsWith("/my-day", StringComparison.Ordinal));

    [Fact]
    public async Task Post_OneCodeTwiceAtTheSameMoment_LetsOneIn()
    {
        var asked = new[] { await Asked(), await Asked(), await Asked() };

        var pages = await Task.WhenAll(asked.Select(page => Enter(page, Code())));

        Assert.Single(pages, page => page.Path.StartsWith("/my-day", StringComparison.Ordinal));
        // Who comes after the other sees a code that was used; who comes at the very same moment meets a conflict.
        Assert.True(pages.Count(page => page.Status is HttpStatusCode.BadRequest or HttpStatusCode.Conflict) == 2,
            string.Join("; ", pages.Select(page => $"{page.Status} {page.Path} {page.Heading}")));
    }

    [Fact]
    public async Task Post_WrongFiveTimes_SaysThatItIsLockedAlsoForTheRightCode()
    {
        var page = await Asked();
        for (var i = 0; i < 4; i++)
            Assert.Contains("klopt niet", Assert.Single((page = await Enter(page, "fout")).Errors));
        page = await Enter(page, "fout");
        Assert.StartsWith("Er is te vaak een verkeerde code ingevuld.", Assert.Single(page.Errors));
        page = await Enter(page, Code());
        Assert.StartsWith("Er is te vaak een verkeerde code ingevuld.", Assert.Single(page.Errors));
    }

    // RFC 6238, appendix B, of which an app shows the last six digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void Of_TheKeyOfTheRfc_IsItsCode(long seconds, string code) =>
        Assert.Equal(code, TotpCode.Of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", TotpCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));
}
