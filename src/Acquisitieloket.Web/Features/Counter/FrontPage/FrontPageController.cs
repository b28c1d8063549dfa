using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Shared.Maps;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Maps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Web.Features.Counter.FrontPage;

/// <summary>The front desk: what we do, one button, and what happens after you ask, with the terms that really count.</summary>
[AllowAnonymous, PublicRoute]
public sealed class FrontPageController(IOptions<ServiceTermOptions> terms, AppDbContext db) : Controller
{
    [HttpGet, ShowsMap]
    public async Task<IActionResult> FrontPage(CancellationToken cancellation)
    {
        var pins = await db.Sites.AsNoTracking().Where(s => s.Programme != ProgrammeStatus.Dropped)
            .OrderBy(s => s.Municipality).ThenBy(s => s.Name)
            .Select(s => new MapPin(s.Code, s.Name, s.Municipality, s.Longitude, s.Latitude)).ToListAsync(cancellation);
        return View(new FrontPageModel(
            terms.Value.DaysOf(TermKind.FirstContact), terms.Value.DaysOf(TermKind.FirstSiteList), pins));
    }
}

/// <summary>Working days until a company is spoken to, and until it has a first list of sites; and the sites there are.</summary>
public sealed record FrontPageModel(int FirstContactDays, int FirstSiteListDays, IReadOnlyList<MapPin> Sites);
