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

/// <summary>
/// The leads behind a figure. As in the queue, one that the viewer may not open is there without its company. Why a lead ended,
/// where it comes from and what was proposed to it the queue does not tell of those: of a figure about that, and of confidential leads, only
/// how many they are.
/// </summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("reports/leads")]
public sealed class ReportLeadsController(AppDbContext db, ReportSums sums, CurrentUser user, TimeProvider clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> ReportLeads([FromQuery] ReportLeadsForm form, CancellationToken cancellation)
    {
        // What cannot be read must not be passed over: the list would be of something else than the address says.
        if (!ModelState.IsValid || form.Selection() is not { } selection)
            return Redirect("/reports");
        await sums.CatchUpAsync(cancellation);
        var (viewer, today) = (user.Viewer, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime));
        var entries = selection.In(db).AsNoTracking();
        var own = db.Leads.Where(LeadAccess.MayOpen(viewer)).Select(l => l.Id);
        var asDeputy = db.Leads.Where(LeadAccess.MayOpenAsDeputy(viewer, today)).Select(l => l.Id);
        var told = TellsOnlyOwn(selection)
            ? entries.Where(e => own.Contains(e.LeadId) || asDeputy.Contains(e.LeadId))
            : entries.Where(e => !e.Lead!.Confidential || own.Contains(e.LeadId) || asDeputy.Contains(e.LeadId));
        var page = form.Last() is var (day, id) ? told.Where(e => e.Day < day || (e.Day == day && e.Id < id)) : told;
        var rows = await page.OrderByDescending(e => e.Day).ThenByDescending(e => e.Id).Take(PageSize + 1)
            .Select(e => new ReportLead
            {
                Id = e.Id, Day = e.Day, A = e.A, B = e.B, Count = e.Count, M2 = e.M2, Jobs = e.Jobs, MayOpen = own.Contains(e.LeadId) || asDeputy.Contains(e.LeadId),
                Reference = e.Lead!.Reference, Company = e.Lead.Confidential ? e.Lead.CodeName ?? "Vertrouwelijk" : e.Lead.CompanyName,
                Stage = e.Lead.Stage, Department = e.Lead.Department!.Name, ContactPerson = e.Lead.ContactPerson!.FullName,
            }).ToListAsync(cancellation);
        return View(new ReportLeadsPage(selection, [.. rows.Take(PageSize)])
        {
            All = await entries.SumAsync(e => (long)e.Count, cancellation),
            Told = await told.SumAsync(e => (long)e.Count, cancellation),
            OnlyOwn = TellsOnlyOwn(selection),
            About = selection switch
            {
                { Fact: ReportFact.SiteProposed, A: var (site, _) } => await db.Sites.Where(s => s.Id == site).Select(s => s.Name).SingleOrDefaultAsync(cancellation),
                { Fact: ReportFact.FirstWith, A: var (department, _) } => await db.Departments.Where(d => d.Id == department).Select(d => $"Eerst bij {d.Name}").SingleOrDefaultAsync(cancellation),
                _ => null,
            },
            Report = form.Report(selection),
            First = form.After is null ? null : ReportLeadsForm.Address(selection, form.From, null),
            Next = rows.Count > PageSize ? ReportLeadsForm.Address(selection, form.From, $"{rows[PageSize - 1].Day}.{rows[PageSize - 1].Id}") : null,
        });
    }

    // Why a lead ended, where it comes from and what was proposed to it.
    private static bool TellsOnlyOwn(EntrySelection of) => of.Fact switch
    {
        ReportFact.Closed or ReportFact.Asked or ReportFact.FirstProposal or ReportFact.Established => of.B is not null,
        ReportFact.Promised or ReportFact.Actual or ReportFact.SiteProposed or ReportFact.Advised => true,
        _ => false,
    };
}
