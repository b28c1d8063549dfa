using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Board;
using Acquisitieloket.Web.Infrastructure.Mvc;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Reports.BoardVersion;

/// <summary>One version of a board report: how it stands, what it tells, and the remarks of an alderman or manager.</summary>
[Authorize(Roles = ReportAccess.Roles), Route("reports/board/{period}/{number:int}")]
public sealed class BoardVersionController(AppDbContext db, BoardService reports, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> BoardVersion(string period, int number, bool ready, CancellationToken cancellation)
    {
        if (await FindAsync(period, number, cancellation) is not { } page)
            return NotFound();
        // The page asks so while it waits.
        if (HttpContext.IsHeadOnly())
            return StatusCode(page.Busy ? StatusCodes.Status202Accepted : StatusCodes.Status204NoContent);
        ModelState.Clear();
        return View(page with { Waited = ready, Form = new() { Remarks = page.Report.Remarks } });
    }

    [HttpPost, Authorize(Roles = BoardService.Remarkers)]
    public async Task<IActionResult> BoardVersion(string period, int number, [Bind(Prefix = "Form")] RemarksForm form, CancellationToken cancellation)
    {
        if (await FindAsync(period, number, cancellation) is not { } page)
            return NotFound();
        if (ModelState.IsValid)
            try
            {
                var next = await reports.RemarkAsync(page.Report.About, number, form.Remarks, user.Actor, cancellation);
                return Redirect(BoardLink.Of(next.Period, next.Number));
            }
            catch (RefusedException refused)
            {
                ModelState.AddModelError("", refused.Message);
            }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(page with { Form = form });
    }

    private async Task<BoardVersionPage?> FindAsync(string period, int number, CancellationToken cancellation)
    {
        var report = await db.BoardReports.AsNoTracking().SingleOrDefaultAsync(r => r.Period == period && r.Number == number, cancellation);
        if (report is null)
            return null;
        var before = report.About.Before.Key;
        return new(report, await db.BoardReportJobs.AsNoTracking().Where(j => j.BoardReportId == report.Id).OrderByDescending(j => j.Id).FirstOrDefaultAsync(cancellation))
        {
            Versions = await db.BoardReports.AsNoTracking().Where(r => r.Period == period).OrderByDescending(r => r.Number)
                .Select(r => new OtherVersion(r.Period, r.Number, r.CreatedAt, r.CreatedByName, r.FiguresOf, r.FileHash != null)).ToListAsync(cancellation),
            Before = await db.BoardReports.AsNoTracking().Where(r => r.Period == before && r.FileHash != null).OrderByDescending(r => r.Number)
                .Select(r => new OtherVersion(r.Period, r.Number, r.CreatedAt, r.CreatedByName, r.FiguresOf, true)).FirstOrDefaultAsync(cancellation),
            MayRemark = BoardService.Remarkers.Split(',').Any(user.Viewer.Is),
            MayMake = user.Viewer.Is(BoardService.Makers) && reports.CanMake(report.About),
        };
    }
}
