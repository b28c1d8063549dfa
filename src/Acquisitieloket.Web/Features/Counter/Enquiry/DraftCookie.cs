using System.Security.Cryptography;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Web.Features.Counter.Enquiry;

/// <summary>Remembers in the visitor's browser, encrypted, which draft is theirs. Needed for the form, so no consent is asked.</summary>
public sealed class DraftCookie(IDataProtectionProvider protection, IOptions<WebOptions> web)
{
    private readonly IDataProtector protector = protection.CreateProtector("enquiry-draft");
    private readonly string name = SecuritySetup.CookieName("enquiry", web.Value.Https);

    public Guid? Read(HttpRequest request)
    {
        if (request.Cookies[name] is not { } text)
            return null;
        try
        {
            return Guid.Parse(protector.Unprotect(text));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null; // tampered with, or from before our keys changed: a fresh form
        }
    }

    public void Write(HttpRequest request, HttpResponse response, Guid key) =>
        response.Cookies.Append(name, protector.Protect(key.ToString()), Options(request, EnquiryDraft.Lifetime));

    public void Forget(HttpRequest request, HttpResponse response) =>
        response.Cookies.Delete(name, Options(request, null));

    private CookieOptions Options(HttpRequest request, TimeSpan? lifetime) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = web.Value.Https || request.IsHttps, Path = "/",
        MaxAge = lifetime, IsEssential = true,
    };
}
