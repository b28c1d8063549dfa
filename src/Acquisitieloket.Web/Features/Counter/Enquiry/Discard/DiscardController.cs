using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Acquisitieloket.Web.Features.Counter.Enquiry.Discard;

/// <summary>Forgets a form that is not sent yet, after a question whether that is really meant.</summary>
[AllowAnonymous]
public sealed class DiscardController(DraftService drafts, DraftCookie cookie, FaultTexts faults)
    : DraftController(drafts, cookie, faults)
{
    [HttpGet, PublicRoute("enquiry/discard")]
    public async Task<IActionResult> Discard(CancellationToken cancellation) =>
        await DraftAsync(cancellation) is { LeadId: null } ? View() : Redirect($"/{Language.Current}/enquiry");

    [HttpPost, PublicRoute("enquiry/discard"), EnableRateLimiting(RateLimits.PublicPost)]
    public async Task<IActionResult> Discarded(CancellationToken cancellation)
    {
        if (await DraftAsync(cancellation) is { LeadId: null } draft)
            await Drafts.DiscardAsync(draft, cancellation);
        Cookie.Forget(Request, Response);
        return Redirect($"/{Language.Current}/enquiry/discarded");
    }

    [HttpGet, PublicRoute("enquiry/discarded")]
    public IActionResult Gone() => View("Discarded");
}
