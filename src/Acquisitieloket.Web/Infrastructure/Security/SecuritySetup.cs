using Acquisitieloket.Web.Infrastructure.Maps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Acquisitieloket.Web.Infrastructure.Security;

internal static class SecuritySetup
{
    private const int MaxBodyBytes = 2 * 1024 * 1024;

    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        var web = configuration.GetSection(WebOptions.Section).Get<WebOptions>() ?? new WebOptions();
        services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MapOptions>().BindConfiguration(MapOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<StaffSignInOptions>().BindConfiguration(StaffSignInOptions.Section)
            .Validate(o => !o.Organisation.On || o.Organisation.ClientId.Length > 0,
                "SignIn:Organisation:ClientId is empty: the sign-in service gives the product a client id.")
            .Validate(o => o.Organisation.Authority is not { IsLoopback: false, Scheme: not "https" },
                "SignIn:Organisation:Authority must be an https address.")
            .ValidateOnStart();
        services.AddSingleton<ContentSecurityPolicy>();
        services.AddRateLimits();
        services.AddSignIn(configuration);

        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            // Uploads ask for more on their own action.
            options.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = CookieName("forms", web.Https);
            options.Cookie.SecurePolicy = web.Https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.Path = "/";
            options.SuppressXFrameOptionsHeader = true; // frame-ancestors says it
        });
        // Closed by default: a page is public only where its controller says so.
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    /// <summary>The name of one of our cookies; browsers hold a __Host- cookie to https, this host and the whole site.</summary>
    public static string CookieName(string purpose, bool https) => $"{(https ? "__Host-" : "")}acquisitieloket-{purpose}";
}
