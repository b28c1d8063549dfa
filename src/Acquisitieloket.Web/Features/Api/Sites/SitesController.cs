using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Api.Document;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Acquisitieloket.Web.Features.Api.Sites;

/// <summary>The public register of sites and plots, for anyone.</summary>
[AllowAnonymous, EnableCors(ApiSetup.OpenToOtherSites), Tags("Bedrijventerreinen"), Route("api/v1/bedrijventerreinen")]
public sealed class SitesController(SiteRegister register, PublicAddress address) : ApiController
{
    [HttpGet, HttpHead]
    [ApiGives<SiteList>(200), ApiAlso(SiteGeoJson.ContentType, OpenAnswer.Csv), ApiRefuses(400, 406)]
    [ApiAsks("gemeente", typeof(Municipality)), ApiAsks("speerpunt", typeof(Cluster), "Waar het profiel om vraagt of wat het toestaat.")]
    [ApiAsks("modaliteit", typeof(Modality), "Het terrein is zo te bereiken."), ApiAsks("status", typeof(ProgrammeStatus))]
    [ApiAsks("minM2", typeof(int), "Er is een beschikbare kavel van ten minste zoveel m²."), ApiAsks("limit", typeof(int)), ApiAsks("cursor", typeof(string))]
    [EndpointSummary("Lees de bedrijventerreinen")]
    [EndpointDescription("Per gemeente en naam. De header Link (rel=next) wijst naar de volgende bladzijde. In GeoJSON volgen op "
        + "elk terrein zijn getekende kavels. Een parameter die niet bestaat wordt geweigerd.")]
    public async Task<IActionResult> List(CancellationToken cancellation)
    {
        var query = new ListQuery(Request.Query);
        var filter = new SiteFilter(
            query.Word<Municipality>("gemeente"), query.Word<Cluster>("speerpunt"), query.Word<Modality>("modaliteit"),
            query.Number("minM2", 0, EnquiryRules.MaxM2), Programme: query.Word("status", ProgrammeStatus.Dropped));
        var all = await register.ReadAsync(new SiteFilter(filter.Municipality), cancellation);
        var (page, next) = query.Page(all, filter.Admits, site => site.Code);
        RefuseIf(query.Faults);
        LinkTo(next);
        return new OpenAnswer(new SiteList([.. page.Select(SiteAnswer.Of)]), () => SiteGeoJson.Write(page), () => SiteCsv.Write(page));
    }

    [HttpGet("{code}"), HttpHead("{code}")]
    [ApiGives<SiteAnswer>(200), ApiAlso(SiteGeoJson.ContentType, OpenAnswer.Csv), ApiRefuses(400, 404, 406)]
    [EndpointSummary("Lees één bedrijventerrein")]
    public async Task<IActionResult> One(string code, CancellationToken cancellation)
    {
        if (await register.FindAsync(code, cancellation) is not { } site)
            return NotFound();
        RefuseIf(new ListQuery(Request.Query).Faults);
        return new OpenAnswer(SiteAnswer.Of(site), () => SiteGeoJson.Write([site]), () => SiteCsv.Write([site]));
    }

    [HttpGet("{code}/kavels"), HttpHead("{code}/kavels")]
    [ApiGives<PlotList>(200), ApiAlso(SiteGeoJson.ContentType, OpenAnswer.Csv), ApiRefuses(400, 404, 406)]
    [ApiAsks("minM2", typeof(int), "Kavels van ten minste zoveel m²."), ApiAsks("status", typeof(PlotStatus))]
    [ApiAsks("limit", typeof(int)), ApiAsks("cursor", typeof(string))]
    [EndpointSummary("Lees de kavels van een bedrijventerrein")]
    [EndpointDescription("Op nummer. In GeoJSON alleen de kavels die getekend zijn.")]
    public async Task<IActionResult> Plots(string code, CancellationToken cancellation)
    {
        if (await register.FindAsync(code, cancellation) is not { } site)
            return NotFound();
        var query = new ListQuery(Request.Query);
        var (least, status) = (query.Number("minM2", 0, EnquiryRules.MaxM2), query.Word<PlotStatus>("status"));
        var (page, next) = query.Page(site.Plots,
            p => (least is null || p.AreaM2 >= least) && (status is null || site.StatusOf(p) == status), p => p.Number);
        RefuseIf(query.Faults);
        LinkTo(next);
        return new OpenAnswer(new PlotList([.. page.Select(plot => PlotAnswer.Of(plot, site))]),
            () => SiteGeoJson.Write(site, page), () => SiteCsv.Write(site, page));
    }

    // The same question from the next item on.
    private void LinkTo(string? next)
    {
        if (next is null)
            return;
        var others = Request.Query.Where(p => p.Key != "cursor").Select(p => KeyValuePair.Create(p.Key, (string?)p.Value.ToString()));
        var path = QueryHelpers.AddQueryString(Request.Path.Value!, [.. others, KeyValuePair.Create("cursor", (string?)next)]);
        Response.Headers.Link = $"<{address.Of(path)}>; rel=\"next\"";
    }
}
