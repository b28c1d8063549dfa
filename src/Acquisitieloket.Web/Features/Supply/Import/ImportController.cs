using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Exchange;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.Import;

/// <summary>Reads a file into the register: sent, looked at row by row, and only then done, all of it or nothing.</summary>
[Route("supply/import"), Authorize(Roles = ImportService.Roles)]
public sealed class ImportController(AppDbContext db, ImportService imports, CurrentUser user, TimeProvider clock) : Controller
{
    // The file and some room for the fields beside it; one that is too large must still get its own sentence.
    private const int MostBytes = 2 * FileTable.MostBytes;

    private DateOnly Today => WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);

    [HttpGet("")]
    public IActionResult Import() => View(new ImportForm { AsOf = Today });

    [HttpPost(""), RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> Import(ImportForm form, CancellationToken cancellation)
    {
        form.Check(ModelState, Today);
        var content = ModelState.IsValid ? await form.ContentAsync(cancellation) : [];
        // What cannot be read at all is said at the field; the rest row by row.
        if (ModelState.IsValid && FileTable.Read(content) is { Rows.Count: 0 } empty)
            ModelState.AddModelError(nameof(form.File), empty.Faults.Select(FaultLine.Of).FirstOrDefault() ?? "Er staan geen rijen in het bestand.");
        if (ModelState.IsValid)
            return Redirect($"/supply/import/{await imports.KeepAsync(Path.GetFileName(form.File!.FileName), content, new(form.AsOf!.Value, form.Source!.Trim()), user.Id, cancellation)}");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(form);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Preview(Guid id, RowVerdict? show, int page, CancellationToken cancellation)
    {
        ModelState.Clear();
        return await imports.FindAsync(id, user.Id, cancellation) is { } upload ? View(await PageAsync(upload, show, page, cancellation)) : NotFound();
    }

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Preview(Guid id, string? seen, bool meant, CancellationToken cancellation)
    {
        if (await imports.FindAsync(id, user.Id, cancellation) is not { } upload)
            return NotFound();
        var outcome = await imports.ConfirmAsync(upload, seen ?? "", meant, await OwnAsync(cancellation), user.Actor, cancellation);
        if (outcome is ImportOutcome.Done or ImportOutcome.AlreadyDone)
            return Redirect($"/supply/import/{id}");
        Response.StatusCode = outcome == ImportOutcome.Differs ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        upload = (await imports.FindAsync(id, user.Id, cancellation))!;
        ModelState.Clear();
        if (outcome == ImportOutcome.Asks)
            ModelState.AddModelError(nameof(PreviewPage.Meant), "Bekijk de opmerkingen en vink aan dat het zo bedoeld is.");
        return View(await PageAsync(upload, null, 1, cancellation) with { Differs = outcome == ImportOutcome.Differs });
    }

    private async Task<PreviewPage> PageAsync(RegisterUpload upload, RowVerdict? show, int page, CancellationToken cancellation) => upload.AppliedAt is not null
        ? PreviewPage.Of(upload, new([], [], [], 0), null, 1)
        : PreviewPage.Of(upload, await imports.PreviewAsync(upload, await OwnAsync(cancellation), user.Actor, cancellation), show, page);

    private Task<Municipality?> OwnAsync(CancellationToken cancellation) =>
        db.Departments.Where(d => d.Id == user.Viewer.DepartmentId).Select(d => d.Municipality).SingleOrDefaultAsync(cancellation);
}
