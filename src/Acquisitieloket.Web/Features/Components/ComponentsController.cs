using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Components;

/// <summary>Every tag helper on one page, to look at while building; answers in Development only.</summary>
[AllowAnonymous, Route("components")]
public sealed class ComponentsController(IWebHostEnvironment environment) : Controller
{
    /// <summary>With <c>?layout=public</c> in the public layout, with <c>?errors=true</c> as a refused form.</summary>
    [HttpGet]
    public IActionResult Components(string layout = "staff", bool errors = false)
    {
        if (!environment.IsDevelopment()) return NotFound();
        if (errors)
        {
            ModelState.AddModelError(nameof(ComponentsForm.Company), "Vul de naam van uw bedrijf in.");
            ModelState.AddModelError(nameof(ComponentsForm.Space), "Kies wat u zoekt.");
            ModelState.AddModelError(nameof(ComponentsForm.Area), "Vul een heel getal in, bijvoorbeeld 12500.");
            ModelState.AddModelError("", "U hebt dit formulier al verstuurd.");
        }
        ViewData["PublicLayout"] = layout == "public";
        return View(new ComponentsForm());
    }

    [HttpPost]
    public IActionResult Components(ComponentsForm form, string layout = "staff")
    {
        if (!environment.IsDevelopment()) return NotFound();
        ViewData["PublicLayout"] = layout == "public";
        if (!ModelState.IsValid) Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(form);
    }
}
