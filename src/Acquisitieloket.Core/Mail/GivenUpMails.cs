using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Mail;

/// <summary>
/// What an administrator does with a mail that was given up: let it go once more, as if it were new, or drop it. Both refuse a
/// mail that was not given up or was dropped already, and throw when there is no such mail.
/// </summary>
public sealed class GivenUpMails(AppDbContext db, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Lets it go once more.</summary>
    public Task RetryAsync(long mailId, Actor actor, CancellationToken cancellation = default)
    {
        var now = Now;
        return DoAsync(mailId, actor, AuditKind.MailRetried, mail => mail.ExecuteUpdateAsync(m => m
            .SetProperty(x => x.GivenUpAt, (DateTime?)null).SetProperty(x => x.Attempts, 0).SetProperty(x => x.DueAt, now),
            cancellation), cancellation);
    }

    /// <summary>Drops it: it is not sent any more, and nobody is reminded of it.</summary>
    public Task DropAsync(long mailId, Actor actor, CancellationToken cancellation = default)
    {
        var now = Now;
        return DoAsync(mailId, actor, AuditKind.MailDropped,
            mail => mail.ExecuteUpdateAsync(m => m.SetProperty(x => x.DoneAt, now), cancellation), cancellation);
    }

    // By a conditional update: of two administrators at once one is first.
    private async Task DoAsync(
        long mailId, Actor actor, AuditKind kind, Func<IQueryable<OutgoingMail>, Task<int>> change, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var mail = await db.OutgoingMails.AsNoTracking().SingleAsync(m => m.Id == mailId, cancellation);
        if (await change(db.OutgoingMails.Where(m => m.Id == mailId && m.GivenUpAt != null && m.DoneAt == null)) == 0)
            Can.Not("Deze mail is niet opgegeven: hij is verzonden, vervallen of wordt nog geprobeerd.").OrRefuse();
        if (mail.LeadId is { } leadId)
            db.AuditEvents.Add(new AuditEvent
            {
                At = Now, LeadId = leadId, ActorId = actor.UserId, ActorName = actor.Name, Kind = kind,
                Values = new Dictionary<string, string> { ["template"] = mail.Template, ["to"] = mail.ToName },
            });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
