using Acquisitieloket.Core.Assignment.Trial;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.TryAssignment;

/// <summary>Shows who would have got the last leads by other weights or capacities; references and figures only. An administrator can keep what was tried.</summary>
[Authorize(Roles = $"{Role.Administrator},{Role.Coordinator}"), Route("admin/assignment")]
public sealed class TryAssignmentController(AppDbContext db, AssignmentTrial trial, TriedSettings tried, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> TryAssignment([Bind(Prefix = "Form")] TryAssignmentForm form, CancellationToken cancellation)
    {
        var page = await PageAsync(form, cancellation);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(page);
        }
        var settings = new TrialSettings { Weights = Given(form.Weights), Capacities = Given(form.Capacities) };
        return View(page with
        {
            Lines = await trial.RunAsync(form.Leads!.Value, settings, cancellation),
            Names = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, u => new TriedName(u.FullName, u.DepartmentId), cancellation),
        });
    }

    [HttpPost, Authorize(Roles = Role.Administrator)]
    public async Task<IActionResult> Keep([Bind(Prefix = "Form")] TryAssignmentForm form, CancellationToken cancellation)
    {
        if (ModelState.IsValid && await KeepsAsync(form, cancellation))
        {
            TempData["Done"] = "Bewaard. Nieuwe leads worden zo verdeeld.";
            return Redirect("/admin/assignment");
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(nameof(TryAssignment), await PageAsync(form, cancellation));
    }

    private async Task<bool> KeepsAsync(TryAssignmentForm form, CancellationToken cancellation)
    {
        try
        {
            await tried.KeepAsync(
                new TrialSettings { Weights = Given(form.Weights), Capacities = Given(form.Capacities) },
                new TrialSettings { Weights = form.SeenWeights, Capacities = form.SeenCapacities }, user.Actor, cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", "Iemand anders veranderde intussen een gewicht of capaciteit. Er is niets bewaard. Kijk wat nu geldt en reken opnieuw na.");
            return false;
        }
    }

    private async Task<TryAssignmentPage> PageAsync(TryAssignmentForm form, CancellationToken cancellation)
    {
        var page = new TryAssignmentPage
        {
            Form = form,
            Departments = await db.Departments.AsNoTracking().Where(d => d.Municipality != null).OrderBy(d => d.Name)
                .Select(d => new TriedDepartment(d.Id, d.Name, d.Weight)).ToListAsync(cancellation),
            People = await db.Users.AsNoTracking()
                .Where(u => u.Active && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == Role.AccountManager)))
                .OrderBy(u => u.Department!.Name).ThenBy(u => u.FullName)
                .Select(u => new TriedPerson(u.Id, u.FullName, u.Department!.Name, u.Capacity)).ToListAsync(cancellation),
        };
        // What was left empty or out shows what is set now.
        foreach (var department in page.Departments)
            form.Weights[department.Id] = form.Weights.GetValueOrDefault(department.Id) ?? department.Weight;
        foreach (var person in page.People)
            form.Capacities[person.Id] = form.Capacities.GetValueOrDefault(person.Id) ?? person.Capacity;
        return page;
    }

    private static Dictionary<long, int> Given(Dictionary<long, int?> values) =>
        values.Where(v => v.Value is not null).ToDictionary(v => v.Key, v => v.Value!.Value);
}
