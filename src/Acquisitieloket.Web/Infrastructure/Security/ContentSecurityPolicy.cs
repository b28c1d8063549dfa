using Acquisitieloket.Web.Infrastructure.Maps;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>
/// Nothing is allowed that a page does not need; there is no inline script or style anywhere. Only a page with a map may
/// load pictures from elsewhere, and only from where the tiles are.
/// </summary>
public sealed class ContentSecurityPolicy(IOptions<MapOptions> map)
{
    private const string Upgrade = "; upgrade-insecure-requests";
    private static readonly string Plain = Write("");
    private readonly string withMap = Write(map.Value.Origin is { } origin ? $" {origin}" : "");

    public string For(HttpContext context)
    {
        var policy = context.GetEndpoint()?.Metadata.GetMetadata<ShowsMapAttribute>() is null ? Plain : withMap;
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
