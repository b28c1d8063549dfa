namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>Nothing is allowed that a page does not need; there is no inline script or style anywhere.</summary>
public static class ContentSecurityPolicy
{
    private static readonly string Plain = string.Join("; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'");

    private static readonly string Secure = Plain + "; upgrade-insecure-requests";

    public static string For(HttpRequest request) => request.IsHttps ? Secure : Plain;
}
