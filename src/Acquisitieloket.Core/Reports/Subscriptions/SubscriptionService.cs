using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports.Telling;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports.Subscriptions;

/// <summary>Reports that an employee gets by mail.</summary>
public sealed class SubscriptionService(AppDbContext db, IReportTeller reports, TimeProvider clock)
{
    /// <summary>More mails than these nobody reads.</summary>
    public const int Most = 10;

    /// <summary>
    /// Lets a report come by mail from the next Monday or first of a month on. Of the same report with the same filters there is one:
    /// asking again changes how often. Refuses a report that does not exist, a reader of no reports, and more than <see cref="Most"/>.
    /// </summary>
    public async Task<ReportSubscription> SubscribeAsync(
        string report, ToldQuestion question, SubscriptionRhythm rhythm, Viewer viewer, CancellationToken cancellation = default)
    {
        (ReportAccess.MayRead(viewer) ? Can.Do : Can.Not("U mag de rapportages niet lezen.")).OrRefuse();
        (reports.All.Any(r => r.Name == report) ? Can.Do : Can.Not("Deze rapportage bestaat niet.")).OrRefuse();
        (Enum.IsDefined(rhythm) ? Can.Do : Can.Not("Kies hoe vaak de rapportage komt.")).OrRefuse();
        try
        {
            return await SaveAsync(report, question, rhythm, viewer, cancellation);
        }
        catch (DbUpdateException failed) when (failed.IsDuplicate())
        {
            // Asked twice at once: the other one is there now.
            db.ChangeTracker.Clear();
            return await SaveAsync(report, question, rhythm, viewer, cancellation);
        }
    }

    private async Task<ReportSubscription> SaveAsync(string report, ToldQuestion question, SubscriptionRhythm rhythm, Viewer viewer, CancellationToken cancellation)
    {
        var key = ReportSubscription.KeyOf(report, question.Municipality, question.Cluster);
        var mine = await db.ReportSubscriptions.Include(s => s.User).Where(s => s.UserId == viewer.UserId).ToListAsync(cancellation);
        var subscription = mine.Find(s => s.Key == key);
        if (subscription is null)
        {
            (mine.Count < Most ? Can.Do : Can.Not($"U krijgt al {Most} rapportages per mail. Stop er eerst een.")).OrRefuse();
            db.ReportSubscriptions.Add(subscription = new()
            {
                UserId = viewer.UserId, User = await db.Users.SingleAsync(u => u.Id == viewer.UserId, cancellation),
                Key = key, Report = report, Municipality = question.Municipality, Cluster = question.Cluster,
            });
        }
        subscription.Rhythm = rhythm;
        subscription.DueAt = ReportSubscription.Next(rhythm, subscription.User!.DigestAt, clock.GetUtcNow().UtcDateTime);
        // One that was given up begins anew.
        (subscription.DoneAt, subscription.GivenUpAt, subscription.Attempts, subscription.LastError) = (null, null, 0, null);
        await db.SaveChangesAsync(cancellation);
        return subscription;
    }

    /// <summary>Stops it; null when the viewer has none by this number.</summary>
    public async Task<ReportSubscription?> StopAsync(long id, Viewer viewer, CancellationToken cancellation = default)
    {
        if (await db.ReportSubscriptions.SingleOrDefaultAsync(s => s.Id == id && s.UserId == viewer.UserId, cancellation) is not { } subscription)
            return null;
        db.ReportSubscriptions.Remove(subscription);
        await db.SaveChangesAsync(cancellation);
        return subscription;
    }
}
