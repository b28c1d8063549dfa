using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Absence;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Account.Absence;

/// <summary>When I am away and who stands in.</summary>
[Route("account/absence")]
public sealed class AbsenceController(AppDbContext db, AbsenceService absences, CurrentUser user, TimeProvider clock) : Controller
{
    private const string Back = "/account/profile";

    [HttpGet]
    public async Task<IActionResult> Absence(CancellationToken cancellation) =>
        await AbsenceForm.ReadAsync(db, user.Id, cancellation) is { } form ? await PageAsync(form, user.Id, cancellation) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Absence(AbsenceForm form, CancellationToken cancellation)
    {
        if (await AbsenceForm.ReadAsync(db, user.Id, cancellation) is not { } known)
            return NotFound();
        form.Name = known.Name;
        if (ModelState.IsValid && await form.SavesAsync(absences, user.Id, user.Actor, ModelState, cancellation))
        {
            TempData["Done"] = "Uw afwezigheid is bewaard.";
            return Redirect(Back);
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await PageAsync(form, user.Id, cancellation);
    }

    private async Task<ViewResult> PageAsync(AbsenceForm form, long person, CancellationToken cancellation)
    {
        await form.AddDeputiesAsync(absences, db, person, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime), cancellation);
        ViewData["Back"] = Back;
        return View(form);
    }
}
