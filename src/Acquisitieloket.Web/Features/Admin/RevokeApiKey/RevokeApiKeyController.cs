using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Partners;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.RevokeApiKey;

/// <summary>Asks whether it is sure, and then ends a key for good.</summary>
[Authorize(Roles = Role.Administrator), Route("admin/api-keys/{id:long}/revoke")]
public sealed class RevokeApiKeyController(AppDbContext db, ApiKeyService keys, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> RevokeApiKey(long id, CancellationToken cancellation) =>
        await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == id && k.RevokedAt == null, cancellation) is { } key
            ? View(key) : NotFound();

    [HttpPost, ActionName(nameof(RevokeApiKey))]
    public async Task<IActionResult> Revoke(long id, CancellationToken cancellation) =>
        await keys.RevokeAsync(id, user.Actor, cancellation) ? Redirect("/admin/api-keys") : NotFound();
}
