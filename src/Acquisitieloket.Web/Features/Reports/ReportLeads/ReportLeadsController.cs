using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Reports.ReportLeads;

/// <summary>The leads behind a figure: those that the viewer may open; of the others only how many there are.</summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("reports/leads")]
public sealed class ReportLeadsController(AppDbContext db, ReportSums sums, CurrentUser user, TimeProvider clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> ReportLeads([FromQuery] ReportLeadsForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (form.Selection() is not { } selection)
            return Redirect("/reports");
        await sums.CatchUpAsync(cancellation);
        var (viewer, today) = (user.Viewer, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime));
        var entries = selection.In(db).AsNoTracking();
        var own = db.Leads.Where(LeadAccess.MayOpen(viewer)).Select(l => l.Id);
        var asDeputy = db.Leads.Where(LeadAccess.MayOpenAsDeputy(viewer, today)).Select(l => l.Id);
        var open = entries.Where(e => own.Contains(e.LeadId) || asDeputy.Contains(e.LeadId));
        var rows = await Rows(form.Last() is var (day, id) ? open.Where(e => e.Day < day || (e.Day == day && e.Id < id)) : open).ToListAsync(cancellation);
        return View(new ReportLeadsPage(selection, [.. rows.Take(PageSize)])
        {
            All = await entries.SumAsync(e => (long)e.Count, cancellation),
            Open = await open.SumAsync(e => (long)e.Count, cancellation),
            Later = form.After is not null,
            Next = rows.Count > PageSize ? ReportLeadsForm.Address(selection, $"{rows[PageSize - 1].Day}.{rows[PageSize - 1].Id}") : null,
        });
    }

    private static IQueryable<ReportLead> Rows(IQueryable<ReportEntry> entries) => entries
        .OrderByDescending(e => e.Day).ThenByDescending(e => e.Id).Take(PageSize + 1)
        .Select(e => new ReportLead
        {
            Id = e.Id, Day = e.Day, A = e.A, B = e.B, Count = e.Count, M2 = e.M2, Jobs = e.Jobs,
            Reference = e.Lead!.Reference, Company = e.Lead.Confidential ? e.Lead.CodeName ?? "Vertrouwelijk" : e.Lead.CompanyName,
            Stage = e.Lead.Stage, Department = e.Lead.Department!.Name, ContactPerson = e.Lead.ContactPerson!.FullName,
        });
}
