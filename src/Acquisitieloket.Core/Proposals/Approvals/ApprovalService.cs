using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Proposals.Approvals;

/// <summary>Takes the answer of a municipality to sites of it in a proposal.</summary>
public sealed class ApprovalService(AppDbContext db, ApprovalMails mails, ApprovalDeciders deciders, StandIn standIn, WorkingCalendar calendar, TimeProvider clock)
{
    /// <summary>With these words begins the follow-up that a refusal plans; a newer version ends it.</summary>
    internal const string NewVersion = "Maak een nieuw voorstel";

    private const int Attempts = 3, DaysToReact = 1;

    /// <summary>
    /// Stores the answer, tells the contact person, and has the version sent when this was the last approval that it waited for.
    /// Of two answers at the same moment the first counts; the second is refused and says whose it was; the same
    /// once more by the same person changes nothing. A refusal needs a remark.
    /// </summary>
    public async Task AnswerAsync(Guid key, ApprovalVerdict verdict, string? remark, Actor actor, CancellationToken cancellation = default)
    {
        // Two municipalities may answer at once: who comes second sees the answer of the other, and knows whether it was the last.
        for (var attempt = 1; ; attempt++)
            try
            {
                await AnswerOnceAsync(key, verdict, remark, actor, cancellation);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
    }

    /// <summary>Whether an approval may be answered on a Dutch calendar day; it is passed with its proposal and lead.</summary>
    public static Can CanAnswer(ProposalApproval approval, DateOnly today) => approval switch
    {
        { Verdict: { } given } => Can.Not(
            $"{approval.AnsweredByName} {(given == ApprovalVerdict.Approved ? "keurde dit al goed" : "ging hier al niet mee akkoord")} op {Languages.Written.Moment(approval.AnsweredAt!.Value, "nl")}."),
        { Proposal.Lead.Stage: var stage } when stage.IsClosed() => Can.Not("Een antwoord is niet meer nodig: de lead is gesloten."),
        { LapsedAt: not null } => Can.Not("Een antwoord is niet meer nodig: er is een nieuwere versie van het voorstel, of de lead is gesloten."),
        _ when approval.Proposal!.ValidUntil < today => Can.Not("Een antwoord is niet meer nodig: de geldigheidsdatum van het voorstel is voorbij."),
        _ => Can.Do,
    };

    private async Task AnswerOnceAsync(Guid key, ApprovalVerdict verdict, string? remark, Actor actor, CancellationToken cancellation)
    {
        var (now, words) = (clock.GetUtcNow().UtcDateTime, string.IsNullOrWhiteSpace(remark) ? null : remark.Trim());
        var approval = await db.ProposalApprovals.Include(a => a.Proposal!.Approvals).Include(a => a.Proposal!.Lead!.ContactPerson!.Department)
            .AsSplitQuery().SingleAsync(a => a.Key == key, cancellation);
        // A second click.
        if (approval.Verdict == verdict && approval.AnsweredById == actor.UserId && approval.Remark == words)
            return;
        CanAnswer(approval, WorkingCalendar.DayOf(now)).OrRefuse();
        // Two pairs of eyes, where there are two.
        if (approval.Proposal!.CreatedById == actor.UserId
            && (await deciders.OfAsync(approval.Municipality, approval.Proposal!.CreatedById, WorkingCalendar.DayOf(now), cancellation)).Any(p => p.Id != actor.UserId))
            Can.Not("U maakte dit voorstel zelf. Laat een collega erover beslissen.").OrRefuse();
        if (verdict == ApprovalVerdict.Refused && words is null)
            Can.Not("Schrijf op waarom u niet akkoord gaat: de contactpersoon kan dan een nieuw voorstel maken.").OrRefuse();
        if (words?.Length > ProposalApproval.RemarkLength)
            Can.Not($"Een opmerking is hooguit {ProposalApproval.RemarkLength} tekens lang.").OrRefuse();
        (approval.Verdict, approval.AnsweredAt, approval.AnsweredById, approval.AnsweredByName, approval.Remark) =
            (verdict, now, actor.UserId, actor.Name, words);
        await ApprovalPlan.EndRemindersAsync(db, approval.Id, now, cancellation);
        var (proposal, lead) = (approval.Proposal!, approval.Proposal!.Lead!);
        db.Record(lead, actor, AuditKind.ApprovalAnswered, now, ("number", $"{proposal.Number}"),
            ("municipality", $"{approval.Municipality}"), ("verdict", $"{verdict}"), ("text", words));
        var reader = await standIn.ReaderAsync(lead, now, cancellation);
        var goesOut = verdict == ApprovalVerdict.Approved && proposal is { SendWhenReady: true, SentAt: null }
            && proposal.Approvals.TrueForAll(a => a.Verdict == ApprovalVerdict.Approved);
        // Also when a worker is still making it: that one may have looked before this answer, and it is sent once anyway.
        if (goesOut)
            db.ProposalJobs.Add(new ProposalJob { ProposalId = proposal.Id, DueAt = now, SendWhenMade = true });
        if (verdict == ApprovalVerdict.Refused)
        {
            proposal.SendWhenReady = false;
            await FollowUpPlan.AddOnceAsync(db, lead, reader.Id, $"{NewVersion}: gemeente {approval.Municipality} ging niet akkoord met voorstel {proposal.Number}",
                calendar.AddDays(now, DaysToReact), FollowUpOrigin.BackOffice, now, cancellation);
        }
        db.OutgoingMails.Add(mails.Answered(approval, reader, goesOut));
        await db.SaveChangesAsync(cancellation);
    }
}
