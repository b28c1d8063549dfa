using System.Diagnostics;
using Acquisitieloket.Core.Partners;
using Acquisitieloket.Web.Features.Api.Document;
using Acquisitieloket.Web.Features.Api.Keys;
using Acquisitieloket.Web.Features.Api.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;

namespace Acquisitieloket.Web.Features.Api;

/// <summary>The API as a whole: what it needs, and what holds for each of its answers.</summary>
public static class ApiSetup
{
    public const string Version = "v1";
    public const string Root = "/api/v1";
    /// <summary>Written on every answer; the first number is that of the address.</summary>
    public const string FullVersion = "1.0.0";
    /// <summary>Other sites may read what anyone may read, and ask what anyone may ask.</summary>
    public const string OpenToOtherSites = "open";

    private const string Everything = "/api";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddCors(cors => cors.AddPolicy(OpenToOtherSites, policy => policy.AllowAnyOrigin()
            .WithMethods("GET", "HEAD", "POST").WithHeaders("Content-Type", "Accept", "Accept-Language", "If-None-Match")
            .WithExposedHeaders("API-Version", "ETag", "Link", "Retry-After", "Content-Language")));
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.Scheme, null);
        // Below /api nobody is known by a cookie, whatever a browser sends.
        services.ConfigureApplicationCookie(options =>
            options.ForwardDefaultSelector = context => IsOurs(context.Request) ? ApiKeyAuthentication.Scheme : null);
        services.AddAuthorizationBuilder()
            .AddPolicy(ApiKeyAuthentication.EnquiriesPolicy, For(ApiKeyPurpose.Enquiries))
            .AddPolicy(ApiKeyAuthentication.FiguresPolicy, For(ApiKeyPurpose.Figures, ApiKeyPurpose.ExactFigures));
        return services.AddApiDocument();
    }

    private static Action<AuthorizationPolicyBuilder> For(params ApiKeyPurpose[] purposes) => policy => policy
        .AddAuthenticationSchemes(ApiKeyAuthentication.Scheme).RequireClaim(ApiKeyAuthentication.PurposeClaim, purposes.Select(p => $"{p}"));

    public static bool IsOurs(HttpRequest request) => request.Path.StartsWithSegments(Everything);

    /// <summary>Every answer gets its version, and every failure a problem.</summary>
    public static void UseApi(this WebApplication app) => app.UseWhen(context => IsOurs(context.Request), api =>
    {
        api.Use((context, next) =>
        {
            context.Response.OnStarting(static state =>
            {
                ((HttpResponse)state).Headers["API-Version"] = FullVersion;
                return Task.CompletedTask;
            }, context.Response);
            return next(context);
        });
        api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = WriteFailureAsync });
        api.UseStatusCodePages(page => WriteStatusAsync(page.HttpContext));
        api.Use((context, next) => context.Request.Path.Value!.EndsWith('/')
            ? Problem.Of(404, "Een adres van deze API eindigt nooit op een schuine streep.").WriteAsync(context) : next(context));
    });

    /// <summary>Says 405 for a method that an address does not know, and 404 for an address that is not there.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapApiDocument();
        var known = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(e => $"/{e.RoutePattern.RawText?.TrimStart('/')}".StartsWith(Root, StringComparison.Ordinal))
            .GroupBy(e => e.RoutePattern.RawText!, e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).ToList();
        foreach (var address in known)
        {
            var allowed = string.Join(", ", address.SelectMany(methods => methods).Distinct().Order(StringComparer.Ordinal));
            app.Map(address.Key, context =>
            {
                context.Response.Headers.Allow = allowed;
                return Problem.Of(405, $"Dit adres kent: {allowed}.").WriteAsync(context);
            }).AllowAnonymous().ExcludeFromDescription().WithOrder(int.MaxValue - 1);
        }
    }

    private static Task WriteStatusAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (status == StatusCodes.Status429TooManyRequests)
            context.Response.Headers.RetryAfter = "60";
        return Problem.Of(status, status switch
        {
            401 => "Stuur uw sleutel mee: Authorization: Bearer tw_…",
            403 => "Deze sleutel is hier niet voor. Vraag de beheerder van het loket om een sleutel die dat wel is.",
            404 => $"Wat er wel is staat in {Root}/openapi.json.",
            429 => "Probeer het over een minuut weer.",
            _ => null,
        }).WriteAsync(context);
    }

    private static Task WriteFailureAsync(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad)
            return Problem.Of(bad.StatusCode).WriteAsync(context);
        var reference = Activity.Current is { } activity ? activity.TraceId.ToHexString()[..12] : context.TraceIdentifier;
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiSetup))
            .LogError("An answer of the API failed with reference {Reference}", reference);
        return (Problem.Of(500, "Noem het referentienummer als u ons hierover belt of mailt.") with { Reference = reference })
            .WriteAsync(context);
    }
}
