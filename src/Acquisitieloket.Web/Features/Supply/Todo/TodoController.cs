using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Reviews;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.Todo;

/// <summary>What there is to do in the register of one's own municipality: the reminder of the duty to review, and what is missing.</summary>
[Route("supply/todo"), Authorize(Roles = SupplyAccess.KeepRoles)]
public sealed class TodoController(AppDbContext db, CurrentUser user, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Todo(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var own = await db.Departments.Where(d => d.Id == user.Viewer.DepartmentId).Select(d => d.Municipality).SingleOrDefaultAsync(cancellation);
        var sites = await db.Sites.AsNoTracking().Where(s => s.Municipality == own && s.Programme != ProgrammeStatus.Dropped).WithPlots(now).ToListAsync(cancellation);
        return View(new TodoPage(own, [.. sites.Select(s => SiteTodo.Of(s, now)).OrderByDescending(t => t.Review).ThenBy(t => t.LastDay).ThenBy(t => t.Site.Name, StringComparer.Ordinal)]));
    }
}

/// <summary>The sites of a municipality with what there is to do on each; null when the viewer works for none.</summary>
public sealed record TodoPage(Municipality? Municipality, IReadOnlyList<SiteTodo> Sites);
