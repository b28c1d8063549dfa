using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Acquisitieloket.Testing.OpenId;

/// <summary>
/// The sign-in service of an organisation: a real OpenID Connect server on loopback, at which everyone is signed in already
/// as whom the test says.
/// </summary>
public sealed class TokenIssuer : IAsyncDisposable
{
    public const string ClientId = "acquisitieloket";
    public const string ClientSecret = "geheim-van-de-proef";
    private readonly WebApplication app;

    private TokenIssuer(WebApplication app) => this.app = app;

    /// <summary>Who is signed in there: the fixed key, and the address if the service knows one.</summary>
    public (string Subject, string? Email, bool Verified) Person { get; set; } = ("sub-1", null, false);

    /// <summary>The person presses "cancel" there.</summary>
    public bool Cancelled { get; set; }

    public string Address => app.Urls.Single() + "/";

    public static async Task<TokenIssuer> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        TokenIssuer? issuer = null;
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetUserInfoEndpointUris("userinfo")
                .AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange()
                .RegisterScopes("email", "profile").AddEphemeralEncryptionKey().AddEphemeralSigningKey()
                .EnableDegradedMode().UseAspNetCore().DisableTransportSecurityRequirement();
            Handle<ValidateAuthorizationRequestContext>(server, context =>
            {
                if (context.ClientId != ClientId || context.RedirectUri?.EndsWith("/sign-in/organisation/callback", StringComparison.Ordinal) != true)
                    context.Reject(OpenIddictConstants.Errors.InvalidClient);
            });
            Handle<ValidateTokenRequestContext>(server, context =>
            {
                if (context.ClientId != ClientId || context.ClientSecret != ClientSecret)
                    context.Reject(OpenIddictConstants.Errors.InvalidClient);
            });
            Handle<HandleAuthorizationRequestContext>(server, context => issuer!.SignIn(context));
            Handle<HandleUserInfoRequestContext>(server, context =>
                (context.Subject, context.Email, context.EmailVerified) = issuer!.Person);
        });
        var app = builder.Build();
        issuer = new TokenIssuer(app);
        app.UseAuthentication();
        await app.StartAsync();
        // Its first answer takes long on a busy machine, longer than the product would wait.
        using var client = new HttpClient();
        foreach (var document in (string[])[".well-known/openid-configuration", ".well-known/jwks"])
            (await client.GetAsync(issuer.Address + document)).EnsureSuccessStatusCode();
        return issuer;
    }

    private void SignIn(HandleAuthorizationRequestContext context)
    {
        if (Cancelled)
        {
            context.Reject(OpenIddictConstants.Errors.AccessDenied);
            return;
        }
        var identity = new ClaimsIdentity("test", "name", "role");
        identity.AddClaim(OpenIddictConstants.Claims.Subject, Person.Subject);
        context.SignIn(new ClaimsPrincipal(identity).SetScopes(context.Request.GetScopes()));
    }

    private static void Handle<T>(OpenIddictServerBuilder server, Action<T> handle) where T : BaseContext =>
        server.AddEventHandler<T>(handler => handler.UseInlineHandler(context =>
        {
            handle(context);
            return ValueTask.CompletedTask;
        }));

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
