using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Admin;

/// <summary>Whether a person can sign in: leaves and comes back, is unlocked, lost the phone.</summary>
public sealed partial class PeopleTests
{
    [Fact]
    public async Task Deactivate_WhenLeadsAreOpen_IsRefusedWithTheWayToThem()
    {
        await App.SignInAs(Role.AccountManager);
        await App.SignInAs(Role.Coordinator);
        var person = await Person("Test AccountManager");
        var lead = await scene.Lead(Hengelo, l => (l.ContactPerson, l.ContactPersonId) = (null, person.Id));
        await App.Do<UserManager<AppUser>, bool>(async users =>
            (await users.AddToRoleAsync((await users.FindByNameAsync("administrator.wie@gemeente.example"))!, Role.Coordinator)).Succeeded);
        administrator = await App.SignInAs(Role.Administrator);

        var page = await PageOf("Test AccountManager");
        Assert.Contains("contactpersoon van 1 open lead", page.Text);
        var queue = await page.Follow("Bekijk deze leads in de wachtrij");
        Assert.Contains(lead.CompanyName, queue.Text);
        await Assert.ThrowsAsync<Core.RefusedException>(() => App.Do<PersonAccess, bool>(async access =>
        {
            await access.DeactivateAsync(person.Id, Actor.System);
            return true;
        }));
        Assert.True((await Person("Test AccountManager")).Active);
    }

    [Fact]
    public async Task Deactivate_WhenNothingIsOpen_EndsTheSessionAndSignInUntilActivated()
    {
        var person = await App.SignInAs(Role.AccountManager);
        var page = await (await PageOf("Test AccountManager")).Form("Account stopzetten").Submit();
        Assert.Contains("Het account is stopgezet.", page.Text);
        Assert.StartsWith("/sign-in", (await person.Get("/my-day")).Path);
        await Assert.ThrowsAsync<InvalidOperationException>(() => App.SignInAs(Role.AccountManager));
        Assert.DoesNotContain("Test AccountManager", (await administrator.Get("/admin/people")).Text);
        Assert.Contains("Test AccountManager", (await administrator.Get("/admin/people?state=inactive")).Text);

        await page.Form("Weer actief maken").Submit();
        await App.SignInAs(Role.AccountManager);
    }

    [Fact]
    public async Task Unlock_AfterWrongPasswords_LetsThePersonSignIn()
    {
        await App.SignInAs(Role.AccountManager);
        for (var i = 0; i < 5; i++)
            await (await App.Guest().Get("/sign-in")).Form("Aanmelden").Fill("E-mailadres", "accountmanager.wie@gemeente.example")
                .Fill("Wachtwoord", "fout").Submit("Aanmelden");
        await Assert.ThrowsAsync<InvalidOperationException>(() => App.SignInAs(Role.AccountManager));

        await (await PageOf("Test AccountManager")).Form("Blokkade opheffen").Submit();

        await App.SignInAs(Role.AccountManager);
    }

    [Fact]
    public async Task ResetTwoFactor_WhenThePhoneIsGone_TakesAwayKeyAndCodesAndEndsSessions()
    {
        var person = await App.SignInAs(Role.AccountManager);
        await App.Do<UserManager<AppUser>, bool>(async users =>
        {
            var user = (await users.FindByNameAsync("accountmanager.wie@gemeente.example"))!;
            await users.ResetAuthenticatorKeyAsync(user);
            await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 2);
            return (await users.SetTwoFactorEnabledAsync(user, true)).Succeeded;
        });
        await (await PageOf("Test AccountManager")).Form("Code bij aanmelden uitzetten").Submit();
        Assert.False((await Person("Test AccountManager")).TwoFactorEnabled);
        Assert.Equal(0, await App.Read(db => db.UserTokens.CountAsync()));
        Assert.StartsWith("/sign-in", (await person.Get("/my-day")).Path);
        await App.SignInAs(Role.AccountManager);
    }
}
