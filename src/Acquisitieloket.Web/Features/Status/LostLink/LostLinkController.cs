using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Status.LostLink;

/// <summary>
/// Someone lost the link to their own page. The answer is the same, and takes as long, whether what was typed is known or
/// not: nobody learns here who is a company of ours.
/// </summary>
[AllowAnonymous, PublicRoute("status")]
public sealed class LostLinkController(LinkService links, IStringLocalizer<StatusTexts> texts) : Controller
{
    /// <summary>Far longer than looking up and writing takes, so that it does not show which of them was done.</summary>
    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(700);

    [HttpGet]
    public IActionResult LostLink() => View(new LostLinkForm());

    [HttpPost, EnableRateLimiting(RateLimits.LostLink)]
    public async Task<IActionResult> LostLink(LostLinkForm form, CancellationToken cancellation)
    {
        var typed = TidyAnswers.Line(form.Typed);
        if (typed is null || typed.Length > Contact.EmailLength)
        {
            ModelState.AddModelError(nameof(form.Typed), texts["LostLink_Missing"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(form);
        }
        // Whoever closes the page early stops neither the mail nor the clock.
        await Task.WhenAll(links.MailLostAsync(typed, CancellationToken.None), Task.Delay(AnswerTime, cancellation));
        return View("Sent");
    }
}

/// <summary>A reference or a mail address.</summary>
public sealed class LostLinkForm
{
    public string? Typed { get; set; }
}
