using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Templates;
using Acquisitieloket.Core.Templates.Texts;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.EditText;

/// <summary>One text: change it, look at it as it will be read, save it, go back to an older one or to the file.</summary>
[Authorize(Roles = Role.Administrator), Route("admin/templates/{language}/{key}")]
public sealed class EditTextController(
    AppDbContext db, EditableTexts texts, SavedTexts saved, TextService service, TextPreview preview, TemplateFiles files, CurrentUser user)
    : Controller
{
    /// <summary>The mail itself has its style within it, and nothing else of it is to work here.</summary>
    private const string PreviewPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
    private const int Most = 30;

    /// <summary>What counts now, or an older text to begin with.</summary>
    [HttpGet]
    public async Task<IActionResult> EditText(string language, string key, long? from, CancellationToken cancellation)
    {
        if (texts.Find(language, key) is not { } about)
            return NotFound();
        await saved.RefreshAsync(db, cancellation);
        var now = saved.Of(about.Path);
        var text = now?.Text ?? files.Read(about.Path);
        if (from is not null)
        {
            var older = await db.SavedTexts.AsNoTracking().SingleOrDefaultAsync(t => t.Id == from && t.Path == about.Path, cancellation);
            if (older is null)
                return NotFound();
            text = older.Text ?? files.Read(about.Path);
        }
        return View(await PageAsync(about, new EditTextForm { Text = text, Seen = now?.Id ?? 0 }, false, cancellation));
    }

    /// <summary>In steps: "preview" shows it as it will be read, "file" goes back to the file, otherwise it is saved.</summary>
    [HttpPost]
    public async Task<IActionResult> EditText(
        string language, string key, [Bind(Prefix = "Form")] EditTextForm form, string? step, CancellationToken cancellation)
    {
        if (texts.Find(language, key) is not { } about)
            return NotFound();
        if (step == "file")
            ModelState.Clear();
        else
            Check(about, form);
        if (ModelState.IsValid && step == "preview")
            return View(await PageAsync(about, form, true, cancellation));
        if (ModelState.IsValid && await SavesAsync(about, step == "file" ? null : form.Text, form, cancellation))
        {
            TempData["Done"] = step == "file" ? "De standaardtekst geldt weer." : "De tekst is bewaard.";
            return Redirect("/admin/templates");
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(await PageAsync(about, form, false, cancellation));
    }

    /// <summary>The mail with its layout, in a window of its own.</summary>
    [HttpPost("preview")]
    public IActionResult ShowPreview(string language, string key, [Bind(Prefix = "Form")] EditTextForm form)
    {
        if (texts.Find(language, key) is not { } about)
            return NotFound();
        Check(about, form);
        if (!ModelState.IsValid)
            return BadRequest();
        Response.Headers.ContentSecurityPolicy = PreviewPolicy;
        return Content(preview.Of(about, form.Text!).Html, "text/html; charset=utf-8");
    }

    private void Check(EditableText about, EditTextForm form)
    {
        form.Text = form.Text?.ReplaceLineEndings("\n");
        if (ModelState.IsValid)
            foreach (var obstacle in TextRules.Check(about, form.Text!).Obstacles)
                ModelState.AddModelError("Form.Text", obstacle);
    }

    private async Task<bool> SavesAsync(EditableText about, string? text, EditTextForm form, CancellationToken cancellation)
    {
        try
        {
            await service.SaveAsync(about, text, form.Seen, user.Actor, cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            await saved.RefreshAsync(db, cancellation);
            ModelState.Remove("Form.Seen");
            (var now, form.Seen) = (saved.Of(about.Path), saved.Of(about.Path)?.Id ?? 0);
            ModelState.AddModelError("", $"{now?.SavedByName ?? "Iemand"} bewaarde intussen een andere tekst; zie onderaan. "
                + "Uw tekst staat er nog en is niet bewaard. Bewaart u opnieuw, dan vervangt uw tekst die andere.");
            return false;
        }
    }

    private async Task<EditTextPage> PageAsync(EditableText about, EditTextForm form, bool show, CancellationToken cancellation)
    {
        var rows = await db.SavedTexts.AsNoTracking().Where(t => t.Path == about.Path).OrderByDescending(t => t.Id).Take(Most + 1).ToListAsync(cancellation);
        var file = files.Read(about.Path);
        return new EditTextPage(about, form, rows.Count > 0 && rows[0].Text is not null, show ? preview.Of(about, form.Text!) : null,
            [.. rows.Take(Most).Select((row, i) => new EarlierText(row.Id, row.SavedAt, row.SavedByName, row.Text is null, i == 0,
                TextLines.Compare(rows.ElementAtOrDefault(i + 1)?.Text ?? file, row.Text ?? file)))]);
    }
}
