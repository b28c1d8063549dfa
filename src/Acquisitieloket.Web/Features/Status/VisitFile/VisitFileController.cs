using System.Text;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Core.Visits.ICalendar;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Status.VisitFile;

/// <summary>A planned visit as a file that any calendar opens.</summary>
[AllowAnonymous, PublicRoute("status/{token}/visits/{id:long}.ics")]
public sealed class VisitFileController(PrivateLinks links, AppDbContext db, VisitCalendar calendar) : PrivateController(links)
{
    [HttpGet]
    public Task<IActionResult> VisitFile(string token, long id, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link =>
        {
            var visit = await db.Visits.AsNoTracking().Include(v => v.Site).Include(v => v.Lead!.Contact)
                .Include(v => v.Lead!.ContactPerson).SingleOrDefaultAsync(
                    v => v.Id == id && v.LeadId == link.LeadId && v.StartsAt != null && v.CancelledAt == null, cancellation);
            if (visit is null)
                return NotFound();
            var title = VisitWords.Title(visit.Site?.Name, Language.Current);
            var file = calendar.Of(visit, visit.Lead!, title, CalendarMethod.Publish);
            return File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", $"{visit.Lead!.Reference}-{visit.Id}.ics");
        }, cancellation);
}
