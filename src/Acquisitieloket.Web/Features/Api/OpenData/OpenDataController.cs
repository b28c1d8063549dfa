using System.Security.Cryptography;
using System.Text;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Web.Features.Api.Document;
using Acquisitieloket.Web.Features.Api.Sites;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Acquisitieloket.Web.Features.Api.OpenData;

/// <summary>The figures that anyone may read, made every night.</summary>
[AllowAnonymous, EnableCors(ApiSetup.OpenToOtherSites), Tags("Open data"), Route("api/v1/opendata")]
public sealed class OpenDataController(AppDbContext db) : ApiController
{
    private const string Csv = "text/csv; charset=utf-8; header=present";

    [HttpGet("kerncijfers"), HttpHead("kerncijfers")]
    [ProducesResponseType(typeof(string), 200, "text/csv"), ApiRefuses(400, 404)]
    [EndpointSummary("Lees de kerncijfers als CSV")]
    [EndpointDescription("Per jaar en gemeente, elke nacht opnieuw geteld. Aantallen en percentages staan in vijftallen, banen in stappen van 25, en een cijfer over minder dan "
        + "tien leads staat er niet (en ook niet het kleinste ernaast als het daaruit zou volgen), zodat niets over één bedrijf gaat. Een jaar dat nog loopt is voorlopig. Vrij te gebruiken (CC0).")]
    public async Task<IActionResult> KeyFigures(CancellationToken cancellation)
    {
        RefuseIf(new ListQuery(Request.Query).Faults);
        if (await db.OpenDataFiles.AsNoTracking().OrderByDescending(f => f.Day).FirstOrDefaultAsync(cancellation) is not { } newest)
            return NotFound();
        var bytes = Encoding.UTF8.GetBytes(newest.Csv);
        Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromHours(1) };
        return File(bytes, Csv, newest.MadeAt, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""));
    }
}
