using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;

namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>
/// Sign-in at the service of the organisation: code flow with PKCE. It only says who someone is; whether that is an
/// employee here, and with which rights, is our own to know.
/// </summary>
internal static partial class OrganisationSignIn
{
    public const string Scheme = "organisation";
    public const string Verified = "email_verified";
    private const string Root = "/sign-in/organisation";

    public static void Add(IServiceCollection services, OrganisationOptions settings, bool https)
    {
        if (!settings.On)
            return;
        services.AddAuthentication().AddOpenIdConnect(Scheme, options =>
        {
            options.Authority = settings.Authority!.ToString();
            (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
            // Only a service on this machine may be spoken to in the clear.
            options.RequireHttpsMetadata = !settings.Authority.IsLoopback;
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.CallbackPath = $"{Root}/callback";
            (options.ResponseType, options.ResponseMode) = ("code", "query");
            options.MapInboundClaims = false;
            options.GetClaimsFromUserInfoEndpoint = true;
            options.Scope.Clear();
            foreach (var scope in (string[])["openid", "profile", "email"])
                options.Scope.Add(scope);
            options.ClaimActions.MapUniqueJsonKey(Verified, Verified);
            options.ClaimActions.MapUniqueJsonKey(settings.EmailClaim, settings.EmailClaim);
            options.BackchannelTimeout = TimeSpan.FromSeconds(20);
            foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
            {
                cookie.SameSite = SameSiteMode.Lax;
                cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            }
            options.Events.OnRemoteFailure = FailedAsync;
        });
    }

    // Broken off, refused, an old answer, a service that is ill: the person starts again, the log says what it was.
    private static Task FailedAsync(RemoteFailureContext context)
    {
        var log = context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OrganisationSignIn));
        LogFailed(log, context.Failure?.GetType().Name ?? "unknown", context.HttpContext.TraceIdentifier);
        context.HandleResponse();
        context.Response.Redirect($"{Root}/failed");
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in at the organisation's service failed: {Failure} (request {Request})")]
    private static partial void LogFailed(ILogger log, string failure, string request);
}
