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
        await db.Departments.AsNoTracking().Where(d => d.Id == id).Select(d => new DepartmentForm
        {
            Name = d.Name, Phone = d.Phone, Email = d.Email, Weight = d.Weight,
        }).SingleOrDefaultAsync(cancellation) is { } form ? View(form) : NotFound();

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
        await departments.SaveAsync(id, new SaveDepartment(TidyAnswers.Line(form.Name)!, TidyAnswers.Line(form.Phone),
            TidyAnswers.Line(form.Email), form.Weight!.Value), user.Actor, cancellation);
        TempData["Done"] = "De afdeling is bewaard.";
        return Redirect("/admin/departments");
    }
}
