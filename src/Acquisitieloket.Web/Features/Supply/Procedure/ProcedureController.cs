using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Supply.Procedure;

/// <summary>One procedure: its terms, who takes part and where each stands, and how it went. Drawing and opening the offers is done here.</summary>
[Route("supply/procedures/{key:guid}")]
public sealed class ProcedureController(AppDbContext db, CandidateService candidates, CurrentUser user, TimeProvider clock) : IssueController(db, user, clock)
{
    protected override bool ForIssuersOnly => false;

    [HttpGet]
    public IActionResult Procedure() => View(Opened);

    [HttpPost("draw"), Authorize(Roles = SupplyAccess.ClaimRoles)]
    public async Task<IActionResult> Draw(Guid key, CancellationToken cancellation) => !Opened.MayIssue ? NotFound()
        : await DoesAsync(() => candidates.DrawAsync(key, Me.Actor, cancellation)) ? Back("Er is geloot. Het geheime getal staat nu bij de loting.") : Refused();

    [HttpPost("open-offers"), Authorize(Roles = SupplyAccess.ClaimRoles)]
    public async Task<IActionResult> OpenOffers(Guid key, CancellationToken cancellation) => !Opened.MayIssue ? NotFound()
        : await DoesAsync(() => candidates.OpenOffersAsync(key, Me.Actor, cancellation)) ? Back("De biedingen zijn geopend en staan bij de gegadigden.") : Refused();

    private ViewResult Refused()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(nameof(Procedure), Opened);
    }
}
