using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Features.Sites.Issue;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Sites.NoticePreview;

/// <summary>The notice of a concept as everyone will read it, in the three languages, before it is published for good.</summary>
[Route("supply/procedures/{key:guid}/preview"), Authorize(Roles = SupplyAccess.ClaimRoles)]
public sealed class NoticePreviewController(AppDbContext db, IssueService issues, CurrentUser user, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> NoticePreview(Guid key, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { } procedure)
            return NotFound();
        return IssueRules.CanChange(procedure).Yes ? View(await PageAsync(procedure, cancellation)) : Redirect(PathOf(procedure));
    }

    [HttpPost]
    public async Task<IActionResult> Publish(Guid key, Guid seen, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { } procedure)
            return NotFound();
        try
        {
            await issues.PublishAsync(key, user.Actor, seen, cancellation);
            TempData["Done"] = "Gepubliceerd. De kavel is nu in een selectieprocedure.";
            return Redirect(PathOf(procedure));
        }
        catch (RefusedException refused)
        {
            foreach (var obstacle in refused.Can.Obstacles)
                ModelState.AddModelError("", obstacle);
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        // What stands in the way may be what was just read: it is read anew.
        return View(nameof(NoticePreview), await PageAsync((await FindAsync(key, cancellation))!, cancellation));
    }

    private async Task<IssueProcedure?> FindAsync(Guid key, CancellationToken cancellation)
    {
        var procedure = await IssueLog.Whole(db.IssueProcedures.AsNoTracking()).SingleOrDefaultAsync(p => p.Key == key, cancellation);
        var own = await db.Departments.Where(d => d.Id == user.Viewer.DepartmentId).Select(d => d.Municipality).SingleOrDefaultAsync(cancellation);
        return procedure is not null && SupplyAccess.MayIssue(user.Viewer, own, procedure.Site!) ? procedure : null;
    }

    private async Task<NoticePreviewPage> PageAsync(IssueProcedure procedure, CancellationToken cancellation)
    {
        var (now, municipality, version) = (clock.GetUtcNow().UtcDateTime, procedure.Site!.Municipality, procedure.Version);
        var mail = await db.Departments.Where(d => d.Municipality == municipality && d.Kind == Core.People.DepartmentKind.EconomicAffairs).Select(d => d.Email).FirstOrDefaultAsync(cancellation);
        var can = IssueRules.CanPublish(procedure);
        // As it will be the moment that someone publishes it.
        (procedure.PublishedAt, procedure.ClosesAt) = (now, IssueRules.ClosesAt(now, procedure.Terms.Days));
        return new(procedure, version, can, [.. Language.All.Select(l => (l, new Notice(procedure, IssueState.Published, mail) { Label = $"{procedure.Reference} ({l})" }))]);
    }

    private static string PathOf(IssueProcedure procedure) => $"/supply/procedures/{procedure.Key}";
}

/// <summary>The notice in each language, and whether it can be published.</summary>
public sealed record NoticePreviewPage(IssueProcedure Procedure, Guid Version, Can Can, IReadOnlyList<(string Language, Notice Notice)> Notices)
{
    public string Path => $"/supply/procedures/{Procedure.Key}";
}
