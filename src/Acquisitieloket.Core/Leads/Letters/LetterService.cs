using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads.Letters;

/// <summary>Mails that an employee writes to the company of a lead.</summary>
public sealed class LetterService(AppDbContext db, LetterText letters, MessageService messages, PrivateLinks links, PlaybookPlanner playbooks, OnceOnly once, TimeProvider clock)
{
    /// <summary>How long after closing a company can still be told of it.</summary>
    public static readonly TimeSpan AfterClosing = TimeSpan.FromDays(30);

    /// <summary>
    /// Whether the company may be written to: about an open lead, and for some days about one that ended without
    /// establishment, because whoever asked is to hear how it ended.
    /// </summary>
    public static Can CanSend(LeadStage stage, DateTime? closedAt, bool erased, DateTime now) =>
        !stage.IsClosed() || (stage != LeadStage.Established && !erased && now - closedAt <= AfterClosing) ? Can.Do : stage.CanWrite();

    /// <summary>
    /// Sends a letter and keeps it as a contact moment: tried, until the company reacts. It answers what the company wrote, as a
    /// message does. Of a form that is sent twice one letter goes out.
    /// </summary>
    public async Task SendAsync(long leadId, LetterText.Letter letter, Actor actor, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.Include(l => l.Contact).Include(l => l.ContactPerson!.Department)
            .SingleAsync(l => l.Id == leadId, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        CanSend(lead.Stage, lead.ClosedAt, lead.ErasedAt is not null, now).OrRefuse();
        var mail = letters.Row(lead, letter, actor, await links.ForMailAsync(lead, cancellation));
        var kept = $"{letter.Subject}\n\n{letter.Text}";
        db.Interactions.Add(new Interaction
        {
            LeadId = leadId, Kind = InteractionKind.Email, Reached = false, Text = kept, At = now, ById = actor.UserId, ByName = actor.Name,
        });
        var told = db.Record(lead, actor, AuditKind.InteractionAdded, now,
            ("kind", nameof(InteractionKind.Email)), ("reached", "false"), ("text", kept));
        await messages.MeetAnswerAsync(lead, actor, now, cancellation);
        if (letter.AwaitsAnswer && !lead.Stage.IsClosed())
            await playbooks.AwaitAnswerAsync(lead, now, cancellation);
        db.OutgoingMails.Add(mail);
        await once.SaveAsync(told, letter.FormKey, cancellation);
    }
}
