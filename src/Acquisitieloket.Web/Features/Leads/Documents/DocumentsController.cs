using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Files;
using Acquisitieloket.Web.Features.Shared.Documents;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Leads.Documents;

/// <summary>All documents of a lead: add, keep a copy (which the access log tells), take away.</summary>
[Route("leads/{reference}/documents")]
public sealed class DocumentsController(
    LeadDoor door, LeadDocuments reader, DocumentService documents, Uploads uploads, IFileStore files, CurrentUser user)
    : LeadController(door)
{
    // Employees may add as many as they need; the number only shows in a sentence that they never get.
    private const int NoLimit = int.MaxValue;

    [HttpGet, OpenWhenClosed]
    public async Task<IActionResult> Documents(CancellationToken cancellation) => View(await PageAsync(false, cancellation));

    [HttpPost, UploadLimits]
    public async Task<IActionResult> Documents(UploadForm form, bool visible, CancellationToken cancellation)
    {
        ModelState.Clear();
        var added = 0;
        var done = await DoesAsync(async () => added = await uploads.AddAsync(form.Files, NoLimit,
            file => documents.AddByStaffAsync(Opened.Id, file, visible, user.Actor, cancellation), ModelState));
        if (done && added == 0 && ModelState.IsValid)
            ModelState.AddModelError(Uploads.Field, uploads.NothingChosen);
        return ModelState.IsValid ? Back("Toegevoegd.", "/documents") : Again(await PageAsync(visible, cancellation));
    }

    [HttpGet("{id:long}"), OpenToGuests, OpenWhenClosed]
    public async Task<IActionResult> Download(long id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } file
            ? DocumentFile.Of(Response, files, file.FileHash, file.MediaType, file.Name) : NotFound();

    [HttpGet("{id:long}/remove")]
    public async Task<IActionResult> Remove(long id, CancellationToken cancellation) =>
        Opened.IsClosed ? Redirect(Opened.Path) : await FindAsync(id, cancellation) is { } file ? View("Remove", file) : NotFound();

    [HttpPost("{id:long}/remove")]
    public async Task<IActionResult> RemoveNow(long id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } file)
            return Back("Dit document was al verwijderd.", "/documents");
        return await DoesAsync(() => documents.RemoveByStaffAsync(Opened.Id, id, user.Actor, cancellation))
            ? Back($"{file.Name} is verwijderd.", "/documents")
            : Again(file);
    }

    private async Task<DocumentRow?> FindAsync(long id, CancellationToken cancellation) =>
        (await reader.ForStaffAsync(Opened.Id, cancellation)).Find(d => d.Id == id);

    private async Task<DocumentsPage> PageAsync(bool visible, CancellationToken cancellation) =>
        new(Opened, await reader.ForStaffAsync(Opened.Id, cancellation), visible);
}

/// <summary>The documents, and what was ticked.</summary>
public sealed record DocumentsPage(OpenedLead Lead, IReadOnlyList<DocumentRow> Rows, bool Visible);
