using System.Globalization;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries.Copies;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Mail;

/// <summary>
/// Writes and sends a mail that is due. At least once: should the process die between the server's yes and the
/// commit, the mail goes again with the same Message-ID.
/// </summary>
internal sealed class MailWorker(
    AppDbContext db, IMailTransport transport, MailTemplates templates, PrivateLinks links, LinkKey key, PublicAddress address,
    CopyPrinter copies, ReplyAddress reply, ReminderMails reminders, IEnumerable<IMailContents> contents, IOptions<MailOptions> options, TimeProvider clock) : IDueWorkHandler<OutgoingMail>
{
    public async Task HandleAsync(OutgoingMail row, CancellationToken cancellation)
    {
        var link = await LinkOfAsync(row, cancellation);
        var values = new Dictionary<string, string>(row.Values) { ["link"] = await AddressAsync(row, link, cancellation) };
        if (link is not null)
            values["linkUntil"] = Written.Date(link.ExpiresAt, row.Language);
        var copy = row.Template == MailName.EnquiryReceived ? await copies.TryAsync(row, cancellation) : null;
        if (copy is not null)
            values["attached"] = "1";
        var asker = await AskerAsync(row, cancellation);
        values["replyToName"] = asker?.Name ?? "";
        var unsubscribe = values.TryGetValue(MailName.Reminded, out var reminded)
            ? address.Of(reminders.PathFor(long.Parse(reminded, CultureInfo.InvariantCulture))) : null;
        values[MailTemplates.Unsubscribe] = unsubscribe ?? "";
        var read = contents.FirstOrDefault(c => c.Template == row.Template) is { } filler ? await filler.OfAsync(row, cancellation) : null;
        foreach (var (name, value) in read?.Values ?? new Dictionary<string, string>())
            values[name] = value;
        var written = templates.Write(row.Template, row.Language, values, read?.Lists);
        var toCompany = values.TryGetValue("contactPersonEmail", out var replyTo);
        await transport.SendAsync(new Letter
        {
            MessageId = row.MessageId,
            ToAddress = row.ToAddress,
            ToName = row.ToName,
            ReplyToAddress = toCompany ? AnswersTo(row, values) ?? replyTo : asker?.Email,
            ReplyToName = toCompany ? values["contactPersonName"] : asker?.Name,
            ThreadId = values.GetValueOrDefault("reference") is { Length: > 0 } reference ? $"<lead.{reference}@{options.Value.Domain}>" : null,
            Unsubscribe = unsubscribe,
            Language = row.Language,
            Subject = written.Subject,
            Html = written.Html,
            Text = written.Text,
            File = copy,
            Calendar = values.TryGetValue(PageMails.Calendar, out var calendar)
                ? new LetterCalendar(calendar, values[PageMails.CalendarMethod]) : null,
        }, cancellation);
        EraseWhenAsked(row);
        Record(row, AuditKind.MailSent);
    }

    // What a company answers to a mail of its lead comes in at the counter, where that can be.
    private string? AnswersTo(OutgoingMail row, Dictionary<string, string> values) =>
        row.LeadId is not null && values.GetValueOrDefault("reference") is { Length: > 0 } reference ? reply.For(reference) : null;

    public Task GiveUpAsync(OutgoingMail row, CancellationToken cancellation)
    {
        if (IsToCompany(row) && row.Template != MailName.ErasureGranted)
            row.UndeliveredAt = row.GivenUpAt;
        Record(row, AuditKind.MailFailed);
        EraseWhenAsked(row);
        return Task.CompletedTask;
    }

    // The links of a lead may have been closed while the mail waited: because it has another address since, or because a link
    // was in wrong hands. Then it goes to the address of today, with the link that took the place of its own.
    private async Task<PrivateLink?> LinkOfAsync(OutgoingMail row, CancellationToken cancellation)
    {
        if (row.PrivateLinkId is not { } id)
            return null;
        var link = await db.PrivateLinks.SingleAsync(l => l.Id == id, cancellation);
        if (link.RevokedAt is null)
            return link;
        var now = clock.GetUtcNow().UtcDateTime;
        var inPlace = await db.PrivateLinks.Where(l => l.LeadId == link.LeadId && l.RevokedAt == null && l.ExpiresAt > now
                && l.Purpose == link.Purpose && l.ProposalId == link.ProposalId)
            .OrderByDescending(l => l.Id).FirstOrDefaultAsync(cancellation);
        if (inPlace is null)
            return link;
        row.PrivateLinkId = inPlace.Id;
        row.ToAddress = await db.Leads.Where(l => l.Id == link.LeadId).Select(l => l.Contact!.Email).SingleAsync(cancellation);
        return inPlace;
    }

    // Who reads what a company wrote can answer it right away. Not for a confidential lead: its address is on its page only.
    private async Task<Companies.Contact?> AskerAsync(OutgoingMail row, CancellationToken cancellation) =>
        row.Template is MailName.MessageFromCompany or MailName.ProposalAnswered or MailName.DocumentsFromCompany
            ? await db.Leads.AsNoTracking().Where(l => l.Id == row.LeadId && !l.Confidential && l.Contact!.Email != Privacy.Erased.Email)
                .Select(l => l.Contact).FirstOrDefaultAsync(cancellation)
            : null;

    private async Task<string> AddressAsync(OutgoingMail row, PrivateLink? link, CancellationToken cancellation)
    {
        if (link is not null)
            return links.AddressOf(link, row.Language);
        if (row.DraftId is { } draftId && await db.EnquiryDrafts.SingleAsync(d => d.Id == draftId, cancellation) is { ResumeNonce: { } nonce })
            return address.Of($"{row.Language}/enquiry/resume/{key.TokenFor(nonce)}");
        if (row.InvitationId is { } invitationId)
            return address.Of($"invitation/{key.TokenFor((await db.Invitations.SingleAsync(i => i.Id == invitationId, cancellation)).Nonce)}");
        if (row.Values.TryGetValue(QuestionMails.Page, out var page))
            return address.Of(page);
        return row.Values.TryGetValue("reference", out var reference) ? address.Of($"leads/{reference}") : address.Of("");
    }

    // The word that everything is erased is the last to carry the address, and only until it has left.
    private void EraseWhenAsked(OutgoingMail row)
    {
        if (row.Template != MailName.ErasureGranted)
            return;
        row.ToAddress = Privacy.Erased.Email;
        // Where mails are files, someone has a day to pass this one on.
        db.ErasureRemains.Add(new Privacy.ErasureRemains
        {
            LeadId = row.LeadId!.Value, FileHashes = [], MessageIds = [row.MessageId],
            DueAt = clock.GetUtcNow().UtcDateTime + Privacy.ErasureRemains.LastMailStays,
        });
    }

    private static bool IsToCompany(OutgoingMail row) => row.LeadId is not null && row.Values.ContainsKey("contactName");

    // Not through the lead itself: a mail that goes out must not get in the way of someone who is editing the lead.
    private void Record(OutgoingMail row, AuditKind kind)
    {
        if (row.LeadId is null)
            return;
        var values = new Dictionary<string, string> { ["template"] = row.Template, ["to"] = row.ToName };
        if (kind == AuditKind.MailFailed && row.LastError is { } error)
            values["error"] = error;
        if (kind == AuditKind.MailFailed)
            values["made"] = $"{WorkingCalendar.ToLocal(row.CreatedAt):yyyy-MM-dd HH:mm}";
        if (kind == AuditKind.MailFailed && row.UndeliveredAt is not null)
            values["missed"] = "true";
        db.AuditEvents.Add(new AuditEvent
        {
            At = clock.GetUtcNow().UtcDateTime,
            LeadId = row.LeadId,
            ActorName = Actor.System.Name,
            Kind = kind,
            Values = values,
        });
    }
}
