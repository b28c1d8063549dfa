using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Board;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Reports.Board;

/// <summary>The reports to colleges and councils, of each period the last version; a manager has a new one made here.</summary>
[Authorize(Roles = ReportAccess.Roles), Route("reports/board")]
public sealed class BoardController(AppDbContext db, BoardService reports, CurrentUser user, TimeProvider clock) : Controller
{
    // Five a year: of the last twenty years.
    private const int Most = 100;

    private const string Field = $"{nameof(BoardPage.Form)}.{nameof(BoardForm.Period)}";

    [HttpGet]
    public async Task<IActionResult> Board(CancellationToken cancellation) => View(await PageAsync(new(), cancellation));

    [HttpPost, Authorize(Roles = BoardService.Makers)]
    public async Task<IActionResult> Board([Bind(Prefix = "Form")] BoardForm form, CancellationToken cancellation)
    {
        if (BoardPeriod.Parse(form.Period) is not { } period)
            ModelState.AddModelError(Field, "Kies een periode.");
        else
            try
            {
                var report = await reports.MakeAsync(period, user.Actor, cancellation);
                return Redirect(BoardLink.Of(report.Period, report.Number));
            }
            catch (RefusedException refused)
            {
                ModelState.AddModelError(Field, refused.Message);
            }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(await PageAsync(form, cancellation));
    }

    private async Task<BoardPage> PageAsync(BoardForm form, CancellationToken cancellation)
    {
        var rows = await db.BoardReports.AsNoTracking().Where(r => !db.BoardReports.Any(o => o.Period == r.Period && o.Number > r.Number))
            .OrderByDescending(r => r.Period).Take(Most)
            .Select(r => new BoardRow(r.Period, r.Number, r.CreatedAt, r.CreatedByName, r.MadeAt, r.FileBytes, r.Remarks != null, r.Figures,
                db.BoardReportJobs.Any(j => j.BoardReportId == r.Id && j.DoneAt == null && j.GivenUpAt == null)))
            .ToListAsync(cancellation);
        return new(form, rows, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime), user.Viewer.Is(BoardService.Makers));
    }
}
