using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>Sign-in of employees: ASP.NET Core Identity with a cookie, lockout and a second factor that each can switch on.</summary>
internal static class IdentitySetup
{
    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var https = configuration.GetSection(WebOptions.Section).Get<WebOptions>()?.Https ?? false;
        services.AddIdentity<AppUser, IdentityRole<long>>()
            .AddClaimsPrincipalFactory<StaffClaims>()
            .AddDefaultTokenProviders()
            // After those: it takes the place of the one among them that takes a code twice.
            .AddTokenProvider<OnceOnlyCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = SecuritySetup.CookieName("session", https);
            options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.HttpOnly = true;
            options.ExpireTimeSpan = TimeSpan.FromHours(9);
            options.SlidingExpiration = true;
            options.LoginPath = "/sign-in";
            options.AccessDeniedPath = "/error/403";
            options.ReturnUrlParameter = "return";
            options.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
            // Without the name of the host: the request says that, so anyone could.
            options.Events.OnRedirectToLogin = context =>
            {
                if (!WantsAPage(context.Request))
                {
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    context.Response.ContentType = "text/plain; charset=utf-8";
                    return context.Response.WriteAsync("Meld u eerst aan.\n");
                }
                context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
                return Task.CompletedTask;
            };
            // A page you may not see is refused in place: the address stays, and the answer is 403 and not a redirect.
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        OrganisationSignIn.Add(services, (configuration.GetSection(StaffSignInOptions.Section).Get<StaffSignInOptions>() ?? new()).Organisation, https);
        services.AddDataProtection().SetApplicationName("Acquisitieloket").PersistKeysToFileSystem(KeyFolder(configuration));
        services.AddHttpContextAccessor();
        return services.AddScoped<CurrentUser>();
    }

    // A program that fetches a file would keep the sign-in page as if it were the file. Browsers ask for HTML, also when
    // someone clicks a download.
    private static bool WantsAPage(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("text/html", StringComparison.OrdinalIgnoreCase)
            || (accept is "" or "*/*" && !Path.HasExtension(request.Path.Value));
    }

    private static DirectoryInfo KeyFolder(IConfiguration configuration) => new(
        (configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions()).Folder("keys"));
}
