using Acquisitieloket.Core.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Account.SignOut;

/// <summary>
/// Ends all sessions of who presses it, on the server too: a copy of the cookie is worth nothing afterwards. Also when the
/// session has ended already.
/// </summary>
[AllowAnonymous, Route("sign-out")]
public sealed class SignOutController(SignInManager<AppUser> signIn) : Controller
{
    [HttpPost]
    public async Task<IActionResult> SignOutNow()
    {
        if (await signIn.UserManager.GetUserAsync(User) is { } user)
        {
            await signIn.UserManager.UpdateSecurityStampAsync(user);
            TempData["Done"] = "U bent afgemeld, ook op andere apparaten.";
        }
        await signIn.SignOutAsync();
        return Redirect("/sign-in");
    }
}
