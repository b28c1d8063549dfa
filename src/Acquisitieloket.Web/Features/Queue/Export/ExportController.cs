using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Features.Queue.Browse;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Acquisitieloket.Web.Features.Queue.Export;

/// <summary>The leads of a list as a file, under the same filters.</summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("queue")]
public sealed class ExportController(ExportReader reader) : Controller
{
    [HttpGet("leads.csv")]
    public async Task<IActionResult> Csv([FromQuery] QueueForm form, CancellationToken cancellation) =>
        await FileAsync(form, "leads.csv", LeadCsv.ContentType, LeadCsv.WriteAsync, cancellation);

    [HttpGet("leads.ods")]
    public async Task<IActionResult> Ods([FromQuery] QueueForm form, CancellationToken cancellation) =>
        await FileAsync(form, "leads.ods", LeadOds.ContentType, LeadOds.WriteAsync, cancellation);

    /// <summary>The leads that were ticked, or all of the list.</summary>
    [HttpPost("selection.csv")]
    public async Task<IActionResult> Selection(
        [FromQuery] QueueForm form, [FromForm] List<long> lead, [FromForm] bool all, CancellationToken cancellation)
    {
        if (all)
            return await FileAsync(form, "leads.csv", LeadCsv.ContentType, LeadCsv.WriteAsync, cancellation);
        ModelState.Clear();
        if (lead.Count == 0)
            return Redirect(form.Address);
        return await WriteAsync([.. lead.Distinct().Take(ExportReader.Limit)], "leads.csv", LeadCsv.ContentType, LeadCsv.WriteAsync, cancellation);
    }

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
        return await WriteAsync(ids, name, type, writeAsync, cancellation);
    }

    private async Task<IActionResult> WriteAsync(
        IReadOnlyList<long> ids, string name, string type,
        Func<Stream, IAsyncEnumerable<IReadOnlyList<ExportRow>>, CancellationToken, Task> writeAsync, CancellationToken cancellation)
    {
        Response.ContentType = type;
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        await writeAsync(Response.Body, reader.BatchesAsync(ids, $"queue/{name}", cancellation), cancellation);
        return new EmptyResult();
    }
}
