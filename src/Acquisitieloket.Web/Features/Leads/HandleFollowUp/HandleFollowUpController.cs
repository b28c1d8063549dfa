using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.HandleFollowUp;

/// <summary>Completes a follow-up with its result, moves it, or skips it with a reason.</summary>
[Route("leads/{reference}/follow-ups/{id:long}"), OpenToGuests, OpenWhenClosed]
public sealed class HandleFollowUpController(
    LeadDoor door, FollowUpService followUps, AppDbContext db, TimeProvider clock, CurrentUser user) : LeadController(door)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet]
    public async Task<IActionResult> HandleFollowUp(long id, CancellationToken cancellation) =>
        await PageAsync(id, new HandleFollowUpForm(), cancellation) is { } page ? View(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> HandleFollowUp(
        long id, [Bind(Prefix = "Form")] HandleFollowUpForm form, CancellationToken cancellation)
    {
        if (await PageAsync(id, form, cancellation) is not { } page)
            return NotFound();
        var to = form.What == Handling.Move ? form.When.Read(Now, ModelState, "Form.When") : null;
        if (!ModelState.IsValid)
            return Again(page);
        var skip = form.What == Handling.Skip;
        var result = string.IsNullOrWhiteSpace(form.Result) ? null : form.Result.Trim();
        return await DoesAsync(() => to is { } moment
                ? followUps.MoveAsync(id, moment, user.Actor, cancellation)
                : followUps.CompleteAsync(id, result, skip, user.Actor, cancellation))
            ? Back(to is not null ? "Opvolging verplaatst." : skip ? "Opvolging overgeslagen." : "Opvolging afgerond.")
            : Again(page);
    }

    // By lead and number: a number of another lead's follow-up opens nothing here.
    private Task<HandleFollowUpPage?> PageAsync(long id, HandleFollowUpForm form, CancellationToken cancellation) =>
        // A guest does what was asked of the guest, and not what the contact person promised.
        db.FollowUps.AsNoTracking().Where(f => f.Id == id && f.LeadId == Opened.Id && (!Opened.ByShare || f.AssigneeId == user.Id))
            .Select(f => new HandleFollowUpPage(
                form, f.Subject, f.DueAt, f.Assignee!.FullName, f.CompletedAt, WhenForm.Choices(Now)))
            .SingleOrDefaultAsync(cancellation);
}
