using Acquisitieloket.Core;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Approvals.Decide;

/// <summary>
/// Sites of the own municipality in a proposal of another department, and the answer to it. Whoever is not of that municipality
/// is told that there is none; a colleague who does not decide may read it.
/// </summary>
[Route("approvals/{key:guid}"), Authorize(Roles = LeadAccess.QueueRoles)]
public sealed class DecideController(DecideQuery query, ApprovalService approvals, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Decide(Guid key, CancellationToken cancellation) =>
        await query.OfAsync(key, user.Viewer, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Decide(Guid key, [Bind(Prefix = "Form")] DecideForm form, CancellationToken cancellation)
    {
        if (await query.OfAsync(key, user.Viewer, cancellation) is not { } page)
            return NotFound();
        if (page.Right != ApprovalRight.Decide)
            return Forbid();
        if (form.Verdict == ApprovalVerdict.Refused && string.IsNullOrWhiteSpace(form.Remark) && page.CanAnswer.Yes)
            ModelState.AddModelError("Form.Remark", "Schrijf op waarom u niet akkoord gaat: de contactpersoon kan dan een nieuw voorstel maken.");
        if (ModelState.IsValid && await DoesAsync(() => approvals.AnswerAsync(key, form.Verdict!.Value, form.Remark, user.Actor, cancellation)))
        {
            TempData["Done"] = "Uw antwoord is verstuurd. Dank u wel.";
            return Redirect($"/approvals/{key}");
        }
        if (Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        // As it is by now: someone else may have answered meanwhile.
        return View((await query.OfAsync(key, user.Viewer, cancellation) ?? page) with { Form = form });
    }

    private async Task<bool> DoesAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (RefusedException refused)
        {
            foreach (var obstacle in refused.Can.Obstacles)
                ModelState.AddModelError("", obstacle);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "Iemand anders wijzigde deze lead op hetzelfde moment. Verstuur opnieuw; wat u schreef staat er nog.");
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
        return false;
    }
}
