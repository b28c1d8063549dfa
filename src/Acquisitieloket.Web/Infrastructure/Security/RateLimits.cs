using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>How often one address may post. Generous for people, tight for programs; an office shares one address.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string PublicPost = "public-post";
    public const string LinkPost = "link-post";
    public const string LocationCheck = "location-check";
    public const string Partner = "partner";
    public const string LostLink = "lost-link";
    public const string Calendar = "calendar";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    internal static IServiceCollection AddRateLimits(this IServiceCollection services) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = $"{Window.TotalSeconds:0}";
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(SignIn, context => PerAddress(context, options => options.SignInsPerMinute));
            limiter.AddPolicy(PublicPost, context => PerAddress(context, options => options.PublicPostsPerMinute));
            limiter.AddPolicy(LocationCheck, context => PerAddress(context, options => options.LocationChecksPerMinute));
            limiter.AddPolicy(Partner, context => Per(context, context.User.Identity?.AuthenticationType + context.User.Claims
                .FirstOrDefault()?.Value, options => options.PartnerPostsPerMinute));
            limiter.AddPolicy(LostLink, context => PerAddress(context, options => options.LostLinksPerMinute));
            limiter.AddPolicy(Calendar, context => PerAddress(context, options => options.CalendarReadsPerMinute));
            limiter.AddPolicy(LinkPost, context => Per(context, context.GetRouteValue("token") as string, options => options.LinkPostsPerMinute));
        });

    private static RateLimitPartition<string> PerAddress(HttpContext context, Func<WebOptions, int> permits) =>
        Per(context, LineOf(context.Connection.RemoteIpAddress), permits);

    /// <summary>
    /// Whom an address belongs to, as text: of version 6 its first 64 bits, because whoever has a line has all addresses that
    /// begin with them. Null without an address.
    /// </summary>
    internal static string? LineOf(IPAddress? address) => address switch
    {
        null => null,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private static RateLimitPartition<string> Per(HttpContext context, string? whom, Func<WebOptions, int> permits)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<WebOptions>>().Value;
        return RateLimitPartition.GetSlidingWindowLimiter(
            whom ?? "unknown",
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = permits(options), Window = Window, SegmentsPerWindow = 6,
            });
    }
}
