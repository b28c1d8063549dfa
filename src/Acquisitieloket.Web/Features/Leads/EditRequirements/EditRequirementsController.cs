using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Html;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.EditRequirements;

/// <summary>Corrects what the company needs of a place.</summary>
[Route("leads/{reference}/requirements")]
public sealed class EditRequirementsController(
    LeadDoor door, RequirementsService requirements, AppDbContext db, SiteNames sites, CurrentUser user, TimeProvider clock) : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> EditRequirements(CancellationToken cancellation) =>
        View(new EditRequirementsPage(RequirementsForm.Of(await LeadAsync(cancellation)), await SitesAsync(cancellation)));

    [HttpPost]
    public async Task<IActionResult> EditRequirements([Bind(Prefix = "Form")] RequirementsForm form, CancellationToken cancellation)
    {
        var page = new EditRequirementsPage(form, await SitesAsync(cancellation));
        if (!ModelState.IsValid)
            return Again(page);
        var lead = await LeadAsync(cancellation);
        var input = new ChangeRequirements
        {
            Requirements = form.Over(lead.Requirements), Segment = form.Segment!.Value, Cluster = form.Cluster!.Value, Seen = form.Seen,
        };
        foreach (var fault in await NewFaultsAsync(lead.Requirements, input.Requirements, cancellation))
            ModelState.AddModelError(RequirementsForm.FieldOf(fault.Field), StaffFaults.Say(fault));
        if (!ModelState.IsValid)
            return Again(page);
        if (await DoesAsync(() => requirements.ChangeAsync(Opened.Id, input, user.Actor, cancellation)))
            return Back("Eisen en wensen opgeslagen.");
        return Response.StatusCode == StatusCodes.Status409Conflict
            ? Again(await WithConflictAsync(page, input, cancellation))
            : Again(page);
    }

    // The rules of the enquiry. What stood there already, such as an opening that has passed by now, may stay.
    private async Task<IEnumerable<Fault>> NewFaultsAsync(Requirements before, Requirements after, CancellationToken cancellation)
    {
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var known = EnquiryRules.Check(before, today).Where(f => f.Field != "Requirements.OperationalOn"
            || before.OperationalOn == after.OperationalOn).Select(f => f.Field).ToHashSet();
        return EnquiryRules.Check(after, today).Concat(await sites.CheckAsync(after, cancellation)).Where(f => !known.Contains(f.Field));
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
                RequirementField.Differences(
                    await RequirementField.ReadableAsync(db, lead.Requirements, cancellation),
                    await RequirementField.ReadableAsync(db, input.Requirements, cancellation))),
        };
    }

    private Task<Lead> LeadAsync(CancellationToken cancellation) =>
        db.Leads.AsNoTracking().SingleAsync(l => l.Id == Opened.Id, cancellation);

    private async Task<List<Choice>> SitesAsync(CancellationToken cancellation) =>
        await db.Sites.AsNoTracking().OrderBy(s => s.Municipality).ThenBy(s => s.Name)
            .Select(s => new Choice(s.Code, $"{s.Name} ({s.Municipality})", null)).ToListAsync(cancellation);
}
