using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Leads.Reopen;

/// <summary>Opens a closed lead again, with a reason, at the stage from which it was closed.</summary>
[Route("leads/{reference}/reopen"), OpenWhenClosed]
public sealed class ReopenController(LeadDoor door, StageService stages, CurrentUser user) : LeadController(door)
{
    [HttpGet]
    public IActionResult Reopen() => Opened.IsClosed && !Opened.Erased ? View(new ReopenForm()) : Redirect(Opened.Path);

    [HttpPost]
    public async Task<IActionResult> Reopen(ReopenForm form, CancellationToken cancellation) =>
        ModelState.IsValid && await DoesAsync(() => stages.ReopenAsync(Opened.Id, form.Reason!.Trim(), user.Actor, cancellation))
            ? Back("De lead is heropend.")
            : Again(form);
}
