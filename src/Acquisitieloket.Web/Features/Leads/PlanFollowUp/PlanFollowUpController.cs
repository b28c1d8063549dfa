using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Html;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.PlanFollowUp;

/// <summary>Plans who does what, and when.</summary>
[Route("leads/{reference}/follow-ups"), OpenToGuests]
public sealed class PlanFollowUpController(
    LeadDoor door, FollowUpService followUps, LeadReaders readers, AppDbContext db, TimeProvider clock, CurrentUser user) : LeadController(door)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet]
    public async Task<IActionResult> PlanFollowUp(CancellationToken cancellation) =>
        View(await PageAsync(new PlanFollowUpForm { Assignee = Opened.ContactPersonId }, cancellation));

    [HttpPost]
    public async Task<IActionResult> PlanFollowUp([Bind(Prefix = "Form")] PlanFollowUpForm form, CancellationToken cancellation)
    {
        var page = await PageAsync(form, cancellation);
        var due = form.When.Read(Now, ModelState, "Form.When");
        if (form.Assignee is { } assignee && page.People.All(p => p.Value != $"{assignee}"))
            ModelState.AddModelError("Form.Assignee", "Kies iemand uit de lijst.");
        if (!ModelState.IsValid)
            return Again(page);
        var plan = new Core.FollowUps.PlanFollowUp
        {
            AssigneeId = form.Assignee!.Value, Subject = form.Subject!.Trim(), DueAt = due!.Value, FormKey = FormKey,
        };
        return await DoesAsync(() => followUps.PlanAsync(Opened.Id, plan, user.Actor, cancellation))
            ? Back("Opvolging gepland.")
            : Again(page);
    }

    private async Task<PlanFollowUpPage> PageAsync(PlanFollowUpForm form, CancellationToken cancellation)
    {
        var department = await db.Leads.Where(l => l.Id == Opened.Id).Select(l => l.DepartmentId).SingleAsync(cancellation);
        var people = await db.Users.AsNoTracking()
            .Where(u => u.Active && (u.DepartmentId == department || u.Id == user.Id || u.Id == Opened.ContactPersonId))
            .OrderBy(u => u.FullName).Select(u => new { u.Id, u.FullName }).ToListAsync(cancellation);
        var may = await readers.AmongAsync(Opened.Id, [.. people.Select(p => p.Id)], cancellation);
        return new PlanFollowUpPage(form, [.. people.Where(p => may.Contains(p.Id)).Select(p => new Choice($"{p.Id}", p.FullName))], WhenForm.Choices(Now));
    }
}
