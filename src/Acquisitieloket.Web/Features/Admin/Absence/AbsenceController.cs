using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Absence;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Admin.Absence;

/// <summary>The absence of an employee, kept by the administrator or the coordinator.</summary>
[Authorize(Roles = $"{Role.Administrator},{Role.Coordinator}"), Route("admin/people/{id:long}/absence")]
public sealed class AbsenceController(AppDbContext db, AbsenceService absences, CurrentUser user, TimeProvider clock) : Controller
{
    private const string Back = "/admin/people";

    [HttpGet]
    public async Task<IActionResult> Absence(long id, CancellationToken cancellation) =>
        await AbsenceForm.ReadAsync(db, id, cancellation) is { } form ? await PageAsync(form, id, cancellation) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Absence(long id, AbsenceForm form, CancellationToken cancellation)
    {
        if (await AbsenceForm.ReadAsync(db, id, cancellation) is not { } known)
            return NotFound();
        form.Name = known.Name;
        if (ModelState.IsValid && await form.SavesAsync(absences, id, user.Actor, ModelState, cancellation))
        {
            TempData["Done"] = $"De afwezigheid van {form.Name} is bewaard.";
            return Redirect(Back);
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await PageAsync(form, id, cancellation);
    }

    private async Task<ViewResult> PageAsync(AbsenceForm form, long person, CancellationToken cancellation)
    {
        await form.AddDeputiesAsync(absences, db, person, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime), cancellation);
        ViewData["Back"] = Back;
        return View(form);
    }
}
