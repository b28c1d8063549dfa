using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Assignment;

/// <summary>Tells a company that someone else helps it from now on.</summary>
public sealed class ContactPersonNotice(AppDbContext db, LeadMails mails, PrivateLinks links)
{
    /// <summary>Until the company hears of it: whoever takes a lead back at once, or passes it on, troubles nobody.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Plans the mail, in place of one that still waits and is not true any more; none when the lead is back with whom the
    /// company knows. The lead is passed with its contact, the new contact person with the department; the caller saves.
    /// </summary>
    internal async Task PlanAsync(Lead lead, string formerName, AppUser to, DateTime now, CancellationToken cancellation)
    {
        var waiting = await db.OutgoingMails.SingleOrDefaultAsync(m => m.LeadId == lead.Id && m.Template == MailName.ContactPersonChanged
            && m.DueAt > now && m.Attempts == 0 && m.DoneAt == null && m.GivenUpAt == null, cancellation);
        var known = waiting?.Values["formerName"] ?? formerName;
        if (waiting is not null)
            db.OutgoingMails.Remove(waiting);
        if (known == to.FullName)
            return;
        var mail = mails.ContactPersonChanged(lead, lead.Contact!, known, to, await links.ForMailAsync(lead, cancellation));
        mail.DueAt = now + Pause;
        db.OutgoingMails.Add(mail);
    }
}
