using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.PlanFollowUp;

/// <summary>Plans who does what, when, and how often.</summary>
[Route("leads/{reference}/follow-ups"), OpenToGuests, OpenWhenClosed]
public sealed class PlanFollowUpController(
    LeadDoor door, FollowUpService followUps, FollowUpPeople people, AppDbContext db, TimeProvider clock, CurrentUser user) : LeadController(door)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    // A company that settled is visited still; of another closed lead nothing is planned.
    [HttpGet]
    public async Task<IActionResult> PlanFollowUp(CancellationToken cancellation) =>
        FollowUpService.CanPlan(await db.Leads.AsNoTracking().SingleAsync(l => l.Id == Opened.Id, cancellation)).Yes
            ? View(await PageAsync(new PlanFollowUpForm { Assignee = Opened.ContactPersonId }, cancellation)) : View("Leads/Closed");

    [HttpPost]
    public async Task<IActionResult> PlanFollowUp([Bind(Prefix = "Form")] PlanFollowUpForm form, CancellationToken cancellation)
    {
        var page = await PageAsync(form, cancellation);
        var due = form.When.Read(Now, ModelState, "Form.When");
        if (form.Assignee is { } assignee && page.People.All(p => p.Value != $"{assignee}"))
            ModelState.AddModelError("Form.Assignee", "Kies iemand uit de lijst.");
        if (form is { Recurrence: null, RecursUntil: not null })
            ModelState.AddModelError("Form.Recurrence", "Kies hoe vaak dit terugkomt, of laat de laatste dag leeg.");
        if (!ModelState.IsValid)
            return Again(page);
        var plan = new Core.FollowUps.PlanFollowUp
        {
            AssigneeId = form.Assignee!.Value, Subject = form.Subject!.Trim(), DueAt = due!.Value, FormKey = FormKey,
            Recurrence = form.Recurrence ?? Recurrence.None, RecursUntil = form.RecursUntil,
        };
        return await DoesAsync(() => followUps.PlanAsync(Opened.Id, plan, user.Actor, cancellation))
            ? Back($"Opvolging gepland voor {Written.Moment(plan.DueAt, "nl")}. {DayOff.Told(WorkingCalendar.DayOf(plan.DueAt))}".TrimEnd())
            : Again(page);
    }

    private async Task<PlanFollowUpPage> PageAsync(PlanFollowUpForm form, CancellationToken cancellation) =>
        new(form, await people.OfAsync(Opened, user.Id, cancellation), WhenForm.Choices(Now));
}
