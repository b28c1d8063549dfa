using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail.Inbound.Mime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>Decides what comes of a mail, and saves that once.</summary>
internal sealed class InboundDesk(
    AppDbContext db, ReplyAddress address, InboundLanding landing, InboundBounces bounces, HeldMails held,
    IOptions<MailOptions> options, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Came> TakeAsync(Arrived arrived, CancellationToken cancellation)
    {
        if (arrived.Content is null)
            return await HoldAsync(arrived, HeldFor.TooLarge, cancellation);
        if (MailReader.Read(arrived.Content) is not { } mail)
            return await HoldAsync(arrived, HeldFor.Unreadable, cancellation);
        var row = new ReceivedMail { Key = InboundMailKey.Of(mail), At = Now, Came = Came.Automatic };
        if (await BeforeAsync(row.Key, cancellation) is { } before)
            return before;
        if (mail.Kind == InboundKind.Bounce)
            row.Came = await bounces.MarkAsync(mail.NotDelivered, cancellation) ? Came.Bounce : Came.Automatic;
        else if (mail.Kind is (InboundKind.Person or InboundKind.Doubtful) && !await IsOurOwnAsync(mail, cancellation))
            await LandAsync(row, mail, arrived.Content, cancellation);
        return await SaveAsync(row, cancellation);
    }

    /// <summary>Keeps a mail with no more than can be known of it.</summary>
    public async Task<Came> HoldAsync(Arrived arrived, HeldFor why, CancellationToken cancellation)
    {
        var row = new ReceivedMail { Key = InboundMailKey.Of(arrived), At = Now, Came = Came.Held, HeldFor = why };
        if (await BeforeAsync(row.Key, cancellation) is { } before)
            return before;
        // Who may see it depends on whose it is.
        if (why == HeldFor.Failed && arrived.Content is { } whole && MailReader.Read(whole) is { } mail)
        {
            var reference = address.ReferenceIn(mail.To);
            row.LeadId = await db.Leads.Where(l => l.Reference == reference).Select(l => (long?)l.Id).SingleOrDefaultAsync(cancellation);
            (row.From, row.Subject) = (mail.From, mail.Subject);
        }
        if (arrived.Content is { } content)
            await held.KeepAsync(row.Key, content, cancellation);
        return await SaveAsync(row, cancellation);
    }

    private async Task LandAsync(ReceivedMail row, InboundMail mail, byte[] content, CancellationToken cancellation)
    {
        var lead = address.ReferenceIn(mail.To) is { } reference ? await db.Leads.Include(l => l.Contact)
            .Include(l => l.ContactPerson!.Department).SingleOrDefaultAsync(l => l.Reference == reference, cancellation) : null;
        row.LeadId = lead?.Id;
        if (await WhyHeldAsync(lead, mail, cancellation) is { } why)
        {
            // Newsletters to the address are nobody's work.
            if (mail.Kind == InboundKind.Doubtful && (why is HeldFor.NoLead or HeldFor.OtherSender))
                return;
            (row.Came, row.HeldFor, row.From, row.Subject) = (Came.Held, why, mail.From, mail.Subject);
            // Before the row: a content without a row is swept away, a row without content could not be read.
            await held.KeepAsync(row.Key, content, cancellation);
            return;
        }
        row.Came = Came.Landed;
        await landing.LandAsync(lead!, mail, lead!.Contact!.Name, visible: true, cancellation);
    }

    private async Task<HeldFor?> WhyHeldAsync(Lead? lead, InboundMail mail, CancellationToken cancellation)
    {
        if (lead is null)
            return HeldFor.NoLead;
        if (MailboxKey.Of(mail.From) != MailboxKey.Of(lead.Contact!.Email))
            return HeldFor.OtherSender;
        if (lead.Stage.IsClosed())
            return HeldFor.Closed;
        var since = Now - TimeSpan.FromDays(1);
        return await db.ReceivedMails.CountAsync(m => m.LeadId == lead.Id && m.Came == Came.Landed && m.At > since, cancellation)
            >= options.Value.Inbound.MostPerDay ? HeldFor.TooMany
            : mail.Kind == InboundKind.Doubtful ? HeldFor.Doubtful : null;
    }

    private async Task<bool> IsOurOwnAsync(InboundMail mail, CancellationToken cancellation)
    {
        var id = $"<{mail.Id}>";
        return address.IsOurs(mail.From) || await db.OutgoingMails.AnyAsync(m => m.MessageId == id, cancellation);
    }

    private async Task<Came?> BeforeAsync(string key, CancellationToken cancellation) =>
        await db.ReceivedMails.Where(m => m.Key == key).Select(m => (Came?)m.Came).SingleOrDefaultAsync(cancellation);

    private async Task<Came> SaveAsync(ReceivedMail row, CancellationToken cancellation)
    {
        db.ReceivedMails.Add(row);
        await db.SaveChangesAsync(cancellation);
        return row.Came;
    }
}
