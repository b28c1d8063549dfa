using System.Security.Cryptography;
using System.Text.Json;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Api.Json;
using Acquisitieloket.Web.Features.Api.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Acquisitieloket.Web.Features.Api.Sites;

/// <summary>
/// An answer that anyone may keep for a while, in the form that was asked: JSON, GeoJSON or CSV. Who has it already is
/// told so (304).
/// </summary>
public sealed class OpenAnswer(object json, Func<byte[]> geoJson, Func<byte[]> csv) : IActionResult
{
    public const string Json = "application/json", Csv = "text/csv";

    private static readonly string[] Forms = [Json, SiteGeoJson.ContentType, Csv];

    /// <summary>Long enough to carry a busy site, short enough that a sold plot is soon seen.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        response.Headers.Vary = "Accept";
        if (AskedForm(request) is not { } form)
        {
            await Problem.Of(406, $"Vraag in Accept om een van: {string.Join(", ", Forms)}.").WriteAsync(context.HttpContext);
            return;
        }
        var bytes = form switch
        {
            Csv => csv(),
            SiteGeoJson.ContentType => geoJson(),
            _ => JsonSerializer.SerializeToUtf8Bytes(json, json.GetType(), ApiJson.Options),
        };
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"");
        response.GetTypedHeaders().ETag = tag;
        response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = Kept };
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)
            || known.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = form switch { Csv => SiteCsv.ContentType, Json => Json + "; charset=utf-8", _ => form };
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, context.HttpContext.RequestAborted);
    }

    // Of the forms that are wanted equally, the first of ours.
    private static string? AskedForm(HttpRequest request)
    {
        var accept = request.GetTypedHeaders().Accept;
        if (accept.Count == 0)
            return Json;
        double Wanted(string form) => accept.Where(range => new MediaTypeHeaderValue(form).IsSubsetOf(Bare(range)))
            .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
            .Select(range => range.Quality ?? 1).FirstOrDefault();
        return Forms.Where(form => Wanted(form) > 0).MaxBy(Wanted);
    }

    // A charset or quality beside the type does not make it another form.
    private static MediaTypeHeaderValue Bare(MediaTypeHeaderValue range) => new(range.MediaType);
}
