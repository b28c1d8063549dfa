using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Features.Queue.Browse;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Acquisitieloket.Web.Features.Queue.Export;

/// <summary>The leads of a list as a file, under the same filters.</summary>
[Authorize(Roles = LeadAccess.ExportRoles), Route("queue")]
public sealed class ExportController(ExportReader reader) : Controller
{
    [HttpGet("leads.csv")]
    public async Task<IActionResult> Csv([FromQuery] QueueForm form, CancellationToken cancellation) =>
        await FileAsync(form, "leads.csv", LeadCsv.ContentType, LeadCsv.WriteAsync, cancellation);

    [HttpGet("leads.ods")]
    public async Task<IActionResult> Ods([FromQuery] QueueForm form, CancellationToken cancellation) =>
        await FileAsync(form, "leads.ods", LeadOds.ContentType, LeadOds.WriteAsync, cancellation);

    private async Task<IActionResult> FileAsync(
        QueueForm form, string name, string type,
        Func<Stream, IAsyncEnumerable<IReadOnlyList<ExportRow>>, CancellationToken, Task> writeAsync, CancellationToken cancellation)
    {
        // A filter that means nothing is as good as none, as on the page.
        ModelState.Clear();
        var ids = await reader.IdsAsync(form, cancellation);
        if (ids.Count > ExportReader.Limit)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("TooMany", form);
        }
        Response.ContentType = type;
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        await writeAsync(Response.Body, reader.BatchesAsync(ids, $"queue/{name}", cancellation), cancellation);
        return new EmptyResult();
    }
}
