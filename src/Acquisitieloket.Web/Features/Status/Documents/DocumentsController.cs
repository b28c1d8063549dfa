using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Files;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Features.Shared.Documents;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Status.Documents;

/// <summary>
/// The documents that the company and its contact person share. The company may take back what it added itself for as
/// long as the lead is open: it is its own, and the timeline still tells that it was there.
/// </summary>
[AllowAnonymous, PublicRoute("status/{token}/documents")]
public sealed class DocumentsController(
    PrivateLinks links, LeadDocuments reader, DocumentService documents, Uploads uploads, IFileStore files, AppDbContext db)
    : PrivateController(links)
{
    [HttpGet]
    public Task<IActionResult> Documents(string token, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link => View(await PageAsync(link, token, cancellation)), cancellation);

    [HttpPost, EnableRateLimiting(RateLimits.LinkPost), UploadLimits]
    public Task<IActionResult> Documents(string token, UploadForm form, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link =>
        {
            ModelState.Clear();
            if (await IsClosedAsync(link, cancellation))
                return ToStatus(token, "documents");
            var added = await uploads.AddAsync(form.Files, DocumentLimits.MostFilesOfCompany,
                file => documents.AddByCompanyAsync(link.LeadId, file, cancellation), ModelState);
            if (added == 0 && ModelState.IsValid)
                ModelState.AddModelError(Uploads.Field, uploads.NothingChosen);
            if (ModelState.IsValid)
                return Redirect($"/{Language.Current}/status/{token}/documents");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(await PageAsync(link, token, cancellation));
        }, cancellation);

    [HttpGet("{id:long}")]
    public Task<IActionResult> Download(string token, long id, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link =>
            (await reader.ForCompanyAsync(link.LeadId, cancellation)).Find(d => d.Id == id) is { } file
                ? DocumentFile.Of(Response, files, file.FileHash, file.MediaType, file.Name) : NotFound(), cancellation);

    [HttpGet("{id:long}/remove")]
    public Task<IActionResult> Remove(string token, long id, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link => await OwnAsync(link, id, cancellation) is { } file
            ? View("Remove", new RemoveModel(token, file.Name)) : NotFound(), cancellation);

    [HttpPost("{id:long}/remove"), EnableRateLimiting(RateLimits.LinkPost)]
    public Task<IActionResult> RemoveNow(string token, long id, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link =>
        {
            if (!await IsClosedAsync(link, cancellation))
                await documents.RemoveByCompanyAsync(link.LeadId, id, cancellation);
            return Redirect($"/{Language.Current}/status/{token}/documents");
        }, cancellation);

    private async Task<DocumentRow?> OwnAsync(PrivateLink link, long id, CancellationToken cancellation) =>
        await IsClosedAsync(link, cancellation) ? null
            : (await reader.ForCompanyAsync(link.LeadId, cancellation)).Find(d => d.Id == id && d.FromCompany);

    private Task<bool> IsClosedAsync(PrivateLink link, CancellationToken cancellation) =>
        db.Leads.AnyAsync(l => l.Id == link.LeadId && l.ClosedAt != null, cancellation);

    private async Task<DocumentsModel> PageAsync(PrivateLink link, string token, CancellationToken cancellation)
    {
        var closed = await IsClosedAsync(link, cancellation);
        var rows = await reader.ForCompanyAsync(link.LeadId, cancellation);
        return new DocumentsModel(token, closed, StatusFiles.Lines(rows, token, closed));
    }
}

/// <summary>The shared documents with the address of the page.</summary>
public sealed record DocumentsModel(string Token, bool Closed, IReadOnlyList<FileLine> Lines);

/// <summary>The document that would be removed.</summary>
public sealed record RemoveModel(string Token, string Name);
