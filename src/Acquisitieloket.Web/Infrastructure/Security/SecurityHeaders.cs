namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>Puts the same headers on every answer, error pages and files included.</summary>
internal static class SecurityHeaders
{
    // Sensors and payment are never used here.
    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    private const string AntiforgeryCaching = "no-cache, no-store";

    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        // At the last moment, because the exception handler clears what was set before.
        context.Response.OnStarting(static state =>
        {
            Set((HttpContext)state);
            return Task.CompletedTask;
        }, context);
        return next(context);
    });

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        // A file of someone else comes with a stricter one of its own.
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = context.RequestServices.GetRequiredService<ContentSecurityPolicy>().For(context);
        headers.XContentTypeOptions = "nosniff";
        // Private links never leave for another site, while our own forms keep an Origin that can be checked;
        // no-referrer would make browsers send "Origin: null" with them.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Pages carry names, tokens and states: nobody keeps a copy. Files say for themselves how long they last.
        if (headers.CacheControl.Count == 0 || headers.CacheControl == AntiforgeryCaching)
            headers.CacheControl = "no-store";
    }
}
