using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Admin.NewDepartment;

/// <summary>Adds a partner organisation, whose people can be shown leads. The five departments and the province are there from the start.</summary>
[Authorize(Roles = Role.Administrator), Route("admin/departments/new")]
public sealed class NewDepartmentController(DepartmentService departments, CurrentUser user) : Controller
{
    [HttpGet]
    public IActionResult NewDepartment() => View(new NewDepartmentForm());

    [HttpPost]
    public async Task<IActionResult> NewDepartment(NewDepartmentForm form, CancellationToken cancellation)
    {
        if (ModelState.IsValid)
            foreach (var obstacle in (await departments.CanNameAsync(0, TidyAnswers.Line(form.Name)!, cancellation)).Obstacles)
                ModelState.AddModelError(nameof(form.Name), obstacle);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(form);
        }
        await departments.AddPartnerAsync(TidyAnswers.Line(form.Name)!, TidyAnswers.Line(form.Phone), TidyAnswers.Line(form.Email), user.Actor, cancellation);
        TempData["Done"] = "De partnerorganisatie is toegevoegd. Nodig nu de mensen uit die er werken.";
        return Redirect("/admin/departments");
    }
}
