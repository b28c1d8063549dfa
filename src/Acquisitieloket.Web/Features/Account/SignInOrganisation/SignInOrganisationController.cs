using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Features.Account.SignIn;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Web.Features.Account.SignInOrganisation;

/// <summary>Sign-in of employees by the service of their organisation. There is no such page while no service is set.</summary>
[AllowAnonymous, Route("sign-in/organisation"), EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInOrganisationController(
    SignInManager<AppUser> signIn, OrganisationAccounts accounts, IOptions<StaffSignInOptions> options) : Controller
{
    private readonly OrganisationOptions service = options.Value.Organisation;

    /// <summary>To the service. A link and not a form: the policy for content lets forms post to ourselves only.</summary>
    [HttpGet]
    public async Task<IActionResult> Start(string? @return)
    {
        if (!service.On)
            return NotFound();
        try
        {
            await HttpContext.ChallengeAsync(OrganisationSignIn.Scheme,
                new AuthenticationProperties { RedirectUri = $"/sign-in/organisation/done?return={Uri.EscapeDataString(Target(@return))}" });
            return new EmptyResult();
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or IOException or HttpRequestException)
        {
            return Refused(@return, StatusCodes.Status503ServiceUnavailable,
                $"Aanmelden met {service.Name} kan nu niet: die dienst antwoordt niet. Probeer het later opnieuw of gebruik uw wachtwoord.");
        }
    }

    /// <summary>Back from the service, which said who it is.</summary>
    [HttpGet("done")]
    public async Task<IActionResult> Done(string? @return, CancellationToken cancellation)
    {
        if (!service.On)
            return NotFound();
        var said = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        if (said.Principal?.FindFirst("sub") is not { } subject)
            return Failed();
        var email = service.TrustEmail || bool.TryParse(said.Principal.FindFirst(OrganisationSignIn.Verified)?.Value, out var sure) && sure
            ? said.Principal.FindFirst(service.EmailClaim)?.Value : null;
        var (user, obstacle) = await accounts.FindAsync(new(subject.Issuer, subject.Value), email, cancellation);
        if (user is null)
            return Refused(@return, StatusCodes.Status403Forbidden, obstacle!);
        var result = await signIn.ExternalLoginSignInAsync(
            subject.Issuer, subject.Value, isPersistent: false, bypassTwoFactor: service.AsksSecondFactor);
        return result switch
        {
            { Succeeded: true } => LocalRedirect(Target(@return)),
            { RequiresTwoFactor: true } => Redirect($"/sign-in/code?return={Uri.EscapeDataString(Target(@return))}"),
            _ => Refused(@return, StatusCodes.Status403Forbidden,
                "Dit account is een kwartier geblokkeerd omdat er te vaak een verkeerd wachtwoord is ingevuld. Probeer het daarna opnieuw."),
        };
    }

    [HttpGet("failed")]
    public IActionResult Failed() => !service.On ? NotFound() : Refused(null, StatusCodes.Status400BadRequest,
        $"Het aanmelden met {service.Name} is afgebroken of niet gelukt. Probeer het opnieuw.");

    private string Target(string? page) => Url.IsLocalUrl(page) ? page! : "/my-day";

    private ViewResult Refused(string? @return, int status, string message)
    {
        ModelState.AddModelError("", message);
        Response.StatusCode = status;
        return View("~/Features/Account/SignIn/SignIn.cshtml", new SignInForm { Return = @return });
    }
}
