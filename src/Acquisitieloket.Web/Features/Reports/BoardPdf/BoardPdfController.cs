using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Files;
using Acquisitieloket.Core.Reports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Reports.BoardPdf;

/// <summary>The PDF of a version. It tells of no person and no company, so that reading it is not logged.</summary>
[Authorize(Roles = ReportAccess.Roles), Route("reports/board/{period}/{number:int}/pdf")]
public sealed class BoardPdfController(AppDbContext db, IFileStore files) : Controller
{
    [HttpGet]
    public async Task<IActionResult> BoardPdf(string period, int number, CancellationToken cancellation)
    {
        var hash = await db.BoardReports.Where(r => r.Period == period && r.Number == number).Select(r => r.FileHash).SingleOrDefaultAsync(cancellation);
        if (hash is null || files.Open(hash) is not { } content)
            return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        Response.Headers.ContentDisposition = $"inline; filename=\"bestuursrapportage-{period}-versie-{number}.pdf\"";
        return File(content, "application/pdf");
    }
}
