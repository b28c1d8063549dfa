using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Status.MyData;

/// <summary>What we hold of this enquiry, as a file to keep or to take elsewhere (AVG, articles 15 and 20).</summary>
[AllowAnonymous, PublicRoute("status/{token}/data")]
public sealed class MyDataController(PrivateLinks links, MyDataReader reader) : PrivateController(links)
{
    private static readonly JsonSerializerOptions Readable = new(JsonColumn.Options) { WriteIndented = true };

    [HttpGet]
    public Task<IActionResult> MyData(string token, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link =>
        {
            var data = await reader.OfAsync(link.LeadId, cancellation);
            return File(JsonSerializer.SerializeToUtf8Bytes(data, Readable), "application/json", $"{data.Reference}.json");
        }, cancellation);
}
