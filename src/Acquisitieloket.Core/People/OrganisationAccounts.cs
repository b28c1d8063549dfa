using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.People;

/// <summary>Someone as the sign-in service of the organisation knows them: this pair never changes, an address may.</summary>
public sealed record OrganisationIdentity(string Issuer, string Subject);

/// <summary>
/// Which employee it is whom the organisation's sign-in service vouches for. It makes nobody an employee: people are
/// invited by an administrator, and tied to their account at the service when they first come from there.
/// </summary>
public sealed class OrganisationAccounts(AppDbContext db, TimeProvider clock)
{
    /// <summary>The employee, or in Dutch why there is none. <paramref name="email"/> only when the service is sure of it.</summary>
    public async Task<(AppUser? User, string? Obstacle)> FindAsync(
        OrganisationIdentity identity, string? email, CancellationToken cancellation = default)
    {
        var known = await db.UserLogins.Where(l => l.LoginProvider == identity.Issuer && l.ProviderKey == identity.Subject)
            .Select(l => (long?)l.UserId).SingleOrDefaultAsync(cancellation);
        var address = email?.Trim().ToUpperInvariant();
        var user = known is { } id
            ? await db.Users.SingleAsync(u => u.Id == id, cancellation)
            : await db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == address && address != null, cancellation);
        if (user is not { Active: true })
            return (null, "U bent herkend, maar u hebt hier geen account. Vraag uw beheerder om een uitnodiging op uw werkadres.");
        if (known is null && !await TieAsync(user, identity, cancellation))
            return (null, "Uw account hier hoort bij een ander account van uw organisatie. Vraag uw beheerder om dat los te maken.");
        return (user, null);
    }

    private async Task<bool> TieAsync(AppUser user, OrganisationIdentity identity, CancellationToken cancellation)
    {
        if (await db.UserLogins.AnyAsync(l => l.UserId == user.Id, cancellation))
            return false;
        // Whoever comes in by the organisation has come, also without choosing a password here.
        user.EmailConfirmed = true;
        db.UserLogins.Add(new IdentityUserLogin<long>
        {
            UserId = user.Id, LoginProvider = identity.Issuer, ProviderKey = identity.Subject, ProviderDisplayName = null,
        });
        db.Record(Actor.System, AuditKind.OrganisationTied, clock.GetUtcNow().UtcDateTime, ("person", user.FullName));
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
