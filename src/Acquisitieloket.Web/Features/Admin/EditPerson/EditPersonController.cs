using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.EditPerson;

/// <summary>Changes what is kept of a person, and shows how the account stands.</summary>
[Authorize(Roles = Role.Administrator), Route("admin/people/{id:long}")]
public sealed class EditPersonController(
    AppDbContext db, PeopleService people, PersonAccess access, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> EditPerson(long id, CancellationToken cancellation) =>
        await FormAsync(id, cancellation) is { } form ? await PageAsync(id, form, cancellation) : NotFound();

    [HttpPost]
    public async Task<IActionResult> EditPerson(long id, EditPersonForm form, CancellationToken cancellation)
    {
        if (!await db.Users.AnyAsync(u => u.Id == id, cancellation))
            return NotFound();
        if (form.DepartmentId is { } department && !await db.Departments.AnyAsync(d => d.Id == department, cancellation))
            ModelState.AddModelError(nameof(form.DepartmentId), "Kies de afdeling uit de lijst.");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid && await ChangesAsync(id, form, cancellation))
        {
            TempData["Done"] = "De gegevens zijn bewaard.";
            return Redirect($"/admin/people/{id}");
        }
        return await PageAsync(id, form, cancellation);
    }

    private async Task<bool> ChangesAsync(long id, EditPersonForm form, CancellationToken cancellation)
    {
        try
        {
            await people.ChangeAsync(id, form.Tidied(), form.Seen ?? "", user.Actor, cancellation);
            return true;
        }
        catch (RefusedException refused)
        {
            foreach (var obstacle in refused.Can.Obstacles)
                ModelState.AddModelError(nameof(form.Roles), obstacle);
        }
        catch (DbUpdateConcurrencyException)
        {
            // What was typed stays; sending it once more now means: over what the other wrote.
            db.ChangeTracker.Clear();
            Response.StatusCode = StatusCodes.Status409Conflict;
            form.Seen = (await FormAsync(id, cancellation))!.Seen;
            ModelState.Remove(nameof(form.Seen));
            ModelState.AddModelError("", "Iemand anders wijzigde deze persoon net, of de persoon meldde zich aan. Controleer wat hieronder staat en bewaar opnieuw.");
        }
        db.ChangeTracker.Clear();
        return false;
    }

    private async Task<EditPersonForm?> FormAsync(long id, CancellationToken cancellation)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellation) is not { } person)
            return null;
        return new EditPersonForm
        {
            FullName = person.FullName, JobTitle = person.JobTitle, Phone = person.PhoneNumber, DepartmentId = person.DepartmentId,
            Capacity = person.Capacity, OptedOut = person.OptedOut, Sectors = [.. person.Sectors], Languages = [.. person.Languages],
            Seen = person.ConcurrencyStamp,
            Roles = await db.Roles.Where(r => db.UserRoles.Any(x => x.UserId == id && x.RoleId == r.Id)).Select(r => r.Name!)
                .ToListAsync(cancellation),
        };
    }

    private async Task<ViewResult> PageAsync(long id, EditPersonForm form, CancellationToken cancellation)
    {
        ViewData["Departments"] = await PersonForm.DepartmentsAsync(db, cancellation);
        ViewData["Account"] = (await AccountState.ReadAsync(db, id, cancellation))! with
        {
            Stays = (await access.CanDeactivateAsync(id, user.Actor, cancellation)).Obstacles,
        };
        return View("EditPerson", form);
    }
}
