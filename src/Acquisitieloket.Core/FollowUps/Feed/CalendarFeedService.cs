using System.Security.Cryptography;
using System.Text;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.FollowUps.Feed;

/// <summary>Makes, renews, ends and recognises the secret links of calendars.</summary>
public sealed class CalendarFeedService(AppDbContext db, PublicAddress address, TimeProvider clock)
{
    private const int RandomBytes = 32;

    /// <summary>Writing down each use would make every reading request a writing one.</summary>
    private static readonly TimeSpan UseIsKept = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Makes the link of the actor and gives back its whole address, this once. One that was there before works no more.
    /// </summary>
    public async Task<string> MakeAsync(Actor actor, CancellationToken cancellation = default)
    {
        var userId = actor.UserId ?? throw new ArgumentException("A calendar is of an employee.", nameof(actor));
        try
        {
            return await MakeAsync(userId, actor, cancellation);
        }
        catch (DbUpdateException failed) when (failed is DbUpdateConcurrencyException || failed.IsDuplicate())
        {
            // A second click: who sees the answer to the last one gets the link that works.
            db.ChangeTracker.Clear();
            return await MakeAsync(userId, actor, cancellation);
        }
    }

    private async Task<string> MakeAsync(long userId, Actor actor, CancellationToken cancellation)
    {
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(RandomBytes)).Replace('+', '-').Replace('/', '_').TrimEnd('=');
        var (hash, now) = (HashOf(token), Now);
        var feed = await db.CalendarFeeds.SingleOrDefaultAsync(f => f.UserId == userId, cancellation);
        db.Record(actor, AuditKind.CalendarFeedMade, now, ("person", actor.Name), ("renewed", feed is null ? "no" : "yes"));
        if (feed is null)
            db.CalendarFeeds.Add(new CalendarFeed { UserId = userId, Hash = hash, MadeAt = now });
        else
            (feed.Hash, feed.MadeAt, feed.LastFetchedAt) = (hash, now, null);
        await db.SaveChangesAsync(cancellation);
        return address.Of($"calendar/{token}.ics");
    }

    /// <summary>Ends the link of the actor at once. False when there is none.</summary>
    public async Task<bool> RevokeAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (await db.CalendarFeeds.SingleOrDefaultAsync(f => f.UserId == actor.UserId, cancellation) is not { } feed)
            return false;
        db.CalendarFeeds.Remove(feed);
        db.Record(actor, AuditKind.CalendarFeedEnded, Now, ("person", actor.Name));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Ended at the same moment, which is what was asked.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Whose calendar a token opens; null for none, and for someone who does not work here any more. Notes the use.</summary>
    public async Task<long?> FindAsync(string token, CancellationToken cancellation = default)
    {
        // Looked up by its hash: how long that takes tells nothing about the text of any token.
        var hash = HashOf(token);
        var feed = await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.Hash == hash && f.User!.Active, cancellation);
        if (feed is null)
            return null;
        var (now, before) = (Now, Now - UseIsKept);
        if (feed.LastFetchedAt is null || feed.LastFetchedAt <= before)
            await db.CalendarFeeds.Where(f => f.Id == feed.Id && (f.LastFetchedAt == null || f.LastFetchedAt <= before))
                .ExecuteUpdateAsync(f => f.SetProperty(x => x.LastFetchedAt, now), cancellation);
        return feed.UserId;
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
