using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Documents;

/// <summary>
/// Tells the other side that documents were added: one mail for all that come within some minutes, which names what
/// is still there when the last one came. What was taken away before it left is not told at all.
/// </summary>
public sealed class DocumentNotices(
    AppDbContext db, LeadMails mails, PrivateLinks links, StandIn standIn, TermClock terms, TimeProvider clock)
{
    /// <summary>Long enough to add a handful of files, short enough to count as at once.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromMinutes(5);
    internal const string Subject = "Bekijk de documenten van het bedrijf";
    private const int MostNames = 20;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Mail and follow-up for whoever reads for the contact person. The caller saves, before and after.</summary>
    internal async Task OfCompanyAsync(Lead lead, CancellationToken cancellation)
    {
        var (pending, names) = await GatheredAsync(lead, MailName.DocumentsFromCompany, fromCompany: true, cancellation);
        if (pending is not null || names.Length == 0)
        {
            Renew(pending, names);
            return;
        }
        await PlaybookRuns.AnsweredAsync(db, lead, [PlaybookKind.Unanswered], Actor.System, Now, cancellation);
        var reader = await standIn.ReaderAsync(lead, Now, cancellation);
        Later(mails.DocumentsFromCompany(lead, reader, lead.Contact!.Name, names));
        if (!await db.FollowUps.AnyAsync(f => f.LeadId == lead.Id && f.Subject == Subject && f.CompletedAt == null, cancellation))
            FollowUpPlan.Add(db, lead, reader.Id, Subject, terms.Start(lead, TermKind.Answer, Now).DueAt,
                FollowUpOrigin.CompanyAnswer, Now);
    }

    /// <summary>Mail for the company, in its language.</summary>
    internal async Task ForCompanyAsync(Lead lead, CancellationToken cancellation)
    {
        var (pending, names) = await GatheredAsync(lead, MailName.DocumentsForCompany, fromCompany: false, cancellation);
        if (pending is not null || names.Length == 0)
        {
            Renew(pending, names);
            return;
        }
        var link = await links.ForMailAsync(lead, cancellation);
        Later(mails.DocumentsForCompany(lead, lead.Contact!, lead.ContactPerson!, names, link));
    }

    private async Task<(OutgoingMail? Pending, string Names)> GatheredAsync(
        Lead lead, string template, bool fromCompany, CancellationToken cancellation)
    {
        var now = Now;
        // One that is due belongs to its worker already.
        var pending = await db.OutgoingMails.Where(m => m.LeadId == lead.Id && m.Template == template && m.DoneAt == null
            && m.GivenUpAt == null && m.LeasedBy == null && m.DueAt > now && m.Attempts == 0)
            .OrderByDescending(m => m.Id).FirstOrDefaultAsync(cancellation);
        var since = pending?.CreatedAt ?? now;
        var names = await db.Documents.Where(d => d.LeadId == lead.Id && d.RemovedAt == null && d.VisibleToCompany
                && d.AddedById == null == fromCompany && d.AddedAt >= since)
            .OrderBy(d => d.AddedAt).ThenBy(d => d.Id).Select(d => d.Name).Take(MostNames).ToListAsync(cancellation);
        return (pending, string.Join(", ", names));
    }

    private void Renew(OutgoingMail? pending, string names)
    {
        if (pending is null)
            return;
        if (names.Length == 0)
            db.OutgoingMails.Remove(pending);
        else
            pending.Values = new Dictionary<string, string>(pending.Values) { ["names"] = names };
    }

    private void Later(OutgoingMail mail)
    {
        mail.DueAt = Now + Gathering;
        db.OutgoingMails.Add(mail);
    }
}
