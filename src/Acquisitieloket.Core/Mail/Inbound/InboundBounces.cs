using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>Marks a mail that left but did not arrive, as one that was given up: it can be tried again or dropped.</summary>
internal sealed class InboundBounces(AppDbContext db, TimeProvider clock)
{
    private const string Error = "De mailserver van de ontvanger heeft de mail teruggestuurd.";

    /// <summary>False when the report names no mail of ours that had left. The caller saves.</summary>
    public async Task<bool> MarkAsync(string? messageId, CancellationToken cancellation)
    {
        var id = $"<{messageId}>";
        var mail = await db.OutgoingMails.SingleOrDefaultAsync(
            m => m.MessageId == id && m.DoneAt != null && m.GivenUpAt == null && m.ToAddress != Privacy.Erased.Email, cancellation);
        if (mail is null)
            return false;
        var now = clock.GetUtcNow().UtcDateTime;
        (mail.DoneAt, mail.GivenUpAt, mail.LastError) = (null, now, Error);
        if (mail.LeadId is null)
            return true;
        // As the mail worker does: only what a company misses is on the day of its contact person.
        var values = new Dictionary<string, string>
        {
            ["template"] = mail.Template, ["to"] = mail.ToName, ["error"] = Error,
            ["made"] = $"{WorkingCalendar.ToLocal(mail.CreatedAt):yyyy-MM-dd HH:mm}",
        };
        if (mail.Values.ContainsKey("contactName"))
        {
            mail.UndeliveredAt = now;
            values["missed"] = "true";
        }
        db.AuditEvents.Add(new AuditEvent
        {
            At = now, LeadId = mail.LeadId, ActorName = Actor.System.Name, Kind = AuditKind.MailFailed, Values = values,
        });
        return true;
    }
}
