using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Acquisitieloket.Web.Features.Status.RenewLink;

/// <summary>Mails a fresh link to the address that is known; the page never shows or asks that address.</summary>
[AllowAnonymous]
public sealed class RenewLinkController(PrivateLinks links, CompanyPage company) : PrivateController(links)
{
    [HttpPost, PublicRoute("status/{token}/renew"), EnableRateLimiting(RateLimits.LinkPost)]
    public Task<IActionResult> Status(string token, CancellationToken cancellation) =>
        RenewAsync(token, LinkPurpose.Status, cancellation);

    [HttpPost, PublicRoute("proposals/{token}/renew"), EnableRateLimiting(RateLimits.LinkPost)]
    public Task<IActionResult> Proposal(string token, CancellationToken cancellation) =>
        RenewAsync(token, LinkPurpose.Proposal, cancellation);

    private async Task<IActionResult> RenewAsync(string token, LinkPurpose purpose, CancellationToken cancellation)
    {
        if (await Links.FindExpiredAsync(token, purpose, cancellation) is not { } old)
            return NotFound();
        await company.RenewLinkAsync(old, cancellation);
        return View("RenewLink");
    }
}
