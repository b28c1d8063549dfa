using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Mail.Drop;
using Acquisitieloket.Core.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Admin.DroppedMail;

/// <summary>A mail that became a file because there is no mail server. Only its plain text is shown.</summary>
[Authorize(Roles = Role.Administrator), Route("admin/mail/dropped/{name}")]
public sealed class DroppedMailController(DropFolder drop, PublicAddress address) : Controller
{
    [HttpGet]
    public async Task<IActionResult> DroppedMail(string name, CancellationToken cancellation) =>
        drop.IsUsed && await drop.FindAsync(name, cancellation) is { } mail
            ? View(DroppedMailPage.Of(mail, address)) : NotFound();
}
