using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Supply.Buildings;

/// <summary>The buildings of a site.</summary>
[Route("supply/{code}/buildings")]
public sealed class BuildingsController(AppDbContext db, FactEditor editor, CurrentUser user) : SupplySiteController(db, editor, user)
{
    [HttpGet]
    public IActionResult Buildings() => View(Opened);
}
