using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Web.Features.Proposals.New;
using Acquisitieloket.Web.Features.Shared.Leads;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Proposals.Preview;

/// <summary>
/// The document as the company would read it, from the form of the editor as it stands; nothing is stored. A page of its own,
/// beside the editor or in another window.
/// </summary>
[Route("leads/{reference}/proposals/preview")]
public sealed class PreviewController(LeadDoor door, ProposalPreviews previews) : LeadController(door)
{
    /// <summary>The document has its style within it and runs nothing. It keeps its origin, so that the editor can keep the place where it was read.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-same-origin";

    [HttpPost]
    public async Task<IActionResult> Preview([Bind(Prefix = "Form")] NewForm form, CancellationToken cancellation)
    {
        if (form.Sites.Count > NewController.MostRows)
            return BadRequest();
        Response.Headers.ContentSecurityPolicy = Policy;
        if (!ModelState.IsValid)
            return Missing([.. ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).Distinct()]);
        var preview = await previews.ShowAsync(form.Input(Opened.Id), cancellation);
        return preview.Page is { } page ? Content(page.Html, "text/html; charset=utf-8") : Missing(preview.Said);
    }

    private ViewResult Missing(IReadOnlyList<string> said)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(nameof(Missing), said);
    }
}
