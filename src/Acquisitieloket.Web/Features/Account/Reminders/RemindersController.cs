using System.Globalization;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Account.Reminders;

/// <summary>Whether I am reminded by mail.</summary>
[Route("account/reminders")]
public sealed class RemindersController(AppDbContext db, ReminderMails reminders, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Reminders(CancellationToken cancellation)
    {
        var mine = await db.Users.AsNoTracking().Where(u => u.Id == user.Id).Select(u => new { u.ReminderMails, u.DigestAt }).SingleAsync(cancellation);
        return View(new RemindersForm { Wanted = mine.ReminderMails, At = $"{mine.DigestAt:HH:mm}" });
    }

    [HttpPost]
    public async Task<IActionResult> Reminders(RemindersForm form, CancellationToken cancellation)
    {
        var known = TimeOnly.TryParseExact(form.At, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && ReminderMails.Times.Contains(at);
        // Of a time that is missing the form itself says so.
        if (!known && form.At is not null)
            ModelState.AddModelError(nameof(form.At), "Kies een tijd uit de lijst.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(form);
        }
        await reminders.SaveAsync(user.Id, form.Wanted, at, cancellation);
        TempData["Done"] = form.Wanted ? $"U krijgt herinneringen per mail, en die van de dag om {form.At} uur." : "U krijgt geen herinneringen meer per mail.";
        return Redirect("/account/profile");
    }
}
