using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.Audit;

/// <summary>Who did what, latest first. Of companies it names references only: not who they are, nor what they said.</summary>
[Authorize(Roles = $"{Role.Administrator},{Role.PrivacyOfficer}"), Route("admin/audit")]
public sealed class AuditController(AppDbContext db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Audit([FromQuery] LogForm form, CancellationToken cancellation)
    {
        // A filter that means nothing is as good as none.
        ModelState.Clear();
        var lines = await Events(form).Paged(e => e.At, descending: true, form.Position()).Take(LogForm.PageSize + 1)
            .Select(e => new { e.Id, e.At, e.ActorId, e.ActorName, e.Kind, e.Values, e.LeadId, Reference = e.Lead!.Reference })
            .ToListAsync(cancellation);
        var rows = lines.Take(LogForm.PageSize).Select(e => new AuditRow(e.At,
            // The company is an actor by the name of its contact, which is not for this page.
            e.ActorId is null && e.ActorName != Actor.System.Name ? "Het bedrijf" : e.ActorName,
            AuditWords.Of(e.Kind), e.LeadId is null ? AuditWords.Details(e.Values) : AuditWords.OfLead(e.Kind, e.Values), e.Reference)).ToList();
        return View(new AuditPage(form, rows, await LogForm.PeopleAsync(db, cancellation),
            lines.Count > LogForm.PageSize ? form.Next("/admin/audit", lines[LogForm.PageSize - 1].At, lines[LogForm.PageSize - 1].Id) : null));
    }

    private IQueryable<AuditEvent> Events(LogForm form)
    {
        var events = db.AuditEvents.AsNoTracking();
        if (form.Person is { } person)
            events = events.Where(e => e.ActorId == person);
        if (form.Kind is { } kind)
            events = events.Where(e => e.Kind == kind);
        if (form.Reference() is { } reference)
            events = events.Where(e => db.Leads.Any(l => l.Id == e.LeadId && l.Reference == reference));
        if (form.Begin() is { } begin)
            events = events.Where(e => e.At >= begin);
        return form.End() is { } end ? events.Where(e => e.At < end) : events;
    }
}
