using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Files;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Features.Shared.Documents;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Acquisitieloket.Web.Features.Counter.Enquiry.Attachments;

/// <summary>The step of the form for files. Each that is good is kept at once, whatever happens to the others.</summary>
[AllowAnonymous, PublicRoute("enquiry/attachments")]
public sealed class AttachmentsController(
    DraftService drafts, DraftCookie cookie, FaultTexts faults, DraftDocuments documents, Uploads uploads, IFileStore files)
    : DraftController(drafts, cookie, faults)
{
    private const string Slug = "attachments";

    [HttpGet]
    public async Task<IActionResult> Attachments(bool check, CancellationToken cancellation)
    {
        var draft = await DraftAsync(cancellation);
        return draft?.LeadId is not null ? To("done") : View(await PageAsync(draft, check, cancellation));
    }

    [HttpPost, EnableRateLimiting(RateLimits.PublicPost), UploadLimits]
    public async Task<IActionResult> Attachments(UploadForm form, string? then, bool check, CancellationToken cancellation)
    {
        var draft = await DraftAsync(cancellation);
        if (draft?.LeadId is not null)
            return To("done");
        draft ??= await Drafts.SaveStepAsync(null, Slug, [], cancellation);
        Cookie.Write(Request, Response, draft.Key);
        // Only what was said of a file counts here.
        ModelState.Clear();
        var added = await uploads.AddAsync(form.Files, DocumentLimits.MostFiles,
            file => documents.AddAsync(draft, file, cancellation), ModelState);
        if (then == "stay" && added == 0 && ModelState.IsValid)
            ModelState.AddModelError(Uploads.Field, uploads.NothingChosen);
        if (ModelState.IsValid)
            return To(then switch { "stay" => Slug + (check ? "?check=true" : ""), "later" => "save", _ => "check" });
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(await PageAsync(draft, check, cancellation));
    }

    [HttpPost("{id:long}/remove"), EnableRateLimiting(RateLimits.PublicPost)]
    public async Task<IActionResult> Remove(long id, bool check, CancellationToken cancellation)
    {
        if (await DraftAsync(cancellation) is { LeadId: null } draft)
            await documents.RemoveAsync(draft, id, cancellation);
        return To(Slug + (check ? "?check=true" : ""));
    }

    /// <summary>The visitor's own file back, to see whether it is the right one.</summary>
    [HttpGet("{id:long}")]
    public async Task<IActionResult> Download(long id, CancellationToken cancellation)
    {
        if (await DraftAsync(cancellation) is not { } draft
            || (await documents.OfAsync(draft, cancellation)).Find(d => d.Id == id) is not { } file)
            return NotFound();
        return DocumentFile.Of(Response, files, file.FileHash, file.MediaType, file.Name);
    }

    private async Task<AttachmentsPage> PageAsync(EnquiryDraft? draft, bool check, CancellationToken cancellation)
    {
        var lines = draft is null ? [] : (await documents.OfAsync(draft, cancellation)).Select(d => new FileLine(
            d.Name, Written.Size(d.Bytes, Language.Current), $"/{Language.Current}/enquiry/{Slug}/{d.Id}")
        {
            RemoveAction = $"/{Language.Current}/enquiry/{Slug}/{d.Id}/remove{(check ? "?check=true" : "")}",
        });
        return new AttachmentsPage([.. lines], check, draft?.ExpiresAt);
    }

    private RedirectResult To(string page) => Redirect($"/{Language.Current}/enquiry/{page}");
}

/// <summary>What was added so far; check when the visitor came from the overview.</summary>
public sealed record AttachmentsPage(IReadOnlyList<FileLine> Lines, bool Check, DateTime? KeptUntil);
