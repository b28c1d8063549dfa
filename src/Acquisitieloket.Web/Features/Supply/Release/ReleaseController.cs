using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.Release;

/// <summary>Ends a claim before its time, with the reason. Interest also by whoever helps the company.</summary>
[Route("supply/{code}/plots/{number}/claims/{key:guid}/release"), Authorize(Roles = SupplyAccess.ClaimRoles)]
public sealed class ReleaseController(AppDbContext db, ClaimService claims, CurrentUser user, TimeProvider clock) : SupplyPlotController(db, user, clock)
{
    [HttpGet]
    public async Task<IActionResult> Release(Guid key, CancellationToken cancellation) =>
        await FindAsync(key, cancellation) is { } claim ? View(new ReleasePage(Opened, new ReleaseForm(), claim)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Release(Guid key, [Bind(Prefix = "Form")] ReleaseForm form, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { } claim)
            return NotFound();
        if (!ModelState.IsValid)
            return Again(new ReleasePage(Opened, form, claim));
        return Back(await claims.ReleaseAsync(key, form.Reason!.Trim(), Me.Actor, cancellation)
            ? $"{claim.Kind.Dutch()} beëindigd." : $"Deze {claim.Kind.Dutch().ToLowerInvariant()} was al afgelopen.");
    }

    private async Task<LedgerRow?> FindAsync(Guid key, CancellationToken cancellation)
    {
        var claim = await LedgerRow.Read(Db, Db.PlotClaims.AsNoTracking().Where(c => c.Key == key && c.PlotId == Opened.Plot.Id), Me.Viewer, Opened.MayIssue)
            .SingleOrDefaultAsync(cancellation);
        return claim is not null && (Opened.MayIssue || (claim.Kind == ClaimKind.Interest && claim.LeadReference is not null)) ? claim : null;
    }
}

public sealed class ReleaseForm
{
    [Display(Name = "Reden"), Required(ErrorMessage = "Schrijf op waarom de aanspraak eindigt."), StringLength(PlotClaim.TextLength)]
    public string? Reason { get; set; }
}

public sealed record ReleasePage(OpenedPlot Opened, ReleaseForm Form, LedgerRow Claim);
