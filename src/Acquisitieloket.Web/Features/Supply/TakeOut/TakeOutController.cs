using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Core.Sites.TakeOut;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Supply.TakeOut;

/// <summary>Takes a plot or building that was added by mistake out of the register, with why; or says who still counts on it.</summary>
[ChangesRegister, Authorize(Roles = SupplyAccess.KeepRoles)]
public sealed class TakeOutController(AppDbContext db, FactEditor editor, TakeOutTies ties, TakeOutService service, CurrentUser user) : SupplySiteController(db, editor, user)
{
    [HttpGet("supply/{code}/plots/{number}/take-out"), HttpGet("supply/{code}/buildings/{building}/take-out")]
    public async Task<IActionResult> TakeOut(CancellationToken cancellation) =>
        View(new TakeOutPage(Opened, new TakeOutForm(), await ties.CanTakeOutAsync(Opened.Subject, cancellation)));

    [HttpPost("supply/{code}/plots/{number}/take-out"), HttpPost("supply/{code}/buildings/{building}/take-out")]
    public async Task<IActionResult> TakeOut([Bind(Prefix = "Form")] TakeOutForm form, CancellationToken cancellation)
    {
        if (ModelState.IsValid)
            try
            {
                await service.TakeOutAsync(Opened.Subject, form.Reason!, Me.Actor, cancellation);
                TempData["Done"] = $"{Opened.Title} is uit het register gehaald.";
                return Redirect($"{Opened.SitePath}/taken-out");
            }
            catch (RefusedException refused)
            {
                foreach (var obstacle in refused.Can.Obstacles)
                    ModelState.AddModelError("", obstacle);
            }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(new TakeOutPage(Opened, form, Can.Do));
    }
}

public sealed class TakeOutForm
{
    [Display(Name = "Reden"), Required(ErrorMessage = "Schrijf op waarom dit niet in het register hoort."), StringLength(TakeOutService.ReasonLength)]
    public string? Reason { get; set; }
}

/// <summary>The form, and what stands in its way.</summary>
public sealed record TakeOutPage(OpenedSite Opened, TakeOutForm Form, Can Can);
