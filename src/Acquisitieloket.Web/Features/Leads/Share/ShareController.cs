using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.Share;

/// <summary>Shares the lead with one colleague elsewhere or one partner until a day, and shows with whom it is shared.</summary>
[Route("leads/{reference}/shares"), DecidesWhoSees, OpenWhenClosed]
public sealed class ShareController(LeadDoor door, SharingService sharing, AppDbContext db, TimeProvider clock, CurrentUser user)
    : LeadController(door)
{
    private const int UsualMonths = 3;

    private DateOnly Today => WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);

    [HttpGet]
    public async Task<IActionResult> Share(CancellationToken cancellation) =>
        View(await PageAsync(new ShareForm { Until = Today.AddMonths(UsualMonths) }, cancellation));

    [HttpPost]
    public async Task<IActionResult> Share([Bind(Prefix = "Form")] ShareForm form, CancellationToken cancellation) =>
        ModelState.IsValid && await DoesAsync(() => sharing.ShareAsync(Opened.Id, form.Read(), user.Actor, cancellation))
            ? Back("De lead is gedeeld. De ander krijgt bericht.", "/shares")
            : Again(await PageAsync(form, cancellation));

    private async Task<SharePage> PageAsync(ShareForm form, CancellationToken cancellation) => new(
        form, await ShareableWith.ForAsync(db, Opened.Id, cancellation),
        await db.LeadShares.AsNoTracking().Where(s => s.LeadId == Opened.Id).Where(LeadShare.LiveOn(Today)).OrderBy(s => s.SharedAt)
            .Select(s => new ShareRow(s.Key, s.With!.FullName, s.With.Department!.Name, s.Named, s.Note, s.Until, s.SharedAt, s.SharedBy!.FullName))
            .ToListAsync(cancellation));
}
