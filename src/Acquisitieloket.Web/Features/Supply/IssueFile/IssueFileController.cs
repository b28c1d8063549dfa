using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Printing;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.IssueFile;

/// <summary>
/// Everything about how land was issued, in one document for a complaint, a court or the archive. Only for who may issue, and
/// who fetched it is logged. Printed when asked: who would have to wait too long is told to come back.
/// </summary>
[Route("supply/procedures/{key:guid}/file.pdf"), Authorize(Roles = SupplyAccess.ClaimRoles)]
public sealed class IssueFileController(AppDbContext db, IssueFileHtml html, IPageRenderer renderer, CurrentUser user, TimeProvider clock) : IssueController(db, user, clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [HttpGet]
    public async Task<IActionResult> IssueFile(CancellationToken cancellation)
    {
        var plots = Opened.Procedure.Plots.Select(p => p.PlotId).ToList();
        var claims = await Db.PlotClaims.AsNoTracking().Include(c => c.Plot).Include(c => c.By).Where(c => plots.Contains(c.PlotId))
            .OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(cancellation);
        var holders = await CandidateNames.OfAsync(Db, [.. claims.Select(c => c.LeadId).OfType<long>()], Me.Viewer, cancellation);
        var page = html.Write(new()
        {
            Procedure = Opened.Procedure, Now = Opened.Now, Claims = claims, MadeBy = Me.Name,
            NameOf = c => Opened.Names.Of(c).Text, HolderOf = c => holders.Of(c.LeadId, c.HolderName).Text,
        });
        Db.Record(Me.Actor, AuditKind.IssueFileRead, Opened.Now, ("procedure", Opened.Procedure.Reference), ("site", Opened.Procedure.Site!.Name));
        await Db.SaveChangesAsync(cancellation);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            Response.Headers.CacheControl = "private, no-store";
            return File(await renderer.RenderAsync(page, limit.Token), "application/pdf", $"uitgiftedossier-{Opened.Procedure.Reference}.pdf");
        }
        catch (Exception late) when (late is DueWorkFailed || late is OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = "60";
            return View("Busy", Opened);
        }
    }
}
