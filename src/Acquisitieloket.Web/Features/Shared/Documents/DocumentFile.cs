using System.Text.RegularExpressions;
using Acquisitieloket.Core.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Acquisitieloket.Web.Features.Shared.Documents;

/// <summary>Hands over what someone else put here: always as a file to keep, never as something that opens on this site.</summary>
public static partial class DocumentFile
{
    /// <summary>Should a browser show it all the same: no scripts, no forms, nothing of ours.</summary>
    public const string Policy = "default-src 'none'; sandbox";

    public static IActionResult Of(HttpResponse response, IFileStore files, string hash, string mediaType, string name)
    {
        if (files.Open(hash) is not { } content)
            return new NotFoundResult();
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.CacheControl = "private, no-store";
        var given = new ContentDispositionHeaderValue("attachment");
        given.SetHttpFileName(name);
        given.FileName = ForOldReaders(name);
        response.Headers.ContentDisposition = given.ToString();
        return new FileStreamResult(content, mediaType);
    }

    // Every browser takes the exact name from "filename*". What only knows "filename" reads other things in these signs than
    // we wrote: some decode a % with two digits, others end at a quote (RFC 6266, appendix D).
    private static string ForOldReaders(string name) => EncodedSign().Replace(NotPlain().Replace(name, "_"), "_");

    [GeneratedRegex("""[\ud800-\udbff][\udc00-\udfff]|[^ -~]|["\\]""")]
    private static partial Regex NotPlain();

    [GeneratedRegex("%(?=[0-9A-Fa-f]{2})")]
    private static partial Regex EncodedSign();
}
