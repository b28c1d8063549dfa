using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.Follow;

/// <summary>Lengthens a claim, or makes it a higher one of the same holder.</summary>
[Route("supply/{code}/plots/{number}/claims/{key:guid}/follow"), Authorize(Roles = SupplyAccess.ClaimRoles)]
public sealed class FollowController(AppDbContext db, ClaimService claims, CurrentUser user, TimeProvider clock) : SupplyPlotController(db, user, clock)
{
    [HttpGet]
    public async Task<IActionResult> Follow(Guid key, CancellationToken cancellation) => await FindAsync(key, cancellation) is { } claim
        ? View(new FollowPage(Opened, new ClaimForm
        {
            Kind = claim.Kind.RunsOut() ? claim.Kind : ClaimKind.Option, LastDay = claim.LastDay, Basis = claim.Basis, Exception = claim.Exception,
        }, claim, await BasisAsync(key, cancellation)))
        : NotFound();

    [HttpPost]
    public async Task<IActionResult> Follow(Guid key, [Bind(Prefix = "Form")] ClaimForm form, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { } claim)
            return NotFound();
        var basis = await BasisAsync(key, cancellation);
        form.Check(ModelState, WorkingCalendar.DayOf(Now));
        form.Check(ModelState, basis);
        return ModelState.IsValid && await DoesAsync(() => claims.FollowAsync(key, form.Read(), Me.Actor, cancellation))
            ? Back(form.Kind == claim.Kind ? $"{claim.Kind.Dutch()} verlengd." : $"{form.Kind!.Value.Dutch()} vastgelegd.")
            : Again(new FollowPage(Opened, form, claim, basis));
    }

    private async Task<IssueBasis> BasisAsync(Guid key, CancellationToken cancellation)
    {
        var holder = await Db.PlotClaims.Where(c => c.Key == key).Select(c => new { c.LeadId, c.HolderName }).SingleAsync(cancellation);
        return await IssueBasis.OfAsync(Db, Opened.Plot, holder.LeadId, holder.HolderName, cancellation);
    }

    private async Task<LedgerRow?> FindAsync(Guid key, CancellationToken cancellation) => !Opened.MayIssue ? null
        : await LedgerRow.Read(Db, Db.PlotClaims.AsNoTracking().Where(c => c.Key == key && c.PlotId == Opened.Plot.Id), Me.Viewer, issues: true).SingleOrDefaultAsync(cancellation);
}

/// <summary>The claim as it is, and the form for what follows it.</summary>
public sealed record FollowPage(OpenedPlot Opened, ClaimForm Form, LedgerRow Claim, IssueBasis Basis)
{
    public IEnumerable<ClaimKind> Kinds => Enum.GetValues<ClaimKind>().Where(k => k.Holds() && k >= Claim.Kind);
}
