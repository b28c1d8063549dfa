using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Board;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Reports.BoardCompare;

/// <summary>The figures of two board reports side by side, as they were told: two versions, or two periods.</summary>
[Authorize(Roles = ReportAccess.Roles), Route("reports/board/{period}/{number:int}/compare")]
public sealed class BoardCompareController(AppDbContext db) : Controller
{
    /// <param name="with">Period and number of the other, such as "2026-K2/1".</param>
    [HttpGet]
    public async Task<IActionResult> BoardCompare(string period, int number, string? with, CancellationToken cancellation)
    {
        if (with?.Split('/') is not [var otherPeriod, var text] || !int.TryParse(text, out var otherNumber))
            return NotFound();
        var (one, other) = (await FindAsync(period, number, cancellation), await FindAsync(otherPeriod, otherNumber, cancellation));
        return one is { Figures: not null } && other is { Figures: not null } ? View(new BoardComparePage(one, other)) : NotFound();
    }

    private Task<BoardReport?> FindAsync(string period, int number, CancellationToken cancellation) =>
        db.BoardReports.AsNoTracking().SingleOrDefaultAsync(r => r.Period == period && r.Number == number, cancellation);
}
