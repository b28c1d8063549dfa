using System.Globalization;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Reports.RetentionLeads;

/// <summary>
/// The leads whose data has to go, the longest without activity first. As in the queue, one that the viewer may not open is there without its
/// company, and of confidential ones only how many they are.
/// </summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("reports/retention/leads")]
public sealed class RetentionLeadsController(AppDbContext db, RetentionRules rules, CurrentUser user, TimeProvider clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> RetentionLeads([FromQuery] RetentionLeadsForm form, CancellationToken cancellation)
    {
        // What cannot be read must not be passed over: the list would be of something else than the address says.
        if (!ModelState.IsValid || (form.After is not null && form.Last() is null))
            return Redirect("/reports/retention");
        var (viewer, now, selection) = (user.Viewer, clock.GetUtcNow().UtcDateTime, form.Selection());
        var leads = selection.In(db, rules, now);
        var own = db.Leads.Where(LeadAccess.MayOpen(viewer)).Select(l => l.Id);
        var asDeputy = db.Leads.Where(LeadAccess.MayOpenAsDeputy(viewer, WorkingCalendar.DayOf(now))).Select(l => l.Id);
        var told = leads.Where(l => !l.Confidential || own.Contains(l.Id) || asDeputy.Contains(l.Id));
        var page = form.Last() is var (at, id) ? told.Where(l => l.LastActivityAt > at || (l.LastActivityAt == at && l.Id > id)) : told;
        var rows = await page.OrderBy(l => l.LastActivityAt).ThenBy(l => l.Id).Take(PageSize + 1)
            .Select(l => new RetentionLead
            {
                Id = l.Id, LastActivityAt = l.LastActivityAt, Stage = l.Stage, MayOpen = own.Contains(l.Id) || asDeputy.Contains(l.Id), Reference = l.Reference,
                Company = l.Confidential ? l.CodeName ?? "Vertrouwelijk" : l.CompanyName, Department = l.Department!.Name, ContactPerson = l.ContactPerson!.FullName,
                KeepUntil = l.KeepUntil,
            }).ToListAsync(cancellation);
        return View(new RetentionLeadsPage(selection, [.. rows.Take(PageSize).Select(r => r with { ErasedFrom = rules.EndOf(r.Stage, r.LastActivityAt) })])
        {
            All = await leads.CountAsync(cancellation), Told = await told.CountAsync(cancellation), Later = form.After is not null,
            Next = rows.Count <= PageSize ? null : RetentionLeadsForm.Address(selection,
                string.Create(CultureInfo.InvariantCulture, $"{rows[PageSize - 1].LastActivityAt.Ticks}.{rows[PageSize - 1].Id}")),
        });
    }
}
