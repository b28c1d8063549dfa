using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.People;

/// <summary>Mails the links by which people choose a password: a new employee, or one who forgot it.</summary>
public sealed class Invitations(
    AppDbContext db, LinkKey key, UserManager<AppUser> users, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <summary>A new link for an active person, in place of those that went before.</summary>
    public async Task SendAsync(long userId, Actor actor, CancellationToken cancellation = default)
    {
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        if (!user.Active)
            Can.Not($"{user.FullName} is niet actief. Maak het account eerst weer actief.").OrRefuse();
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var old in await db.Invitations.Where(i => i.UserId == userId && i.EndedAt == null).ToListAsync(cancellation))
            old.EndedAt = now;
        Add(user, actor, now);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Adds a link and its mail; the caller saves.</summary>
    internal void Add(AppUser user, Actor actor, DateTime now)
    {
        var nonce = Guid.NewGuid();
        var invitation = new Invitation
        {
            User = user, Nonce = nonce, TokenHash = LinkKey.HashOf(key.TokenFor(nonce)), CreatedAt = now,
            ExpiresAt = now + Invitation.Lifetime,
        };
        var template = user.PasswordHash is null ? MailName.Invitation : MailName.NewPassword;
        db.Invitations.Add(invitation);
        db.OutgoingMails.Add(new OutgoingMail
        {
            MessageId = MessageIds.New(template, mail.Value.Domain), Invitation = invitation,
            ToAddress = user.Email!, ToName = user.FullName, Template = template, Language = "nl",
            Values = new Dictionary<string, string>
            {
                ["recipientName"] = user.FullName, ["invitedBy"] = actor.Name, ["email"] = user.Email!,
                ["until"] = Written.Date(invitation.ExpiresAt, "nl"), ["reference"] = "",
            },
            CreatedAt = now, DueAt = now,
        });
        db.Record(actor, AuditKind.PersonInvited, now, ("person", user.FullName));
    }

    /// <summary>The invitation that a token opens, with its person; null when it opens nothing (any more).</summary>
    public async Task<Invitation?> FindAsync(string token, CancellationToken cancellation = default)
    {
        var (hash, now) = (LinkKey.HashOf(token), clock.GetUtcNow().UtcDateTime);
        return await db.Invitations.Include(i => i.User).SingleOrDefaultAsync(
            i => i.TokenHash == hash && i.EndedAt == null && i.ExpiresAt > now && i.User!.Active, cancellation);
    }

    /// <summary>Keeps the password that the person chose, and ends the link and all sessions; says what is wrong with one that is too weak.</summary>
    public async Task<Can> AcceptAsync(Invitation invitation, string password, CancellationToken cancellation = default)
    {
        var user = invitation.User!;
        var faults = new List<IdentityError>();
        foreach (var validator in users.PasswordValidators)
            faults.AddRange((await validator.ValidateAsync(users, user, password)).Errors);
        if (faults.Count > 0)
            return Can.Not(faults.Find(f => f.Code == GuessablePasswords.Code)?.Description
                ?? "Kies een sterker wachtwoord: ten minste 12 tekens, met een hoofdletter, een kleine letter en een cijfer.");
        var now = clock.GetUtcNow().UtcDateTime;
        invitation.EndedAt = now;
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        // The mail arrived, so the address is theirs; who was locked out for guessing begins anew.
        (user.EmailConfirmed, user.LockoutEnd, user.AccessFailedCount) = (true, null, 0);
        user.EndSessions();
        db.Record(new Actor(user.Id, user.FullName), AuditKind.PasswordChosen, now, ("person", user.FullName));
        await db.SaveChangesAsync(cancellation);
        return Can.Do;
    }
}
