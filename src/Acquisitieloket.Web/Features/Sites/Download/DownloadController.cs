using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Sites.Download;

/// <summary>The sites within a filter as files. What they hold is the same in each language; the names are those of the API.</summary>
[AllowAnonymous, PublicRoute("sites")]
public sealed class DownloadController(SiteRegister register) : Controller
{
    [HttpGet("sites.csv")]
    public async Task<IActionResult> Csv([FromQuery] SiteFilterForm form, CancellationToken cancellation) =>
        ModelState.IsValid
            ? File(SiteCsv.Write(await Sites(form, cancellation)), SiteCsv.ContentType, "bedrijventerreinen.csv")
            : BackToTheList();

    /// <param name="form">The filter, as the list reads it.</param>
    /// <param name="plots">"false" leaves the plots out; an overview need not load them.</param>
    /// <param name="cancellation">The reader left.</param>
    [HttpGet("sites.geojson")]
    public async Task<IActionResult> GeoJson([FromQuery] SiteFilterForm form, bool plots = true, CancellationToken cancellation = default) =>
        ModelState.IsValid
            ? File(SiteGeoJson.Write(await Sites(form, cancellation), plots), SiteGeoJson.ContentType, "bedrijventerreinen.geojson")
            : BackToTheList();

    private Task<IReadOnlyList<Site>> Sites(SiteFilterForm form, CancellationToken cancellation) =>
        register.ReadAsync(form.ToFilter(), cancellation);

    // There the field says what is wrong.
    private RedirectResult BackToTheList() => Redirect($"/{Language.Current}/sites{Request.QueryString}");
}
