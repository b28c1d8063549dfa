using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.EditDepartment;

/// <summary>Changes how a department is called and reached, and its share of the leads without a preference.</summary>
[Authorize(Roles = Role.Administrator), Route("admin/departments/{id:long}")]
public sealed class EditDepartmentController(AppDbContext db, DepartmentService departments, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> EditDepartment(long id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } d
            ? View(new DepartmentForm { Name = d.Name, Phone = d.Phone, Email = d.Email, Weight = d.Weight, Seen = DepartmentService.Stamp(d) })
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> EditDepartment(long id, DepartmentForm form, CancellationToken cancellation)
    {
        if (!await db.Departments.AnyAsync(d => d.Id == id, cancellation))
            return NotFound();
        if (ModelState.IsValid)
            foreach (var obstacle in (await departments.CanNameAsync(id, TidyAnswers.Line(form.Name)!, cancellation)).Obstacles)
                ModelState.AddModelError(nameof(form.Name), obstacle);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(form);
        }
        try
        {
            await departments.SaveAsync(id, new SaveDepartment(TidyAnswers.Line(form.Name)!, TidyAnswers.Line(form.Phone),
                TidyAnswers.Line(form.Email), form.Weight!.Value)
            { Seen = form.Seen }, user.Actor, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ChangedAsync(id, form, cancellation);
        }
        TempData["Done"] = "De afdeling is bewaard.";
        return Redirect("/admin/departments");
    }

    // What was typed stays; sending it once more now means: over what the other wrote.
    private async Task<IActionResult> ChangedAsync(long id, DepartmentForm form, CancellationToken cancellation)
    {
        var now = (await FindAsync(id, cancellation))!;
        form.Seen = DepartmentService.Stamp(now);
        ModelState.Remove(nameof(form.Seen));
        ModelState.AddModelError("", $"Iemand anders wijzigde deze afdeling net. Nu staat er: {now.Name}; telefoon {now.Phone ?? "leeg"}; "
            + $"e-mail {now.Email ?? "leeg"}; gewicht {now.Weight}. Controleer wat hieronder staat en bewaar opnieuw.");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(form);
    }

    private Task<Department?> FindAsync(long id, CancellationToken cancellation) =>
        db.Departments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation);
}
