using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

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
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
            return Redirect("/sign-in");
        if (ModelState.IsValid)
        {
            var code = form.Code!.Replace(" ", "");
            var result = await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
            if (!result.Succeeded)
                result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
            if (result.Succeeded)
                return LocalRedirect(Url.IsLocalUrl(form.Return) ? form.Return! : "/my-day");
            ModelState.AddModelError(nameof(form.Code),
                "Deze code klopt niet of is verlopen. Vul de nieuwste code uit uw app in, of een herstelcode.");
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(form);
    }
}
