using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Questions;

/// <summary>Ends questions without an answer, inside the caller's own transaction; the caller saves.</summary>
public sealed class QuestionEnding(AppDbContext db, QuestionMails mails, QuestionReaders readers)
{
    private const string LeadEnded = "De lead is gesloten; het antwoord is niet meer nodig.";

    /// <summary>Takes back what is still open of a lead that ends, so that nobody works on it in vain.</summary>
    internal async Task EndAsync(Lead lead, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var open = await db.Questions.WithAll().Where(q => q.LeadId == lead.Id).Where(BackOfficeQuestion.Open).ToListAsync(cancellation);
        foreach (var question in open)
            await WithdrawAsync(question, LeadEnded, actor, now, cancellation);
    }

    /// <summary>Takes one back; who would answer is mailed.</summary>
    internal async Task WithdrawAsync(
        BackOfficeQuestion question, string reason, Actor actor, DateTime now, CancellationToken cancellation)
    {
        (question.WithdrawnAt, question.WithdrawReason) = (now, reason);
        await QuestionPlan.EndAsync(db, question, now, cancellation);
        db.Record(question.Lead!, actor, AuditKind.QuestionWithdrawn, now, ("question", question.Title()), ("reason", reason));
        foreach (var person in await readers.AnsweringAsync(question, now, cancellation))
            db.OutgoingMails.Add(mails.Withdrawn(question, person));
    }
}
