using Acquisitieloket.Core.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Account.Photo;

/// <summary>The photo of someone whom companies meet. The address names the content, so that it may be kept for a year.</summary>
[AllowAnonymous, Route("people/{id:long}/photo")]
public sealed class PhotoController(ProfileService profiles) : Controller
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47];

    [HttpGet]
    public async Task<IActionResult> Photo(long id, CancellationToken cancellation)
    {
        if (await profiles.PhotoAsync(id, cancellation) is not { } photo)
            return NotFound();
        var head = new byte[4];
        await photo.ReadExactlyAsync(head, cancellation);
        photo.Position = 0;
        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return File(photo, head.AsSpan().SequenceEqual(Png) ? "image/png" : head[0] == 0xFF ? "image/jpeg" : "image/webp");
    }
}
