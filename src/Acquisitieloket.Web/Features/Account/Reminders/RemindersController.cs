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
    public async Task<IActionResult> Reminders(CancellationToken cancellation) => View(new RemindersForm
    {
        Wanted = await db.Users.Where(u => u.Id == user.Id).Select(u => u.ReminderMails).SingleAsync(cancellation),
    });

    [HttpPost]
    public async Task<IActionResult> Reminders(RemindersForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(form);
        }
        await reminders.SaveAsync(user.Id, form.Wanted, cancellation);
        TempData["Done"] = form.Wanted ? "U krijgt weer herinneringen per mail." : "U krijgt geen herinneringen meer per mail.";
        return Redirect("/account/profile");
    }
}
