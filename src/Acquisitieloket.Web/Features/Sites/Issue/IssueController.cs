using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Sites.Issue;

/// <summary>The public notices of land that is issued: what, how, until when and how to react. Nobody is named in them.</summary>
[AllowAnonymous, PublicRoute("issue")]
public sealed class IssueController(AppDbContext db, TimeProvider clock) : Controller
{
    private const int MostEnded = 50;

    [HttpGet]
    public async Task<IActionResult> Issue(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var published = await db.IssueProcedures.AsNoTracking().AsSplitQuery().Include(p => p.Site).Include(p => p.Plots).ThenInclude(p => p.Plot)
            .Include(p => p.Candidates).Include(p => p.Steps)
            .Where(p => p.PublishedAt != null && p.Site!.Programme != ProgrammeStatus.Dropped).OrderByDescending(p => p.PublishedAt).ToListAsync(cancellation);
        var mails = await db.Departments.AsNoTracking().Where(d => d.Kind == DepartmentKind.EconomicAffairs && d.Municipality != null)
            .Select(d => new { d.Municipality, d.Email }).ToListAsync(cancellation);
        var notices = published.Select(p => new Notice(p, p.StateAt(now), mails.Find(m => m.Municipality == p.Site!.Municipality)?.Email) { Draw = DrawReveal.Of(p, now), Anchor = p.Reference }).ToList();
        return View(new IssuePage([.. notices.Where(n => n.Open).OrderBy(n => n.Procedure.ClosesAt)], [.. notices.Where(n => !n.Open).Take(MostEnded)]));
    }
}

/// <summary>One notice, and where to react.</summary>
public sealed record Notice(IssueProcedure Procedure, IssueState State, string? Mail)
{
    /// <summary>What came of a draw, when it was held.</summary>
    public DrawReveal? Draw { get; init; }
    /// <summary>What an address can point at; null where the same notice stands several times.</summary>
    public string? Anchor { get; init; }
    /// <summary>Tells its tables from those of other notices.</summary>
    public string Label { get; init; } = Procedure.Reference;

    public bool Open => State == IssueState.Published;
    public IEnumerable<Plot> Plots => Procedure.Plots.Select(p => p.Plot!).OrderBy(p => p.Number, StringComparer.Ordinal);
}

/// <summary>The notices to which one can react, and those that are over.</summary>
public sealed record IssuePage(IReadOnlyList<Notice> Open, IReadOnlyList<Notice> Ended);
