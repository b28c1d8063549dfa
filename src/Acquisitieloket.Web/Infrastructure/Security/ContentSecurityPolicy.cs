using Acquisitieloket.Web.Infrastructure.Maps;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>
/// Nothing is allowed that a page does not need; there is no inline script or style anywhere. Only a page with a map may
/// load pictures from elsewhere, and only from where the tiles are; only a page that says so may frame a page of ours.
/// </summary>
public sealed class ContentSecurityPolicy(IOptions<MapOptions> map)
{
    private const string OwnFrames = "; frame-src 'self'";
    private const string Upgrade = "; upgrade-insecure-requests";
    private static readonly string Plain = Write("");
    private readonly string withMap = Write(map.Value.Origin is { } origin ? $" {origin}" : "");

    public string For(HttpContext context)
    {
        var policy = context.GetEndpoint()?.Metadata.GetMetadata<ShowsMapAttribute>() is null ? Plain : withMap;
        if (context.GetEndpoint()?.Metadata.GetMetadata<FramesOwnPageAttribute>() is not null)
            policy += OwnFrames;
        return context.Request.IsHttps ? policy + Upgrade : policy;
    }

    private static string Write(string pictures) => string.Join("; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        $"img-src 'self' data:{pictures}",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'");
}
