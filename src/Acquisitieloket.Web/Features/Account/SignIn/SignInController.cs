using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Acquisitieloket.Web.Features.Account.SignIn;

/// <summary>Sign-in of employees. The answer never tells whether an address is known.</summary>
[AllowAnonymous, Route("sign-in")]
public sealed class SignInController(SignInManager<AppUser> signIn) : Controller
{
    private const string Home = "/my-day";
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
        if (user is not { Active: true, PasswordHash: not null })
        {
            // As long as it takes for a known address: the time must not tell what the words do not.
            var hasher = signIn.UserManager.PasswordHasher;
            hasher.VerifyHashedPassword(Nobody, nobodysHash ??= hasher.HashPassword(Nobody, Home), form.Password!);
            return Refused(form, "E-mailadres of wachtwoord klopt niet. Probeer het opnieuw.");
        }

        var result = await signIn.PasswordSignInAsync(user, form.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
            return Redirect($"/sign-in/code?return={Uri.EscapeDataString(Target(form.Return))}");
        if (result.Succeeded)
            return LocalRedirect(Target(form.Return));
        // The lockout shows only to who knows the password: to all others it would tell that the address is known.
        return Refused(form, result.IsLockedOut && await signIn.UserManager.CheckPasswordAsync(user, form.Password!)
            ? "Er is te vaak een verkeerd wachtwoord ingevuld. Probeer het over een kwartier opnieuw."
            : "E-mailadres of wachtwoord klopt niet. Probeer het opnieuw.");
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
