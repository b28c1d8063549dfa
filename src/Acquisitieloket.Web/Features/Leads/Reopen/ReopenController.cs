using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.Reopen;

/// <summary>Opens a closed lead again, with a reason, at the stage from which it was closed.</summary>
[Route("leads/{reference}/reopen"), OpenWhenClosed]
public sealed class ReopenController(LeadDoor door, StageService stages, AppDbContext db, CurrentUser user) : LeadController(door)
{
    [HttpGet]
    public IActionResult Reopen() => Opened.IsClosed && !Opened.Erased ? View(new ReopenForm()) : Redirect(Opened.Path);

    [HttpPost]
    public async Task<IActionResult> Reopen(ReopenForm form, CancellationToken cancellation) =>
        ModelState.IsValid && await DoesAsync(() => stages.ReopenAsync(Opened.Id, form.Reason!.Trim(), user.Actor, cancellation))
            ? Back($"De lead is heropend. {await LapsedAsync(cancellation)}".TrimEnd())
            : Again(form);

    // What municipalities were asked ended with the lead, and is not asked again by itself.
    private async Task<string?> LapsedAsync(CancellationToken cancellation) =>
        await db.Proposals.Where(p => p.LeadId == Opened.Id).OrderByDescending(p => p.Number).Take(1)
            .Where(p => p.SentAt == null && p.WithdrawnAt == null && p.Approvals.Any(a => a.LapsedAt != null && a.Verdict == null))
            .Select(p => (int?)p.Number).SingleOrDefaultAsync(cancellation) is { } number
            ? $"De goedkeuring voor voorstel {number} is vervallen. Maak een nieuwe versie om die opnieuw te vragen." : null;
}
