using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.People;

/// <summary>Whether a person can sign in: leaves, comes back, is unlocked, lost the phone with the codes.</summary>
public sealed class PersonAccess(AppDbContext db, QuestionHandOver questions, LeftFollowUps followUps, TimeProvider clock)
{
    /// <summary>Whether someone can leave: not oneself, and no open lead is left behind.</summary>
    public async Task<Can> CanDeactivateAsync(long userId, Actor actor, CancellationToken cancellation = default)
    {
        if (actor.UserId == userId)
            return Can.Not("U kunt uw eigen account niet stopzetten. Vraag een andere beheerder.");
        return await OpenLeads.CountAsync(db, userId, cancellation) is > 0 and var open
            ? Can.Not($"Deze persoon is contactpersoon van {PeopleService.Leads(open)}. Draag die eerst over aan een ander.")
            : Can.Do;
    }

    /// <summary>
    /// Ends sessions and sign-in, and open links, that of the calendar too. Open follow-ups for leads of others pass to their contact persons: what
    /// was promised to a company stays promised, and the own leads that are closed get someone for the aftercare. Open questions pass to the other specialists.
    /// </summary>
    public async Task DeactivateAsync(long userId, Actor actor, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // No lead arrives between the look at the open leads and the end.
        await Workloads.TakeTurnAsync(db, cancellation);
        (await CanDeactivateAsync(userId, actor, cancellation)).OrRefuse();
        var (user, now) = (await PersonAsync(userId, cancellation), clock.GetUtcNow().UtcDateTime);
        if (user.Active)
        {
            user.Active = false;
            user.EndSessions();
            foreach (var open in await db.Invitations.Where(i => i.UserId == userId && i.EndedAt == null).ToListAsync(cancellation))
                open.EndedAt = now;
            db.CalendarFeeds.RemoveRange(await db.CalendarFeeds.Where(f => f.UserId == userId).ToListAsync(cancellation));
            Tell(user, actor, AuditKind.PersonChanged, ("field", "active"), ("from", "yes"), ("to", "no"));
            // Saved first: whoever is left is looked up.
            await db.SaveChangesAsync(cancellation);
            await followUps.FromAsync(user, actor, now, cancellation);
            await questions.FromAsync(userId, user.DepartmentId, actor, cancellation);
        }
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Lets someone sign in again, with the password and roles of before.</summary>
    public async Task ActivateAsync(long userId, Actor actor, CancellationToken cancellation = default)
    {
        var user = await PersonAsync(userId, cancellation);
        if (user.Active)
            return;
        user.Active = true;
        Tell(user, actor, AuditKind.PersonChanged, ("field", "active"), ("from", "no"), ("to", "yes"));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Ends the pause after too many wrong passwords.</summary>
    public async Task UnlockAsync(long userId, Actor actor, CancellationToken cancellation = default)
    {
        var user = await PersonAsync(userId, cancellation);
        (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
        Tell(user, actor, AuditKind.PersonUnlocked);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Takes away the second factor, its key and its recovery codes, so that the person sets up a new one; ends sessions.</summary>
    public async Task ResetTwoFactorAsync(long userId, Actor actor, CancellationToken cancellation = default)
    {
        var user = await PersonAsync(userId, cancellation);
        user.TwoFactorEnabled = false;
        db.UserTokens.RemoveRange(await db.UserTokens.Where(t => t.UserId == userId).ToListAsync(cancellation));
        user.EndSessions();
        Tell(user, actor, AuditKind.TwoFactorReset);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Cuts the tie with the account at the organisation, so that the person can come from another one; ends sessions.</summary>
    public async Task UntieOrganisationAsync(long userId, Actor actor, CancellationToken cancellation = default)
    {
        var user = await PersonAsync(userId, cancellation);
        db.UserLogins.RemoveRange(await db.UserLogins.Where(l => l.UserId == userId).ToListAsync(cancellation));
        user.EndSessions();
        Tell(user, actor, AuditKind.OrganisationUntied);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<AppUser> PersonAsync(long id, CancellationToken cancellation)
    {
        var user = await db.Users.SingleAsync(u => u.Id == id, cancellation);
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        return user;
    }

    private void Tell(AppUser user, Actor actor, AuditKind kind, params (string, string)[] values) =>
        db.Record(actor, kind, clock.GetUtcNow().UtcDateTime, [("person", user.FullName), .. values]);
}
