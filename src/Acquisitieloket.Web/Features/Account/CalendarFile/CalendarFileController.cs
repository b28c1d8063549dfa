using System.Security.Cryptography;
using System.Text;
using Acquisitieloket.Core.FollowUps.Feed;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace Acquisitieloket.Web.Features.Account.CalendarFile;

/// <summary>
/// The calendar of the person whose link it is, for programs. Whether a link never was, was ended, or belongs to someone who left:
/// the answer is the same.
/// </summary>
[AllowAnonymous, Route("calendar/{token}.ics"), EnableRateLimiting(RateLimits.Calendar)]
public sealed class CalendarFileController(CalendarFeedService feeds, FeedReader reader) : Controller
{
    [HttpGet]
    public async Task<IActionResult> CalendarFile(string token, CancellationToken cancellation)
    {
        if (await feeds.FindAsync(token, cancellation) is not { } userId)
            return NotFound();
        var file = Encoding.UTF8.GetBytes(await reader.ReadAsync(userId, cancellation));
        // Nobody in between keeps it; a program that does may ask whether it is still so.
        Response.Headers.CacheControl = "private, no-cache";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file))[..32]}\"");
        return File(file, "text/calendar; charset=utf-8", lastModified: null, tag);
    }
}
