using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.IncomingMail.Browse;

/// <summary>Mails that came in and wait for a person: those to leads that the viewer may open, and for the coordinator the rest.</summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("queue/mail")]
public sealed class BrowseController(AppDbContext db, CurrentUser user, TimeProvider clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Browse(long? above, CancellationToken cancellation)
    {
        var seen = HeldMailService.MaySee(db, user.Viewer, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime)).AsNoTracking();
        // Who waits longest comes first.
        var rows = await seen.Where(m => above == null || m.Id > above).OrderBy(m => m.Id).Take(PageSize + 1)
            .Select(m => new HeldRow(m.Id, m.At, m.From, m.Subject, m.HeldFor, m.Lead!.Reference)).ToListAsync(cancellation);
        return View(new BrowsePage(
            [.. rows.Take(PageSize)], await seen.CountAsync(cancellation), rows.Count > PageSize ? rows[PageSize - 1].Id : null));
    }
}

/// <summary>One held mail in the list; the moment is UTC.</summary>
public sealed record HeldRow(long Id, DateTime At, string? From, string? Subject, HeldFor? Why, string? Reference);

/// <summary>Next is the id above which the next page begins; null at the end.</summary>
public sealed record BrowsePage(IReadOnlyList<HeldRow> Rows, int Count, long? Next);
