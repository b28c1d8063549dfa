using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Admin.People;

/// <summary>Who works with the counter, and how each is set.</summary>
[Authorize(Roles = $"{Role.Administrator},{Role.Coordinator}"), Route("admin/people")]
public sealed class PeopleController(AppDbContext db, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> People([FromQuery] PeopleForm form, CancellationToken cancellation)
    {
        // A filter that means nothing is as good as none.
        ModelState.Clear();
        var now = clock.GetUtcNow();
        return View(new PeoplePage(form, await PeoplePage.ReadAsync(db, form, cancellation),
            await PersonForm.DepartmentsAsync(db, cancellation), now, WorkingCalendar.DayOf(now.UtcDateTime)));
    }
}
