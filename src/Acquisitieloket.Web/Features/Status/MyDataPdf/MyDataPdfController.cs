using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Printing;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Acquisitieloket.Web.Features.Status.MyDataPdf;

/// <summary>
/// What we hold of this enquiry, to read on paper. Printed when asked: at most two are printed at once, and who would have
/// to wait too long is told to come back.
/// </summary>
[AllowAnonymous, PublicRoute("status/{token}/data.pdf")]
public sealed class MyDataPdfController(PrivateLinks links, MyDataSheet sheets, SheetHtml html, IPageRenderer renderer)
    : PrivateController(links)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [HttpGet, EnableRateLimiting(RateLimits.LinkPost)]
    public Task<IActionResult> MyDataPdf(string token, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link =>
        {
            var sheet = await sheets.OfAsync(link.LeadId, cancellation);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Patience);
            try
            {
                return File(await renderer.RenderAsync(html.Write(sheet), limit.Token), "application/pdf", $"{sheet.Reference}.pdf");
            }
            catch (Exception late) when (late is DueWorkFailed
                || late is OperationCanceledException && !cancellation.IsCancellationRequested)
            {
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                Response.Headers.RetryAfter = "60";
                return View("Busy", token);
            }
        }, cancellation);
}
