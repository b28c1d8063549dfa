using System.Text.RegularExpressions;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace Acquisitieloket.Web.Features.Account.TwoFactor;

/// <summary>Lets an employee switch the second factor (TOTP, RFC 6238) on and off for the own account.</summary>
[Route("account/two-factor")]
public sealed partial class TwoFactorController(UserManager<AppUser> users, SignInManager<AppUser> signIn) : Controller
{
    private const string Issuer = "Acquisitieloket";
    private const int RecoveryCodes = 8;

    [HttpGet]
    public async Task<IActionResult> TwoFactor() => View(await PageAsync(await MeAsync(), new TwoFactorForm()));

    [HttpPost]
    public async Task<IActionResult> TwoFactor([Bind(Prefix = "Form")] TwoFactorForm form)
    {
        var me = await MeAsync();
        var right = ModelState.IsValid && await IsCodeAsync(me, form.Code!);
        if (!right)
        {
            if (ModelState.IsValid)
                ModelState.AddModelError("Form.Code", "Deze code klopt niet. Vul de nieuwste code uit uw app in.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(await PageAsync(me, form));
        }
        await users.SetTwoFactorEnabledAsync(me, true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(me, RecoveryCodes);
        await signIn.RefreshSignInAsync(me);
        return View(new TwoFactorPage { On = true, RecoveryCodes = [.. codes ?? []] });
    }

    [HttpPost("off")]
    public async Task<IActionResult> Off([Bind(Prefix = "Off")] TwoFactorOffForm form)
    {
        var me = await MeAsync();
        // Switching off what is off would make the key worthless that an app may just have been given.
        if (!me.TwoFactorEnabled)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "De tweede stap staat al uit. Er is niets gewijzigd.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("TwoFactor", await PageAsync(me, new TwoFactorForm()));
        }
        if (ModelState.IsValid && await RefusalAsync(me, form.Proof!) is { } refusal)
            ModelState.AddModelError("Off.Proof", refusal);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("TwoFactor", await PageAsync(me, new TwoFactorForm()));
        }
        await users.SetTwoFactorEnabledAsync(me, false);
        await users.ResetAuthenticatorKeyAsync(me);
        await OnceOnlyCodes.ForgetAsync(users, me);
        await signIn.RefreshSignInAsync(me);
        return Redirect("/account/two-factor");
    }

    /// <summary>Why this does not prove that it is the person; null when it does. Guesses count as those at sign-in.</summary>
    private async Task<string?> RefusalAsync(AppUser me, string proof)
    {
        const string Locked = "Er is te vaak een verkeerd wachtwoord of een verkeerde code ingevuld. Probeer het over een kwartier opnieuw.";
        if (await users.IsLockedOutAsync(me))
            return Locked;
        if (await users.CheckPasswordAsync(me, proof) || await IsCodeAsync(me, proof))
        {
            await users.ResetAccessFailedCountAsync(me);
            return null;
        }
        await users.AccessFailedAsync(me);
        return await users.IsLockedOutAsync(me) ? Locked
            : "Dit is niet uw wachtwoord, en geen geldige code. Een code die al is gebruikt, telt niet meer.";
    }

    private Task<bool> IsCodeAsync(AppUser me, string code) => users.VerifyTwoFactorTokenAsync(
        me, users.Options.Tokens.AuthenticatorTokenProvider, code.Replace(" ", ""));

    private async Task<AppUser> MeAsync() => await users.GetUserAsync(User)
        ?? throw new InvalidOperationException("The session belongs to nobody.");

    private async Task<TwoFactorPage> PageAsync(AppUser me, TwoFactorForm form)
    {
        if (me.TwoFactorEnabled)
            return new TwoFactorPage { On = true };
        if (await users.GetAuthenticatorKeyAsync(me) is null)
        {
            // A new key ends all sessions; this one goes on.
            await users.ResetAuthenticatorKeyAsync(me);
            await signIn.RefreshSignInAsync(me);
        }
        var key = (await users.GetAuthenticatorKeyAsync(me))!;
        var address = $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(me.Email!)}?secret={key}&issuer={Issuer}&digits=6";
        var modules = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M).ModuleMatrix;
        return new TwoFactorPage
        {
            On = false,
            Key = GroupsOfFour().Replace(key, "$0 ").Trim(),
            Qr = [.. modules.Select(row => (IReadOnlyList<bool>)[.. row.Cast<bool>()])],
            Form = form,
        };
    }

    [GeneratedRegex(".{4}")]
    private static partial Regex GroupsOfFour();
}
