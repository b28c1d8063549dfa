using System.Security.Claims;
using Acquisitieloket.Core.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>Puts into the session what every page needs of a person, so that no page looks the person up again.</summary>
internal sealed class StaffClaims(
    UserManager<AppUser> users, RoleManager<IdentityRole<long>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<AppUser, IdentityRole<long>>(users, roles, options)
{
    public const string Name = "name";
    public const string Department = "department";
    public const string TwoFactor = "two-factor";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AppUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Name, user.FullName));
        identity.AddClaim(new Claim(Department, user.DepartmentId.ToString()));
        if (user.TwoFactorEnabled)
            identity.AddClaim(new Claim(TwoFactor, "on"));
        return identity;
    }
}
