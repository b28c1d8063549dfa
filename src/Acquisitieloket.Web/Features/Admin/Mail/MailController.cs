using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Mail.Drop;
using Acquisitieloket.Core.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Admin.Mail;

/// <summary>Which mails still have to go, went, or went wrong; and without a mail server the mails themselves.</summary>
[Authorize(Roles = Role.Administrator), Route("admin/mail")]
public sealed class MailController(AppDbContext db, DropFolder drop) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Mail(MailState state, long? below, CancellationToken cancellation)
    {
        ModelState.Clear();
        return View(await MailMonitor.ReadAsync(db, drop, Enum.IsDefined(state) ? state : default, below, cancellation));
    }
}
