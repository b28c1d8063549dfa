using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.FollowUps.Digests;

/// <summary>
/// Adds the mail of one employee's day, when there is anything in it, and comes back the next working day. The mail holds nothing
/// of a company while it waits: what stands in it is read as it is sent.
/// </summary>
internal sealed class DigestWorker(AppDbContext db, DigestLines lines, IOptions<MailOptions> mail, TimeProvider clock) : IDueWorkHandler<DailyDigest>
{
    public async Task HandleAsync(DailyDigest row, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == row.UserId, cancellation);
        row.Again = DailyDigest.Next(user.DigestAt, now);
        if (!user.Active || !user.ReminderMails || user.Email is null || user.IsAbsentOn(WorkingCalendar.DayOf(now))
            || (await lines.OfAsync(user.Id, now, cancellation)).IsEmpty)
            return;
        db.OutgoingMails.Add(new OutgoingMail
        {
            MessageId = MessageIds.New(MailName.Digest, mail.Value.Domain), ToAddress = user.Email, ToName = user.FullName,
            Template = MailName.Digest, Language = "nl", CreatedAt = now, DueAt = now,
            Values = new Dictionary<string, string>
            {
                ["recipientName"] = user.FullName, [MailName.Reminded] = $"{user.Id}", [Questions.QuestionMails.Page] = "my-day",
            },
        });
    }

    public Task GiveUpAsync(DailyDigest row, CancellationToken cancellation) => Task.CompletedTask;
}
