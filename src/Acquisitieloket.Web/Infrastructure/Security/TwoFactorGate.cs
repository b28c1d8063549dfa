using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>
/// Where a second factor is required, leads whoever has none to the page that sets it up. What is open to anyone stays
/// open, signing out too.
/// </summary>
internal static class TwoFactorGate
{
    private const string SetUp = "/account/two-factor";

    public static void Use(IApplicationBuilder app)
    {
        var settings = app.ApplicationServices.GetRequiredService<IOptions<StaffSignInOptions>>().Value;
        if (!settings.RequireTwoFactor)
            return;
        app.Use((context, next) =>
        {
            if (MayPass(context, settings.Organisation))
                return next(context);
            context.Response.Redirect(SetUp);
            return Task.CompletedTask;
        });
    }

    private static bool MayPass(HttpContext context, OrganisationOptions organisation) =>
        context.User.Identities.All(i => i.AuthenticationType != IdentityConstants.ApplicationScheme)
        || context.User.HasClaim(StaffClaims.TwoFactor, "on")
        // Identity writes down by which service someone came.
        || (organisation.AsksSecondFactor && context.User.HasClaim(c => c.Type == ClaimTypes.AuthenticationMethod))
        || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || context.Request.Path.StartsWithSegments(SetUp);
}
