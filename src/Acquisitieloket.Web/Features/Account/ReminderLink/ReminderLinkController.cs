using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;

namespace Acquisitieloket.Web.Features.Account.ReminderLink;

/// <summary>
/// The page of the link in a reminder: stops reminders by mail, or lets them come again, without signing in. Looking changes
/// nothing, because programs that check mails open every link.
/// </summary>
[AllowAnonymous, Route("reminders/{token}")]
public sealed class ReminderLinkController(ReminderMails reminders) : Controller
{
    [HttpGet]
    public async Task<IActionResult> ReminderLink(string token, CancellationToken cancellation) =>
        await reminders.FindAsync(token, cancellation) is { } person ? View(Page(person.ReminderMails)) : Gone();

    // No antiforgery token: mail programs send this with one click (RFC 8058), and whoever knows the address may do it.
    [HttpPost, IgnoreAntiforgeryToken, EnableRateLimiting(RateLimits.LinkPost)]
    public async Task<IActionResult> ReminderLink(string token, [FromForm] string? wanted, CancellationToken cancellation)
    {
        if (await reminders.FindAsync(token, cancellation) is not { } person)
            return Gone();
        await reminders.SaveAsync(person.Id, wanted == "yes", cancellation);
        ViewData["Done"] = true;
        return View(Page(wanted == "yes"));
    }

    // A secret address is of no use to search engines.
    public override void OnActionExecuting(ActionExecutingContext context) => Response.Headers["X-Robots-Tag"] = "noindex, nofollow";

    private static ReminderLinkPage Page(bool wanted) => new(wanted);

    private ViewResult Gone()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("ReminderLinkUnknown");
    }
}
