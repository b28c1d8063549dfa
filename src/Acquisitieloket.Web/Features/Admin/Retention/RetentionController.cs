using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Privacy.Retention;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.Retention;

/// <summary>What will be erased because its time comes, what is held, and what was erased; references and figures only.</summary>
[Route("admin/retention"), Authorize(Roles = $"{Role.Administrator},{Role.PrivacyOfficer}")]
public sealed class RetentionController(AppDbContext db, RetentionRules rules, TimeProvider clock) : Controller
{
    private const int Most = 200;

    [HttpGet]
    public async Task<IActionResult> Retention(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = rules.Due(db, now.AddDays(RetentionPage.DaysAhead)).AsNoTracking();
        var rows = await due.OrderBy(l => l.LastActivityAt).Take(Most)
            .Select(l => new { l.Reference, Department = l.Department!.Name, l.Stage, l.LastActivityAt, l.KeepUntil }).ToListAsync(cancellation);
        return View(new RetentionPage
        {
            DueCount = await due.CountAsync(cancellation),
            Due =
            [
                .. rows.Select(l => new DueLine(l.Reference, l.Department, RetentionRules.TermOf(l.Stage), l.LastActivityAt,
                    Later(rules.EndOf(l.Stage, l.LastActivityAt), l.KeepUntil))).OrderBy(l => l.ErasedFrom),
            ],
            Held = await db.Leads.AsNoTracking().Where(l => l.ErasedAt == null && l.KeepUntil != null).OrderBy(l => l.KeepUntil).Take(Most)
                .Select(l => new HeldLine(l.Reference, l.Department!.Name, l.KeepUntil!.Value)).ToListAsync(cancellation),
            ErasedCount = await db.Leads.CountAsync(l => l.ErasedAt != null, cancellation),
            Erased = await db.Leads.AsNoTracking().Where(l => l.ErasedAt != null).OrderByDescending(l => l.ErasedAt).Take(Most)
                .Select(l => new ErasedLine(l.Reference, l.Department!.Name, l.ErasedAt!.Value,
                    db.AuditEvents.Any(e => e.LeadId == l.Id && e.Kind == AuditKind.RetentionApplied))).ToListAsync(cancellation),
        });
    }

    private static DateTime Later(DateTime end, DateOnly? keepUntil) =>
        keepUntil is { } day && day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) is var free && free > end ? free : end;
}
