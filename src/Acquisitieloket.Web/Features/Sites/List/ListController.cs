using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Maps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Sites.List;

/// <summary>The sites as a list and on a map; both show what the filter in the address admits.</summary>
[AllowAnonymous, PublicRoute("sites")]
public sealed class ListController(SiteRegister register) : Controller
{
    [HttpGet, ShowsMap]
    public async Task<IActionResult> List([FromQuery] SiteFilterForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        // A filter that could not be read narrows nothing; its field says so.
        var filter = ModelState.IsValid ? form : Readable(form);
        return View(new ListPage(form, filter, await register.ReadAsync(filter.ToFilter(), cancellation)));
    }

    private SiteFilterForm Readable(SiteFilterForm form) =>
        form.Set().Where(set => ModelState[set.Field]?.Errors.Count > 0)
            .Aggregate(form, (kept, set) => Without(kept, set.Field));

    private static SiteFilterForm Without(SiteFilterForm form, string field) =>
        form.Set().Where(set => set.Field == field).Select(set => set.Without).FirstOrDefault(form);
}

/// <summary>The filter as it was typed, as it could be read, and the sites within it.</summary>
public sealed record ListPage(SiteFilterForm Form, SiteFilterForm Filter, IReadOnlyList<Site> Sites);
