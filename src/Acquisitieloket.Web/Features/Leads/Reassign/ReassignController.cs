using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Choice = Acquisitieloket.Web.Infrastructure.Html.Choice;

namespace Acquisitieloket.Web.Features.Leads.Reassign;

/// <summary>Gives the lead to another contact person, with a reason that all can read.</summary>
[Route("leads/{reference}/reassign"), DecidesWhoSees]
public sealed class ReassignController(
    LeadDoor door, ReassignService reassign, AppDbContext db, TimeProvider clock, CurrentUser user) : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> Reassign(CancellationToken cancellation) =>
        View(new ReassignPage(new ReassignForm(), await PeopleAsync(cancellation)));

    [HttpPost]
    public async Task<IActionResult> Reassign([Bind(Prefix = "Form")] ReassignForm form, CancellationToken cancellation)
    {
        var people = await PeopleAsync(cancellation);
        if (form.To is { } to && people.All(p => p.Value != $"{to}"))
            ModelState.AddModelError("Form.To", "Kies iemand uit de lijst.");
        if (!ModelState.IsValid
            || !await DoesAsync(() => reassign.ReassignAsync(Opened.Id, form.To!.Value, form.Reason!.Trim(), user.Actor, cancellation)))
            return Again(new ReassignPage(form, people));
        // Who gave it away works on until it is accepted; who took a lead from another's hands may not be able to open it.
        TempData["Done"] = $"{Opened.CompanyName} is overgedragen.";
        return await MayStillOpenAsync(cancellation) ? Redirect(Opened.Path) : Redirect("/queue");
    }

    private async Task<bool> MayStillOpenAsync(CancellationToken cancellation)
    {
        var lead = db.Leads.Where(l => l.Id == Opened.Id);
        return await lead.AnyAsync(LeadAccess.MayOpen(user.Viewer), cancellation)
            || await lead.AnyAsync(LeadAccess.MayOpenUntilAccepted(user.Viewer, db.AuditEvents), cancellation);
    }

    private async Task<List<Choice>> PeopleAsync(CancellationToken cancellation)
    {
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var takers = from person in db.Users.AsNoTracking()
                     join link in db.UserRoles on person.Id equals link.UserId
                     join role in db.Roles on link.RoleId equals role.Id
                     where person.Active && person.EmailConfirmed && person.Id != Opened.ContactPersonId
                        && (role.Name == Role.AccountManager || role.Name == Role.Coordinator)
                     select person;
        var people = await takers.Distinct().Select(p => new
        {
            p.Id, p.FullName, p.Capacity, p.AbsentFrom, p.AbsentUntil, Department = p.Department!.Name,
            Open = db.Workloads.Where(w => w.UserId == p.Id).Select(w => w.OpenLeads).FirstOrDefault(),
        }).ToListAsync(cancellation);
        return [.. people.OrderBy(p => p.Department).ThenBy(p => p.Open).ThenBy(p => p.FullName).Select(p => new Choice(
            $"{p.Id}", $"{p.FullName}, {p.Department}",
            $"{p.Open} open van {p.Capacity}{(p.AbsentFrom <= today && (p.AbsentUntil is null || today <= p.AbsentUntil) ? ", nu afwezig" : "")}"))];
    }
}
