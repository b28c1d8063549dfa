using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Reports.Subscriptions;

/// <summary>
/// Adds the mail with a report and comes back a week or a month later. Who left, reads no reports any more or wants no mails gets none.
/// The figures are read as the mail is sent.
/// </summary>
internal sealed class SubscriptionWorker(AppDbContext db, IOptions<MailOptions> mail, TimeProvider clock) : IDueWorkHandler<ReportSubscription>
{
    public async Task HandleAsync(ReportSubscription row, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == row.UserId, cancellation);
        row.Again = ReportSubscription.Next(row.Rhythm, user.DigestAt, now);
        if (!user.Active || !user.ReminderMails || user.Email is null || !ReportAccess.MayRead(await Viewers.OfAsync(db, user.Id, cancellation)))
            return;
        db.OutgoingMails.Add(new OutgoingMail
        {
            MessageId = MessageIds.New(MailName.ReportSubscription, mail.Value.Domain), ToAddress = user.Email, ToName = user.FullName,
            Template = MailName.ReportSubscription, Language = "nl", CreatedAt = now, DueAt = now,
            Values = new Dictionary<string, string>
            {
                ["recipientName"] = user.FullName, [MailName.Reminded] = $"{user.Id}", [SubscriptionMail.Subscription] = $"{row.Id}",
                ["monthly"] = row.Rhythm == SubscriptionRhythm.Monthly ? "1" : "", [Questions.QuestionMails.Page] = "reports",
            },
        });
    }

    public Task GiveUpAsync(ReportSubscription row, CancellationToken cancellation) => Task.CompletedTask;
}
