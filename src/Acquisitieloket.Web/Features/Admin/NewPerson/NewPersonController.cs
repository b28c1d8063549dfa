using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.NewPerson;

/// <summary>Invites someone: the account is made at once, the password is chosen by the mailed link.</summary>
[Authorize(Roles = Role.Administrator), Route("admin/people/new")]
public sealed class NewPersonController(AppDbContext db, PeopleService people, CurrentUser user) : Controller
{
    private const int UsualCapacity = 30;

    [HttpGet]
    public async Task<IActionResult> NewPerson(CancellationToken cancellation) =>
        await PageAsync(new NewPersonForm { Capacity = UsualCapacity }, cancellation);

    [HttpPost]
    public async Task<IActionResult> NewPerson(NewPersonForm form, CancellationToken cancellation)
    {
        if (form.DepartmentId is { } department && !await db.Departments.AnyAsync(d => d.Id == department, cancellation))
            ModelState.AddModelError(nameof(form.DepartmentId), "Kies de afdeling uit de lijst.");
        var email = form.Email?.Trim();
        if (ModelState.IsValid)
            foreach (var obstacle in (await people.CanInviteAsync(email!, cancellation)).Obstacles)
                ModelState.AddModelError(nameof(form.Email), obstacle);
        if (ModelState.IsValid)
            foreach (var obstacle in (await people.CanHaveRolesAsync(form.Tidied(), cancellation)).Obstacles)
                ModelState.AddModelError(nameof(form.Roles), obstacle);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await PageAsync(form, cancellation);
        }
        var person = await people.InviteAsync(email!, form.Tidied(), user.Actor, cancellation);
        TempData["Done"] = $"{person.FullName} is uitgenodigd. De mail met de link gaat naar {person.Email}.";
        return Redirect($"/admin/people/{person.Id}");
    }

    private async Task<ViewResult> PageAsync(NewPersonForm form, CancellationToken cancellation)
    {
        ViewData["Departments"] = await PersonForm.DepartmentsAsync(db, cancellation);
        return View(form);
    }
}
