using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Acquisitieloket.Web.Features.Account.SignIn;

/// <summary>Sign-in of employees. The answer tells neither whether an address is known nor, during a lock, whether a password is right.</summary>
[AllowAnonymous, Route("sign-in")]
public sealed class SignInController(SignInManager<AppUser> signIn) : Controller
{
    private const string Home = "/my-day";
    // One answer for all: an address that is not known, a password that is wrong, and any password during the lock.
    private const string Wrong = "E-mailadres of wachtwoord klopt niet. Probeer het opnieuw. "
        + "Na 5 verkeerde pogingen kan aanmelden een kwartier niet, ook niet met het goede wachtwoord.";
    private static readonly AppUser Nobody = new() { FullName = "" };
    private static string? nobodysHash;

    [HttpGet]
    public IActionResult SignIn(string? @return) =>
        User.Identity?.IsAuthenticated == true ? Redirect(Home) : View(new SignInForm { Return = @return });

    [HttpPost, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        if (!ModelState.IsValid)
            return Refused(form);
        var user = await signIn.UserManager.FindByEmailAsync(form.Email!.Trim());
        if (user is not { Active: true, PasswordHash: not null } || await signIn.UserManager.IsLockedOutAsync(user))
        {
            // As long as it takes to check a password: the time must not tell what the words do not.
            var hasher = signIn.UserManager.PasswordHasher;
            hasher.VerifyHashedPassword(Nobody, nobodysHash ??= hasher.HashPassword(Nobody, Home), form.Password!);
            return Refused(form, Wrong);
        }

        var result = await signIn.PasswordSignInAsync(user, form.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
            return Redirect($"/sign-in/code?return={Uri.EscapeDataString(Target(form.Return))}");
        return result.Succeeded ? LocalRedirect(Target(form.Return)) : Refused(form, Wrong);
    }

    private string Target(string? page) => Url.IsLocalUrl(page) ? page! : Home;

    private ViewResult Refused(SignInForm form, string? message = null)
    {
        if (message is not null)
            ModelState.AddModelError(nameof(form.Email), message);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(form);
    }
}
