using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Acquisitieloket.Web.Features.Status;

/// <summary>A page behind a private link: unknown and revoked links are not found, with the way to a new one; one that ran out can be renewed.</summary>
public abstract class PrivateController(PrivateLinks links) : Controller
{
    protected PrivateLinks Links => links;

    protected async Task<IActionResult> ByLinkAsync(
        string token, LinkPurpose purpose, Func<PrivateLink, Task<IActionResult>> answer, CancellationToken cancellation)
    {
        if (await links.FindAsync(token, purpose, cancellation) is { } link)
            return await answer(link);
        if (await links.FindExpiredAsync(token, purpose, cancellation) is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return View("LinkUnknown");
        }
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("LinkExpired", new ExpiredLink(token, purpose));
    }

    protected RedirectResult ToStatus(string token, string? anchor = null) =>
        Redirect($"/{Language.Current}/status/{token}{(anchor is null ? "" : "#" + anchor)}");

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        base.OnActionExecuting(context);
    }
}

/// <summary>A link that was good once.</summary>
public sealed record ExpiredLink(string Token, LinkPurpose Purpose);
