using System.Security.Claims;
using Acquisitieloket.Core.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>
/// Asks on every request whether the session still holds: the person works here and the rights are those that it was
/// made with. One row by its key, so there is no need to let someone who left look around for some minutes more, as
/// Identity's own check does between its intervals.
/// </summary>
internal static class SessionCheck
{
    private static readonly string StampClaim = new ClaimsIdentityOptions().SecurityStampClaimType;

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var stamp = context.Principal?.FindFirstValue(StampClaim);
        var db = context.HttpContext.RequestServices.GetRequiredService<AppDbContext>();
        if (long.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && await db.Users.AnyAsync(u => u.Id == id && u.Active && u.SecurityStamp == stamp, context.HttpContext.RequestAborted))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
