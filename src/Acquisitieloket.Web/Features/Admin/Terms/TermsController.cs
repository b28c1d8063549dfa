using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.Terms;

/// <summary>Service terms and office hours: what counts, what a change would do to the terms that run, and saving it.</summary>
[Authorize(Roles = Role.Administrator), Route("admin/terms")]
public sealed class TermsController(
    AppDbContext db, TermSettings settings, TermSettingService service, TermPreview preview, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Terms(CancellationToken cancellation)
    {
        await settings.RefreshAsync(db, cancellation);
        return View(await PageAsync(TermsForm.Of(settings.Value, settings.Newest?.Id ?? 0), cancellation));
    }

    /// <summary>In steps: "preview" shows what would change, "edit" goes back to the form, "save" does it.</summary>
    [HttpPost]
    public async Task<IActionResult> Terms([Bind(Prefix = "Form")] TermsForm form, string? step, CancellationToken cancellation)
    {
        await settings.RefreshAsync(db, cancellation);
        if (step == "defaults" || form.Defaults)
        {
            ModelState.Clear();
            form = TermsForm.Of(settings.Defaults, form.Seen);
            form.Defaults = true;
        }
        if (step == "edit")
        {
            form.Defaults = false;
            ModelState.Clear();
            return View(await PageAsync(form, cancellation));
        }
        if (!ModelState.IsValid)
            return await AgainAsync(form, cancellation);
        var changes = TermChange.Between(settings.Value, form.Read());
        if (changes.Count == 0 && !(form.Defaults && settings.Newest?.Values is not null))
            ModelState.AddModelError("", "Er is niets veranderd: deze waarden gelden al.");
        else if (form.Seen != (settings.Newest?.Id ?? 0))
            Overtaken(form);
        else if (step != "save")
            return View("Preview", new TermsPreview(form, changes, await preview.OfAsync(form.Read(), cancellation)));
        else if (await SavesAsync(form, cancellation))
            return Redirect("/admin/terms");
        return await AgainAsync(form, cancellation);
    }

    private async Task<bool> SavesAsync(TermsForm form, CancellationToken cancellation)
    {
        try
        {
            var leads = await service.SaveAsync(form.Defaults ? null : form.Read(), form.Seen, user.Actor, cancellation);
            TempData["Done"] = leads switch
            {
                0 => "Bewaard.",
                1 => "Bewaard. De termijnen van 1 lead zijn opnieuw berekend.",
                _ => $"Bewaard. De termijnen van {leads} leads zijn opnieuw berekend.",
            };
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            await settings.RefreshAsync(db, cancellation);
            Overtaken(form);
            return false;
        }
    }

    // What was typed stays; from here on it is a change of what the other saved.
    private void Overtaken(TermsForm form)
    {
        ModelState.Clear();
        form.Seen = settings.Newest?.Id ?? 0;
        ModelState.AddModelError("", $"{settings.Newest?.SavedByName ?? "Iemand"} bewaarde intussen andere termijnen; zie onderaan. "
            + "Uw waarden staan er nog en zijn niet bewaard. Bekijk opnieuw wat er verandert.");
    }

    private async Task<IActionResult> AgainAsync(TermsForm form, CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        form.Defaults = false;
        return View("Terms", await PageAsync(form, cancellation));
    }

    private async Task<TermsPage> PageAsync(TermsForm form, CancellationToken cancellation)
    {
        const int most = 50;
        var rows = await db.TermSettings.AsNoTracking().OrderByDescending(s => s.Id).Take(most + 1).ToListAsync(cancellation);
        return new TermsPage(form, settings.Newest?.Values is not null, [.. rows.Take(most).Select((row, i) => new EarlierTerms(
            row.SavedAt, row.SavedByName, row.Values is null,
            TermChange.Between(rows.ElementAtOrDefault(i + 1)?.Values ?? settings.Defaults, row.Values ?? settings.Defaults)))]);
    }
}
