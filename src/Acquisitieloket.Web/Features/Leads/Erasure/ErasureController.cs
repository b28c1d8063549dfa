using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.Erasure;

/// <summary>
/// The answer to a company that asks to be erased. Not a page of those who may open the lead: an administrator may answer
/// too, and sees here no more of the lead than the request, as long as that waits. Whether a contract must be kept cannot be
/// looked up without the name of the company; of a confidential lead the code name must do, and the contact person knows more.
/// </summary>
[Route("leads/{reference}/erasure"), Authorize(Roles = $"{LeadAccess.QueueRoles},{Role.Administrator}")]
public sealed class ErasureController(AppDbContext db, ErasureService erasure, LeadDoor door, CurrentUser user) : Controller
{
    [HttpGet]
    public Task<IActionResult> Erasure(string reference, CancellationToken cancellation) =>
        ForAsync(reference, page => Task.FromResult<IActionResult>(View(page)), cancellation);

    [HttpPost("refuse")]
    public Task<IActionResult> Refuse(string reference, [Bind(Prefix = "Refuse")] RefuseForm form, CancellationToken cancellation) =>
        ForAsync(reference, page => ModelState.IsValid
            ? AnswerAsync(page with { Refuse = form }, "Afgewezen. Het bedrijf krijgt een mail met uw reden.",
                () => erasure.RefuseAsync(page.Request!.Id, form.Reason!.Trim(), user.Viewer, user.Actor, cancellation))
            : Task.FromResult(Again(page with { Refuse = form })), cancellation);

    /// <summary>First asks once more; only with the reference typed over is everything erased.</summary>
    [HttpPost("grant")]
    public Task<IActionResult> Grant(string reference, [Bind(Prefix = "Grant")] GrantForm form, CancellationToken cancellation) =>
        ForAsync(reference, page =>
        {
            if (!string.Equals(form.Reference?.Trim(), page.Reference, StringComparison.OrdinalIgnoreCase))
                ModelState.AddModelError("Grant.Reference", $"Typ {page.Reference} over als u zeker weet dat alles gewist moet worden.");
            return ModelState.IsValid
                ? AnswerAsync(page with { Grant = form }, "De gegevens zijn gewist.",
                    () => erasure.GrantAsync(page.Request!.Id, user.Viewer, user.Actor, cancellation))
                : Task.FromResult(Again(page with { Grant = form }));
        }, cancellation);

    private async Task<IActionResult> ForAsync(
        string reference, Func<ErasurePage, Task<IActionResult>> answer, CancellationToken cancellation)
    {
        var lead = await db.Leads.AsNoTracking().SingleOrDefaultAsync(l => l.Reference == reference, cancellation);
        if (lead is null)
            return NotFound();
        var request = await db.ErasureRequests.AsNoTracking().Include(r => r.AnsweredBy).Where(r => r.LeadId == lead.Id)
            .OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellation);
        var mayOpen = await door.OpenAsync(reference, cancellation) is not null;
        if (!mayOpen && !(user.Viewer.Is(Role.Administrator) && request is { AnsweredAt: null }))
            return NotFound();
        if (!ErasureService.CanAnswer(user.Viewer, lead).Yes)
            return StatusCode(StatusCodes.Status403Forbidden);
        var opened = new OpenedLead
        {
            Id = lead.Id, Reference = lead.Reference, Stage = lead.Stage,
            CompanyName = mayOpen || !lead.Confidential ? lead.CompanyName : lead.CodeName ?? "Vertrouwelijke lead",
            Confidential = lead.Confidential, ContactPersonId = lead.ContactPersonId, Erased = lead.ErasedAt is not null,
        };
        ViewData["Lead"] = opened;
        if (HttpMethods.IsGet(Request.Method))
            await door.LogReadAsync(opened, "leads/{reference}/erasure", cancellation);
        return HttpMethods.IsPost(Request.Method) && request is null
            ? NotFound() : await answer(new ErasurePage(lead.Reference, request, new(), new(), mayOpen ? $"{opened.Path}/erasure" : "/admin/erasure"));
    }

    private async Task<IActionResult> AnswerAsync(ErasurePage page, string done, Func<Task> write)
    {
        try
        {
            await write();
            TempData["Done"] = done;
            return Redirect(page.Next);
        }
        catch (RefusedException refused)
        {
            foreach (var obstacle in refused.Can.Obstacles)
                ModelState.AddModelError("", obstacle);
            return Again(page);
        }
    }

    private IActionResult Again(ErasurePage page)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Erasure", page);
    }
}
