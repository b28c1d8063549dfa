using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Html;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.EditRequirements;

/// <summary>Corrects what the company needs of a place.</summary>
[Route("leads/{reference}/requirements")]
public sealed class EditRequirementsController(
    LeadDoor door, RequirementsService requirements, AppDbContext db, CurrentUser user) : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> EditRequirements(CancellationToken cancellation) =>
        View(new EditRequirementsPage(RequirementsForm.Of(await LeadAsync(cancellation)), await SitesAsync(cancellation)));

    [HttpPost]
    public async Task<IActionResult> EditRequirements([Bind(Prefix = "Form")] RequirementsForm form, CancellationToken cancellation)
    {
        if (form.PlotMin > form.PlotMax)
            ModelState.AddModelError("Form.PlotMax", "De kavel kan niet kleiner zijn dan het minimum.");
        if (form.FloorMin > form.FloorMax)
            ModelState.AddModelError("Form.FloorMax", "De vloer kan niet kleiner zijn dan het minimum.");
        var page = new EditRequirementsPage(form, await SitesAsync(cancellation));
        if (!ModelState.IsValid)
            return Again(page);
        var lead = await LeadAsync(cancellation);
        var input = new ChangeRequirements
        {
            Requirements = form.Over(lead.Requirements), Segment = form.Segment!.Value, Cluster = form.Cluster!.Value, Seen = form.Seen,
        };
        if (await DoesAsync(() => requirements.ChangeAsync(Opened.Id, input, user.Actor, cancellation)))
            return Back("Eisen en wensen opgeslagen.");
        return Response.StatusCode == StatusCodes.Status409Conflict
            ? Again(await WithConflictAsync(page, input, cancellation))
            : Again(page);
    }

    // What was typed stays; sending it once more now means: over what the other wrote.
    private async Task<EditRequirementsPage> WithConflictAsync(
        EditRequirementsPage page, ChangeRequirements input, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var lead = await LeadAsync(cancellation);
        var other = await db.AuditEvents.AsNoTracking()
            .Where(e => e.LeadId == Opened.Id && e.Kind == AuditKind.RequirementsChanged)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).FirstOrDefaultAsync(cancellation);
        page.Form.Seen = RequirementsService.StateOf(lead);
        ModelState.Remove("Form.Seen");
        return page with
        {
            Conflict = new Conflict(other?.ActorName ?? "Iemand anders", other?.At ?? lead.LastActivityAt,
                RequirementField.Differences(lead.Requirements, input.Requirements)),
        };
    }

    private Task<Lead> LeadAsync(CancellationToken cancellation) =>
        db.Leads.AsNoTracking().SingleAsync(l => l.Id == Opened.Id, cancellation);

    private async Task<List<Choice>> SitesAsync(CancellationToken cancellation) =>
        await db.Sites.AsNoTracking().OrderBy(s => s.Municipality).ThenBy(s => s.Name)
            .Select(s => new Choice(s.Code, $"{s.Name} ({s.Municipality})", null)).ToListAsync(cancellation);
}
