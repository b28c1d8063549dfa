using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>Forgets mails that came in some time ago, and deletes the contents that no held mail has any more.</summary>
internal sealed class InboundCleanUp(
    AppDbContext db, HeldMails held, DroppedIn dropped, IOptions<MailOptions> options, TimeProvider clock)
{
    /// <summary>How long a content is left alone whose row may still have to be saved.</summary>
    private static readonly TimeSpan LeftAlone = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var before = now - TimeSpan.FromDays(options.Value.Inbound.KeepDays);
        await db.ReceivedMails.Where(m => m.At < before).ExecuteDeleteAsync(cancellation);
        dropped.Forget(before);
        var kept = held.KeptBefore(now - LeftAlone);
        var wanted = kept.Count == 0 ? [] : await db.ReceivedMails.Where(m => m.Came == Came.Held).Select(m => m.Key).ToHashSetAsync(cancellation);
        foreach (var key in kept.Where(k => !wanted.Contains(k)))
            held.Delete(key);
    }
}
