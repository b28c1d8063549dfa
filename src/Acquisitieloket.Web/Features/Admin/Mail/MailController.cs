using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Mail.Drop;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.Mail;

/// <summary>Which mails still have to go, went, or went wrong; and without a mail server the mails themselves.</summary>
[Authorize(Roles = Role.Administrator), Route("admin/mail")]
public sealed class MailController(AppDbContext db, DropFolder drop, GivenUpMails givenUp, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Mail(MailState state, long? below, CancellationToken cancellation)
    {
        ModelState.Clear();
        return View(await MailMonitor.ReadAsync(db, drop, Enum.IsDefined(state) ? state : default, below, cancellation));
    }

    [HttpPost("{id:long}/retry")]
    public Task<IActionResult> Retry(long id, CancellationToken cancellation) =>
        DoAsync(id, () => givenUp.RetryAsync(id, user.Actor, cancellation), MailState.Due, cancellation);

    [HttpPost("{id:long}/drop")]
    public Task<IActionResult> Drop(long id, CancellationToken cancellation) =>
        DoAsync(id, () => givenUp.DropAsync(id, user.Actor, cancellation), MailState.Failed, cancellation);

    private async Task<IActionResult> DoAsync(long id, Func<Task> change, MailState then, CancellationToken cancellation)
    {
        if (!await db.OutgoingMails.AnyAsync(m => m.Id == id, cancellation))
            return NotFound();
        try
        {
            await change();
        }
        catch (RefusedException)
        {
            // Someone was first: the list shows how it stands now.
        }
        return Redirect($"/admin/mail?state={then.ToString().ToLowerInvariant()}");
    }
}
