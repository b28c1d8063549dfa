using Acquisitieloket.Web.Features.Api;
using Acquisitieloket.Web.Infrastructure.Mvc;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Acquisitieloket.Web.Infrastructure;

/// <summary>The order in which a request passes everything that is not a feature.</summary>
public static class WebPipeline
{
    public static WebApplication UseWeb(this WebApplication app)
    {
        app.UseForwardedHeaders();
        HeadRequests.Use(app);
        SecurityHeaders.Use(app);
        // HSTS speaks only on https, and never for localhost.
        app.UseHsts();
        app.UseExceptionHandler("/error/500");
        // The API answers in problem+json, pages in HTML.
        app.UseApi();
        app.UseWhen(context => !ApiSetup.IsOurs(context.Request),
            pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
        StaticFiles.Use(app);
        UnreadableForms.Use(app);
        app.UseRouting();
        app.UseCors();
        app.UseRequestLocalization();
        app.UseAuthentication();
        app.UseAuthorization();
        TwoFactorGate.Use(app);
        app.UseRateLimiter();

        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapControllers();
        app.MapApi();
        // An unknown address is not found for everyone; without this the fallback policy would ask strangers to sign in.
        app.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous();
        return app;
    }
}
