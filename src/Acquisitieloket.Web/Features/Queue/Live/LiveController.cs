using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Features.Queue.Browse;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Acquisitieloket.Web.Features.Queue.Live;

/// <summary>
/// Says to a list that is open whether it has changed: how many leads it holds now, and how many came since it was made.
/// The same list, rights and filters; asked every minute, so mostly answered by "not modified".
/// </summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("queue/live")]
public sealed class LiveController(QueueReader reader, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Live([FromQuery] QueueForm form, long since, CancellationToken cancellation)
    {
        ModelState.Clear();
        form = form.FirstPage();
        // What was not counted to the end says nothing about a change.
        int? count = await reader.CountAsync(form, user.Viewer, cancellation) is { More: false } counted ? counted.AtLeast : null;
        var added = await reader.CountSinceAsync(form, since, user.Viewer, cancellation);
        var tag = new EntityTagHeaderValue($"\"{count}-{added}\"", isWeak: true);
        Response.GetTypedHeaders().ETag = tag;
        // Kept by the browser, and asked for again each time.
        Response.Headers.CacheControl = "private, no-cache";
        return Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
            ? StatusCode(StatusCodes.Status304NotModified) : Json(new { count, added });
    }
}
