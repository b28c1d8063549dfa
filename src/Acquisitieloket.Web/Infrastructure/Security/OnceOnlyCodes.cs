using System.Globalization;
using Acquisitieloket.Core.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>
/// The codes of an app (TOTP, RFC 6238), each of which counts once, as the RFC asks in 5.2: whoever looks over a shoulder
/// cannot use it again. The time step of the last code that was taken is kept with the person; only a later one is taken.
/// </summary>
public sealed class OnceOnlyCodes(TimeProvider clock) : AuthenticatorTokenProvider<AppUser>
{
    private const string Keeper = "Acquisitieloket", LastStep = "LastCodeStep";

    /// <summary>How far the clock of a telephone may be off, in steps of half a minute.</summary>
    private const int StepsOff = 2;

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<AppUser> manager, AppUser user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key)
            return false;
        var now = TotpCode.StepAt(clock.GetUtcNow());
        var last = long.TryParse(await manager.GetAuthenticationTokenAsync(user, Keeper, LastStep), CultureInfo.InvariantCulture, out var kept)
            ? kept : long.MinValue;
        for (var step = now - StepsOff; step <= now + StepsOff; step++)
            if (step > last && TotpCode.IsOf(token.Trim(), key, step))
                return await TakeAsync(manager, user, step);
        return false;
    }

    /// <summary>Of a new key every code is new.</summary>
    public static Task ForgetAsync(UserManager<AppUser> manager, AppUser user) =>
        manager.RemoveAuthenticationTokenAsync(user, Keeper, LastStep);

    // Saved together with the stamp of the person, which was read before the last step was: of two that come at the same
    // moment one finds the stamp changed, or the row there already. That is a conflict and no wrong try.
    private static async Task<bool> TakeAsync(UserManager<AppUser> manager, AppUser user, long step)
    {
        var taken = await manager.SetAuthenticationTokenAsync(user, Keeper, LastStep, step.ToString(CultureInfo.InvariantCulture));
        return taken.Succeeded ? true : throw new DbUpdateConcurrencyException("The code was used at the same moment.");
    }
}
