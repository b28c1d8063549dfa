using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.PersonActions;

/// <summary>The buttons beside a person: each does one thing to the account and comes back.</summary>
[Authorize(Roles = Role.Administrator), Route("admin/people/{id:long}")]
public sealed class PersonActionsController(
    AppDbContext db, PersonAccess access, Invitations invitations, CurrentUser user) : Controller
{
    [HttpPost("invite")]
    public Task<IActionResult> Invite(long id, CancellationToken cancellation) =>
        DoAsync(id, "De mail met een nieuwe link gaat weg. Eerdere links werken niet meer.",
            () => invitations.SendAsync(id, user.Actor, cancellation), cancellation);

    [HttpPost("deactivate")]
    public Task<IActionResult> Deactivate(long id, CancellationToken cancellation) =>
        DoAsync(id, "Het account is stopgezet.", () => access.DeactivateAsync(id, user.Actor, cancellation), cancellation);

    [HttpPost("activate")]
    public Task<IActionResult> Activate(long id, CancellationToken cancellation) =>
        DoAsync(id, "Het account is weer actief.", () => access.ActivateAsync(id, user.Actor, cancellation), cancellation);

    [HttpPost("unlock")]
    public Task<IActionResult> Unlock(long id, CancellationToken cancellation) =>
        DoAsync(id, "De persoon kan weer aanmelden.", () => access.UnlockAsync(id, user.Actor, cancellation), cancellation);

    [HttpPost("two-factor")]
    public Task<IActionResult> ResetTwoFactor(long id, CancellationToken cancellation) =>
        DoAsync(id, "De code bij aanmelden staat uit. De persoon kan een nieuwe app instellen.",
            () => access.ResetTwoFactorAsync(id, user.Actor, cancellation), cancellation);

    [HttpPost("organisation")]
    public Task<IActionResult> Untie(long id, CancellationToken cancellation) =>
        DoAsync(id, "Het werkaccount is losgemaakt. Bij de volgende keer aanmelden wordt het opnieuw gekoppeld.",
            () => access.UntieOrganisationAsync(id, user.Actor, cancellation), cancellation);

    private async Task<IActionResult> DoAsync(long id, string done, Func<Task> act, CancellationToken cancellation)
    {
        if (!await db.Users.AnyAsync(u => u.Id == id, cancellation))
            return NotFound();
        try
        {
            await act();
            TempData["Done"] = done;
        }
        catch (RefusedException)
        {
            // The page says what stands in the way.
        }
        return Redirect($"/admin/people/{id}");
    }
}
