using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>What a company does on its private page: write, ask for a fresh link.</summary>
public sealed class CompanyPage(
    AppDbContext db, LeadMails mails, PrivateLinks links, MailCap cap, StandIn standIn, TermClock terms, TimeProvider clock)
{
    /// <summary>
    /// What the contact person promises when a company writes or answers to a proposal: one open follow-up a lead, that
    /// gathers all of it.
    /// </summary>
    public const string AnswerSubject = "Beantwoord het bedrijf";

    /// <summary>The same words within this time are a second click and not a second message.</summary>
    private static readonly TimeSpan SecondClick = TimeSpan.FromMinutes(2);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Stores a message with the mail, follow-up and answer term that it asks for. Refuses for a closed lead.</summary>
    public async Task WriteAsync(long leadId, string text, CancellationToken cancellation = default)
    {
        var (lead, now) = (await LeadAsync(leadId, cancellation), Now);
        if (lead.Stage.IsClosed())
            Can.Not("Deze lead is gesloten.").OrRefuse();
        var since = now - SecondClick;
        if (await db.Interactions.AnyAsync(
            i => i.LeadId == leadId && i.ById == null && i.At >= since && i.Text == text, cancellation))
            return;
        await AddMessageAsync(lead, text, lead.Contact!.Name, now, null, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// A message with the mail, follow-up and answer term that it asks for, of a lead passed with contact, contact person and
    /// department; the caller saves. When it came by mail it may be of someone else than the contact, and have documents.
    /// </summary>
    internal async Task AddMessageAsync(
        Lead lead, string text, string sender, DateTime now, MailedMessage? mailed, CancellationToken cancellation)
    {
        db.Interactions.Add(new Interaction
        {
            LeadId = lead.Id, Kind = InteractionKind.Message, Text = text, At = now, ByName = sender,
            VisibleToCompany = mailed is null || mailed.OfContact,
        });
        db.Record(lead, Actor.Company(sender), AuditKind.MessageFromCompany, now, ("text", text), ("via", mailed is null ? null : "mail"));
        await PlaybookRuns.AnsweredAsync(db, lead, [PlaybookKind.Unanswered], Actor.System, now, cancellation);
        var due = await StartAnswerTermAsync(lead, now, cancellation);
        var reader = await standIn.ReaderAsync(lead, now, cancellation);
        var notice = mailed is { Documents.Count: > 0 } ? $"{text}\n\nBijlagen: {string.Join(", ", mailed.Documents)}" : text;
        db.OutgoingMails.Add(mails.MessageFromCompany(lead, reader, sender, notice));
        await FollowUpPlan.AddOnceAsync(db, lead, reader.Id, AnswerSubject, due, FollowUpOrigin.CompanyAnswer, now, cancellation);
    }

    /// <summary>Mails a fresh link in place of one that ran out, to the address that the company gave.</summary>
    public async Task RenewLinkAsync(PrivateLink old, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await cap.TakeTurnAsync(cancellation);
        var recent = Now - LinkService.Pause;
        if (await db.PrivateLinks.AnyAsync(l => l.LeadId == old.LeadId && l.Purpose == old.Purpose
            && l.ProposalId == old.ProposalId && l.CreatedAt > recent, cancellation))
            return;
        var lead = await LeadAsync(old.LeadId, cancellation);
        if (!await cap.AllowsLinkAsync(lead.Id, lead.Contact!.Email, cancellation))
            return;
        var (link, _) = links.Create(lead, old.Purpose, old.ProposalId);
        db.PrivateLinks.Add(link);
        db.OutgoingMails.Add(mails.LinkRenewed(lead, lead.Contact!, lead.ContactPerson!, link));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private Task<Lead> LeadAsync(long leadId, CancellationToken cancellation) => db.Leads
        .Include(l => l.Contact).Include(l => l.ContactPerson!.Department).SingleAsync(l => l.Id == leadId, cancellation);

    /// <summary>The moment by which the company must have an answer: that of its first message still unanswered.</summary>
    private async Task<DateTime> StartAnswerTermAsync(Lead lead, DateTime now, CancellationToken cancellation)
    {
        var all = await db.ServiceTerms.Where(t => t.LeadId == lead.Id).ToListAsync(cancellation);
        var answer = all.Find(t => t.Kind == TermKind.Answer && t.MetAt is null && t.CancelledAt is null);
        if (answer is null)
        {
            answer = terms.Start(lead, TermKind.Answer, now);
            db.ServiceTerms.Add(answer);
            all.Add(answer);
        }
        TermClock.Publish(lead, all);
        return answer.DueAt;
    }
}

/// <summary>Of a message that came by mail: whether the contact of the lead sent it, and the names of its documents.</summary>
internal sealed record MailedMessage(bool OfContact, IReadOnlyList<string> Documents);
