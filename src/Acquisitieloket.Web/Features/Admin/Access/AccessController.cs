using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Privacy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.Access;

/// <summary>Who read the personal data of which lead, latest first.</summary>
[Authorize(Roles = $"{Role.Administrator},{Role.PrivacyOfficer}"), Route("admin/access")]
public sealed class AccessController(AppDbContext db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Access([FromQuery] LogForm form, CancellationToken cancellation)
    {
        // A filter that means nothing is as good as none.
        ModelState.Clear();
        var rows = await Reads(form).Paged(e => e.At, descending: true, form.Position()).Take(LogForm.PageSize + 1)
            .Select(e => new AccessRow(e.Id, e.At, db.Users.Where(u => u.Id == e.UserId).Select(u => u.FullName).FirstOrDefault(),
                db.Leads.Where(l => l.Id == e.LeadId).Select(l => l.Reference).FirstOrDefault(), e.Page)).ToListAsync(cancellation);
        return View(new AccessPage(form, [.. rows.Take(LogForm.PageSize)], await LogForm.PeopleAsync(db, cancellation),
            rows.Count > LogForm.PageSize ? form.Next("/admin/access", rows[LogForm.PageSize - 1].At, rows[LogForm.PageSize - 1].Id) : null));
    }

    private IQueryable<AccessLogEntry> Reads(LogForm form)
    {
        var reads = db.AccessLog.AsNoTracking();
        if (form.Person is { } person)
            reads = reads.Where(e => e.UserId == person);
        if (form.Reference() is { } reference)
            reads = reads.Where(e => db.Leads.Any(l => l.Id == e.LeadId && l.Reference == reference));
        if (form.Begin() is { } begin)
            reads = reads.Where(e => e.At >= begin);
        return form.End() is { } end ? reads.Where(e => e.At < end) : reads;
    }
}
