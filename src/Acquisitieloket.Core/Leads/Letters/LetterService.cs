using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads.Letters;

/// <summary>Mails that an employee writes to the company of a lead.</summary>
public sealed class LetterService(AppDbContext db, LetterText letters, MessageService messages, PrivateLinks links, TimeProvider clock)
{
    /// <summary>
    /// Sends a letter and keeps it as a contact moment: tried, until the company reacts. It answers what the company wrote, as a
    /// message does. Refuses for a closed lead; a letter with the same key is sent once.
    /// </summary>
    public async Task SendAsync(long leadId, LetterText.Letter letter, Actor actor, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.Include(l => l.Contact).Include(l => l.ContactPerson!.Department)
            .SingleAsync(l => l.Id == leadId, cancellation);
        lead.Stage.CanWrite().OrRefuse();
        var now = clock.GetUtcNow().UtcDateTime;
        var mail = letters.Row(lead, letter, actor, await links.ForMailAsync(lead, cancellation));
        var kept = $"{letter.Subject}\n\n{letter.Text}";
        if (await SentAsync(mail.MessageId, cancellation))
        {
            if (!await db.Interactions.AnyAsync(i => i.LeadId == leadId && i.Kind == InteractionKind.Email && i.Text == kept, cancellation))
                Can.Not("Deze mail is al verstuurd, met een andere tekst. Open “Mail sturen” opnieuw om er nog een te sturen.").OrRefuse();
            return;
        }
        db.Interactions.Add(new Interaction
        {
            LeadId = leadId, Kind = InteractionKind.Email, Reached = false, Text = kept, At = now, ById = actor.UserId, ByName = actor.Name,
        });
        db.Record(lead, actor, AuditKind.InteractionAdded, now,
            ("kind", nameof(InteractionKind.Email)), ("reached", "false"), ("text", kept));
        await messages.MeetAnswerAsync(lead, actor, now, cancellation);
        db.OutgoingMails.Add(mail);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Two clicks at the very same moment: the other one was first, and nothing of this one is saved.
            db.ChangeTracker.Clear();
            if (!await SentAsync(mail.MessageId, cancellation))
                throw;
        }
    }

    private Task<bool> SentAsync(string messageId, CancellationToken cancellation) =>
        db.OutgoingMails.AnyAsync(m => m.MessageId == messageId, cancellation);
}
