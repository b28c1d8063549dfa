using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.Reports.Subscriptions;
using Acquisitieloket.Core.Reports.Telling;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Reports.Subscriptions;

/// <summary>Reports that I get by mail, every Monday or on the first of the month.</summary>
[Authorize(Roles = ReportAccess.Roles), Route("reports/subscriptions")]
public sealed class SubscriptionsController(AppDbContext db, SubscriptionService service, IReportTeller reports, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Subscriptions([FromQuery] SubscriptionForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        return View(await PageAsync(form, cancellation));
    }

    [HttpPost]
    public async Task<IActionResult> Subscribe([Bind(Prefix = "Form")] SubscriptionForm form, CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            try
            {
                await service.SubscribeAsync(form.Report!, form.Question(), form.Rhythm!.Value, user.Viewer, cancellation);
                TempData["Done"] = $"U krijgt deze rapportage {form.Rhythm.Value.Dutch()} per mail.";
                return Redirect("/reports/subscriptions");
            }
            catch (RefusedException refused)
            {
                ModelState.AddModelError("", refused.Message);
            }
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Subscriptions", await PageAsync(form, cancellation));
    }

    /// <summary>Stops at once; the same report can be asked again right away.</summary>
    [HttpPost("{id:long}/stop")]
    public async Task<IActionResult> Stop(long id, CancellationToken cancellation)
    {
        if (await service.StopAsync(id, user.Viewer, cancellation) is not { } stopped)
            return NotFound();
        TempData["Done"] = $"“{reports.All.FirstOrDefault(r => r.Name == stopped.Report).Question}” komt niet meer per mail.";
        return Redirect("/reports/subscriptions");
    }

    private async Task<SubscriptionsPage> PageAsync(SubscriptionForm form, CancellationToken cancellation)
    {
        var mine = await db.ReportSubscriptions.AsNoTracking().Where(s => s.UserId == user.Id).OrderBy(s => s.Id).ToListAsync(cancellation);
        var mails = await db.Users.Where(u => u.Id == user.Id).Select(u => u.ReminderMails).SingleAsync(cancellation);
        return new(form, reports.All, [.. mine.Where(s => reports.All.Any(r => r.Name == s.Report))], mails);
    }
}
