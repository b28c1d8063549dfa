using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.Procedures;

/// <summary>The procedures of all sites or of one, those that go on first. Concepts only of the own municipality.</summary>
[Route("supply/procedures"), Authorize(Roles = SupplyAccess.Roles)]
public sealed class ProceduresController(AppDbContext db, CurrentUser user, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Procedures(string? site, CancellationToken cancellation)
    {
        var asked = site?.ToUpperInvariant();
        var only = asked is null ? null : await db.Sites.AsNoTracking().SingleOrDefaultAsync(s => s.Code == asked, cancellation);
        if (asked is not null && only is null)
            return NotFound();
        var own = await db.Departments.Where(d => d.Id == user.Viewer.DepartmentId).Select(d => d.Municipality).SingleOrDefaultAsync(cancellation);
        var found = await db.IssueProcedures.AsNoTracking().AsSplitQuery().Include(p => p.Site).Include(p => p.Plots).ThenInclude(p => p.Plot).Include(p => p.Candidates)
            .Where(p => asked == null || p.Site!.Code == asked).OrderByDescending(p => p.Id).ToListAsync(cancellation);
        var shown = found.Where(p => p.PublishedAt is not null || SupplyAccess.MayIssue(user.Viewer, own, p.Site!)).ToList();
        return View(new ProceduresPage(only, only is not null && only.Municipality == own && SupplyAccess.MayIssue(user.Viewer, own, only), shown, clock.GetUtcNow().UtcDateTime));
    }
}

/// <summary>The procedures; and the site to which they were narrowed.</summary>
public sealed record ProceduresPage(Site? Site, bool MayBegin, IReadOnlyList<IssueProcedure> All, DateTime Now)
{
    public IEnumerable<(string Title, IReadOnlyList<IssueProcedure> Rows)> Parts => new (string, IReadOnlyList<IssueProcedure>)[]
    {
        ("Lopend", [.. All.Where(p => !Ended(p))]), ("Afgelopen", [.. All.Where(Ended)]),
    }.Where(part => part.Item2.Count > 0);

    private static bool Ended(IssueProcedure procedure) => procedure.State is IssueState.Completed or IssueState.Withdrawn;
}
