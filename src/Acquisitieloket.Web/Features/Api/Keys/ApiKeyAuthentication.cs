using System.Security.Claims;
using System.Text.Encodings.Web;
using Acquisitieloket.Core.Partners;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Acquisitieloket.Web.Features.Api.Keys;

/// <summary>Recognises a partner's system by the key in its Authorization header; nothing else counts below /api.</summary>
public sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, ApiKeyService keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public new const string Scheme = "ApiKey";
    /// <summary>Who sends a valid key to send enquiries with.</summary>
    public const string EnquiriesPolicy = "api-key-enquiries";
    /// <summary>Who sends a valid key to read figures with.</summary>
    public const string FiguresPolicy = "api-key-figures";
    public const string KeyClaim = "api-key", PurposeClaim = "api-key-purpose";

    private const string Bearer = "Bearer ";
    private const int LongestHeader = 200;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.Length > LongestHeader || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        if (await keys.FindAsync(header[Bearer.Length..].Trim(), Context.RequestAborted) is not { } key)
            return AuthenticateResult.Fail("No such key.");
        var partner = new ClaimsIdentity([new Claim(KeyClaim, key.Id.ToString()), new Claim(PurposeClaim, $"{key.Purpose}")], Scheme);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(partner), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers[HeaderNames.WWWAuthenticate] = Request.Headers.Authorization.Count > 0
            ? "Bearer realm=\"Acquisitieloket\", error=\"invalid_token\"" : "Bearer realm=\"Acquisitieloket\"";
        return Task.CompletedTask;
    }
}
