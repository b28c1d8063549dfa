using Acquisitieloket.Core.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Account.SignOut;

/// <summary>Ends the session; also when it has ended already.</summary>
[AllowAnonymous, Route("sign-out")]
public sealed class SignOutController(SignInManager<AppUser> signIn) : Controller
{
    [HttpPost]
    public async Task<IActionResult> SignOutNow()
    {
        await signIn.SignOutAsync();
        return Redirect("/sign-in");
    }
}
