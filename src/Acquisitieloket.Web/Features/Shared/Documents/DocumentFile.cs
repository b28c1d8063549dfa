using Acquisitieloket.Core.Files;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Shared.Documents;

/// <summary>Hands over what someone else put here: always as a file to keep, never as something that opens on this site.</summary>
public static class DocumentFile
{
    /// <summary>Should a browser show it all the same: no scripts, no forms, nothing of ours.</summary>
    public const string Policy = "default-src 'none'; sandbox";

    public static IActionResult Of(HttpResponse response, IFileStore files, string hash, string mediaType, string name)
    {
        if (files.Open(hash) is not { } content)
            return new NotFoundResult();
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.CacheControl = "private, no-store";
        return new FileStreamResult(content, mediaType) { FileDownloadName = name };
    }
}
