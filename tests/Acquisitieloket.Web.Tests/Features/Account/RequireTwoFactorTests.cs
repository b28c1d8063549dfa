using System.Net;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Microsoft.AspNetCore.Identity;

namespace Acquisitieloket.Web.Tests.Features.Account;

public sealed class RequireTwoFactorTests : IAsyncLifetime
{
    private readonly TestApp app = new(null, ("SignIn:RequireTwoFactor", "true"));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Get_WithoutSecondFactor_LeadsToSettingItUpAndNowhereElse()
    {
        var person = await app.SignInAs(Role.AccountManager);
        foreach (var path in new[] { "/my-day", "/queue", "/account/profile", "/reports/pipeline.csv" })
        {
            var page = await person.Get(path);
            Assert.Equal(("/account/two-factor", HttpStatusCode.OK), (page.Path, page.Status));
            Assert.Contains("eerst aanzetten", page.Text);
        }
        Assert.Equal("/nl", (await person.Get("/nl")).Path);
    }

    [Fact]
    public async Task Get_WithSecondFactor_OpensThePage()
    {
        var first = await app.SignInAs(Role.AccountManager);
        var code = await app.Do<UserManager<AppUser>, string>(async users =>
        {
            var user = (await users.FindByNameAsync("accountmanager.wie@gemeente.example"))!;
            await users.ResetAuthenticatorKeyAsync(user);
            await users.SetTwoFactorEnabledAsync(user, true);
            return (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 1))!.Single();
        });
        Assert.StartsWith("/sign-in", (await first.Get("/queue")).Path);
        var asked = await (await app.Guest().Get("/sign-in?return=/queue")).Form("Aanmelden")
            .Fill("E-mailadres", "accountmanager.wie@gemeente.example").Fill("Wachtwoord", "Een-Wachtwoord-2026").Submit("Aanmelden");
        Assert.Equal("/queue", (await asked.Form("Verder").Fill("Code", code).Submit("Verder")).Path);
    }
}
