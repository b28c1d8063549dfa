using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps.Digests;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.People;

/// <summary>
/// Whether an employee is reminded by mail: chosen on the own page or, without signing in, by the link in each reminder. The link
/// opens this one choice of one person and nothing else, and works as long as that person does here.
/// </summary>
public sealed class ReminderMails(AppDbContext db, LinkKey key, TimeProvider clock)
{
    /// <summary>The path of the page that a reminder links to.</summary>
    public string PathFor(long userId) => $"reminders/{userId}-{SignatureOf(userId)}";

    /// <summary>Who is meant by what stands in the link; null when we did not make it, or nobody works here by it.</summary>
    public async Task<AppUser?> FindAsync(string token, CancellationToken cancellation = default)
    {
        var cut = token.IndexOf('-');
        return cut > 0 && long.TryParse(token[..cut], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            // One address for one person: we write no zeros ahead of a number.
            && token[..cut] == id.ToString(CultureInfo.InvariantCulture)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token[(cut + 1)..]), Encoding.UTF8.GetBytes(SignatureOf(id)))
            ? await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.Active, cancellation) : null;
    }

    /// <summary>The times at which the daily mail can come, on the Dutch clock.</summary>
    public static IReadOnlyList<TimeOnly> Times { get; } = [.. Enumerable.Range(0, 21).Select(half => new TimeOnly(6, 0).AddMinutes(30 * half))];

    /// <summary>Turns reminders on or off, with a line in the log when that changes something.</summary>
    public async Task SaveAsync(long userId, bool wanted, CancellationToken cancellation = default)
    {
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        Turn(user, wanted);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Turns reminders on or off and sets the time at which the daily mail comes; refuses a time that is none of <see cref="Times"/>.</summary>
    public async Task SaveAsync(long userId, bool wanted, TimeOnly at, CancellationToken cancellation = default)
    {
        (Times.Contains(at) ? Can.Do : Can.Not("Kies een tijd uit de lijst.")).OrRefuse();
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        Turn(user, wanted);
        if (user.DigestAt != at)
        {
            Tell(user, "digestAt", $"{user.DigestAt:HH:mm}", $"{at:HH:mm}");
            user.DigestAt = at;
            // While a worker has it, that worker plans the next one by what it read; from the one after on the new time counts.
            if (await db.DailyDigests.SingleOrDefaultAsync(d => d.UserId == userId && d.LeasedBy == null, cancellation) is { } digest)
                digest.DueAt = DailyDigest.Next(at, clock.GetUtcNow().UtcDateTime);
        }
        await db.SaveChangesAsync(cancellation);
    }

    private void Turn(AppUser user, bool wanted)
    {
        if (user.ReminderMails == wanted)
            return;
        Tell(user, "reminderMails", Word(user.ReminderMails), Word(wanted));
        user.ReminderMails = wanted;
    }

    private void Tell(AppUser user, string field, string from, string to) =>
        db.Record(new Actor(user.Id, user.FullName), AuditKind.PersonChanged, clock.GetUtcNow().UtcDateTime,
            ("person", user.FullName), ("field", field), ("from", from), ("to", to));

    private static string Word(bool yes) => yes ? "yes" : "no";

    private string SignatureOf(long userId) => key.SignatureOf($"reminder-mails:{userId}");
}
