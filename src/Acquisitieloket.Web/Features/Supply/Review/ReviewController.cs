using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Core.Sites.Reviews;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.Review;

/// <summary>All facts of a site, the oldest first, and the button that says that they are still right.</summary>
[Route("supply/{code}/review")]
public sealed class ReviewController(AppDbContext db, FactEditor editor, SiteReviewService reviews, CurrentUser user) : SupplySiteController(db, editor, user)
{
    [HttpGet]
    public IActionResult Review() => View(Opened);

    [HttpPost]
    public async Task<IActionResult> Review(Guid version, CancellationToken cancellation)
    {
        if (!Opened.MayKeep)
            return Forbid();
        try
        {
            await reviews.ReviewAsync(Opened.Site.Code, version, Me.Actor, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "Iemand anders wijzigde deze locatie net. Kijk hieronder of alles nog klopt en bevestig dan opnieuw.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(Opened);
        }
        TempData["Done"] = "Vastgelegd: alle feiten kloppen nog.";
        return Redirect(Opened.Path);
    }
}
