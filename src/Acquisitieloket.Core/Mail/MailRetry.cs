using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Mail;

/// <summary>Lets a mail that was given up go once more, as if it were new.</summary>
public sealed class MailRetry(AppDbContext db, TimeProvider clock)
{
    /// <summary>Refuses a mail that was not given up. Throws when there is no such mail.</summary>
    public async Task RetryAsync(long mailId, CancellationToken cancellation = default)
    {
        var mail = await db.OutgoingMails.SingleAsync(m => m.Id == mailId, cancellation);
        if (mail.GivenUpAt is null)
            Can.Not("Deze mail is niet opgegeven: hij is verzonden of wordt nog geprobeerd.").OrRefuse();
        mail.GivenUpAt = null;
        mail.Attempts = 0;
        mail.DueAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellation);
    }
}
