using Acquisitieloket.Core;
using Acquisitieloket.Core.Demand.Offers;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Acquisitieloket.Web.Features.Status.OfferAgain;

/// <summary>The company says whether it wants to hear when something fits that is not there now.</summary>
[AllowAnonymous, PublicRoute("status/{token}/offer-again")]
public sealed class OfferAgainController(PrivateLinks links, OfferConsent consent) : PrivateController(links)
{
    [HttpPost, EnableRateLimiting(RateLimits.LinkPost)]
    public Task<IActionResult> OfferAgain(string token, [FromForm] bool yes, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link =>
        {
            try
            {
                await consent.SetAsync(link.LeadId, yes, cancellation);
            }
            catch (RefusedException)
            {
                // Opened again meanwhile: the page says how it stands.
                return ToStatus(token);
            }
            return Redirect($"/{Language.Current}/status/{token}?done={(yes ? "offer-yes" : "offer-no")}");
        }, cancellation);
}
