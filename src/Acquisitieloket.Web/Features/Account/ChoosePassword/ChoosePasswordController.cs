using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Acquisitieloket.Web.Features.Account.ChoosePassword;

/// <summary>The page of a mailed link, on which a person chooses a password once.</summary>
[AllowAnonymous, Route("invitation/{token}")]
public sealed class ChoosePasswordController(Invitations invitations) : Controller
{
    [HttpGet]
    public async Task<IActionResult> ChoosePassword(string token, CancellationToken cancellation) =>
        await invitations.FindAsync(token, cancellation) is { } invitation
            ? View(new ChoosePasswordForm { Email = invitation.User!.Email! }) : Gone();

    [HttpPost, EnableRateLimiting(RateLimits.LinkPost)]
    public async Task<IActionResult> ChoosePassword(string token, ChoosePasswordForm form, CancellationToken cancellation)
    {
        if (await invitations.FindAsync(token, cancellation) is not { } invitation)
            return Gone();
        if (ModelState.IsValid)
        {
            var can = await invitations.AcceptAsync(invitation, form.Password!, cancellation);
            if (can.Yes)
            {
                TempData["Done"] = "Uw wachtwoord is gekozen. Meld u hiermee aan.";
                return Redirect("/sign-in");
            }
            foreach (var obstacle in can.Obstacles)
                ModelState.AddModelError(nameof(form.Password), obstacle);
        }
        form.Email = invitation.User!.Email!;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(form);
    }

    private ViewResult Gone()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("LinkEnded");
    }
}
