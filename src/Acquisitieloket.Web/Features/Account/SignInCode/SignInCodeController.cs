using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Acquisitieloket.Web.Features.Account.SignInCode;

/// <summary>The second step for those who switched on their second factor: a code from an app, or a recovery code.</summary>
[AllowAnonymous, Route("sign-in/code")]
public sealed class SignInCodeController(SignInManager<AppUser> signIn) : Controller
{
    [HttpGet]
    public async Task<IActionResult> SignInCode(string? @return) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null
            ? Redirect("/sign-in")
            : View(new SignInCodeForm { Return = @return });

    [HttpPost, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SignInCode(SignInCodeForm form)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
            return Redirect("/sign-in");
        if (ModelState.IsValid)
        {
            // Who comes this far knows the password, so here it may be said that the account is locked.
            var locked = await signIn.UserManager.IsLockedOutAsync(user);
            var result = locked ? SignInResult.LockedOut : await EnterAsync(form.Code!.Replace(" ", ""));
            if (result.Succeeded)
                return LocalRedirect(Url.IsLocalUrl(form.Return) ? form.Return! : "/my-day");
            ModelState.AddModelError(nameof(form.Code), result.IsLockedOut
                ? "Er is te vaak een verkeerde code ingevuld. Probeer het over een kwartier opnieuw."
                : "Deze code klopt niet, is verlopen of is al gebruikt. Vul de nieuwste code uit uw app in, of een herstelcode.");
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(form);
    }

    private async Task<SignInResult> EnterAsync(string code)
    {
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
        if (result.Succeeded)
            return result;
        var recovered = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        return recovered.Succeeded ? recovered : result;
    }
}
