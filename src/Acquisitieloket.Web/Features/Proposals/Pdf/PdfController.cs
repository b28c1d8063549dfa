using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Files;
using Acquisitieloket.Web.Features.Shared.Leads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Proposals.Pdf;

/// <summary>The PDF that we made ourselves, shown in the browser to whoever may open the lead.</summary>
[Route("leads/{reference}/proposals/{number:int}/pdf"), OpenWhenClosed]
public sealed class PdfController(LeadDoor door, AppDbContext db, IFileStore files) : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> Pdf(int number, CancellationToken cancellation)
    {
        var hash = await db.Proposals.Where(p => p.LeadId == Opened.Id && p.Number == number).Select(p => p.FileHash)
            .SingleOrDefaultAsync(cancellation);
        if (hash is null || files.Open(hash) is not { } content)
            return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        Response.Headers.ContentDisposition = $"inline; filename=\"voorstel-{Opened.Reference}-{number}.pdf\"";
        return File(content, "application/pdf");
    }
}
