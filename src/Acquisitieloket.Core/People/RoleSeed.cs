using Microsoft.AspNetCore.Identity;

namespace Acquisitieloket.Core.People;

/// <summary>Sees to it that every role of the product exists before anyone signs in.</summary>
public sealed class RoleSeed(RoleManager<IdentityRole<long>> roles)
{
    public async Task EnsureAsync()
    {
        foreach (var name in Role.All)
            if (!await roles.RoleExistsAsync(name))
                await roles.CreateAsync(new IdentityRole<long>(name));
    }
}
