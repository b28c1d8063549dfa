using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>Messages from staff that the company reads on its page.</summary>
public sealed class MessageService(AppDbContext db, PageMails mails, PrivateLinks links, PlaybookPlanner playbooks, OnceOnly once, TimeProvider clock)
{
    /// <summary>Of messages that follow each other within this time, one notice is mailed.</summary>
    public static readonly TimeSpan NoticePause = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Shows the company a message and mails it that there is one. It answers what the company wrote: the answer term is
    /// met and the promise to answer is done. Refuses for a closed lead; of a form that is sent twice one message is stored.
    /// </summary>
    public Task WriteAsync(
        long leadId, string text, Actor actor, Guid? formKey = null, CancellationToken cancellation = default) =>
        AddAsync(leadId, text, asks: false, actor, formKey, cancellation);

    /// <summary>A message as above that asks something: the contact person hears of it when no answer comes.</summary>
    public Task AskAsync(
        long leadId, string text, Actor actor, Guid? formKey = null, CancellationToken cancellation = default) =>
        AddAsync(leadId, text, asks: true, actor, formKey, cancellation);

    private async Task AddAsync(long leadId, string text, bool asks, Actor actor, Guid? formKey, CancellationToken cancellation)
    {
        var lead = await db.Leads.Include(l => l.Contact).Include(l => l.ContactPerson!.Department)
            .SingleAsync(l => l.Id == leadId, cancellation);
        lead.Stage.CanWrite().OrRefuse();
        var now = clock.GetUtcNow().UtcDateTime;
        db.Interactions.Add(new Interaction
        {
            LeadId = leadId, Kind = InteractionKind.Message, Text = text, At = now,
            ById = actor.UserId, ByName = actor.Name, VisibleToCompany = true,
        });
        var told = db.Record(lead, actor, AuditKind.InteractionAdded, now, ("kind", nameof(InteractionKind.Message)), ("text", text));
        await MeetAnswerAsync(lead, actor, now, cancellation);
        if (asks)
            await playbooks.AwaitAnswerAsync(lead, now, cancellation);
        await AddNoticeAsync(lead, actor, now, cancellation);
        await once.SaveAsync(told, formKey, cancellation);
    }

    /// <summary>What is written to the company answers what it wrote; the caller saves.</summary>
    internal async Task MeetAnswerAsync(Lead lead, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var terms = await db.ServiceTerms.Where(t => t.LeadId == lead.Id).ToListAsync(cancellation);
        if (TermClock.Meet(terms, TermKind.Answer, now))
            db.Record(lead, actor, AuditKind.TermMet, now, ("term", nameof(TermKind.Answer)));
        TermClock.Publish(lead, terms);
        var promised = await db.FollowUps.Where(f => f.LeadId == lead.Id && f.CompletedAt == null
            && f.Subject == CompanyPage.AnswerSubject).ToListAsync(cancellation);
        foreach (var followUp in promised)
            await FollowUpPlan.EndAsync(db, lead, followUp, "Beantwoord met een bericht", actor, now, cancellation);
    }

    // A notice that still waits covers this message too; after one that just left, the next waits a little for more.
    private async Task AddNoticeAsync(Lead lead, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var last = await db.OutgoingMails.Where(m => m.LeadId == lead.Id && m.Template == MailName.MessageFromContactPerson)
            .OrderByDescending(m => m.DueAt).Select(m => (DateTime?)m.DueAt).FirstOrDefaultAsync(cancellation);
        if (last > now)
            return;
        var due = last is { } left && left + NoticePause > now ? left + NoticePause : now;
        db.OutgoingMails.Add(mails.MessageFromContactPerson(lead, await links.ForMailAsync(lead, cancellation), actor.Name, due));
    }
}
