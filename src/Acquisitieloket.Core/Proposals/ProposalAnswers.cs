using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Proposals.Sending;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Proposals;

/// <summary>What a company does with a proposal on its private page.</summary>
public sealed class ProposalAnswers(AppDbContext db, LeadMails mails, VisitRequests visits, WorkingCalendar calendar,
    IOptions<ServiceTermOptions> terms, TimeProvider clock)
{

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Records that the company opened the proposal; only the first time counts.</summary>
    public Task RecordOpenedAsync(long proposalId, CancellationToken cancellation = default) =>
        RecordFirstAsync(proposalId, AuditKind.ProposalOpened, now => db.Proposals
            .Where(p => p.Id == proposalId && p.OpenedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.OpenedAt, now), cancellation), cancellation);

    /// <summary>Records that the company saved the PDF; only the first time counts.</summary>
    public Task RecordDownloadedAsync(long proposalId, CancellationToken cancellation = default) =>
        RecordFirstAsync(proposalId, AuditKind.ProposalDownloaded, now => db.Proposals
            .Where(p => p.Id == proposalId && p.DownloadedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.DownloadedAt, now), cancellation), cancellation);

    /// <summary>
    /// Stores the answer to one site; with it the mail to the contact person and a follow-up within two working days.
    /// A company may change its mind: the last answer counts. The same answer once more changes nothing. Refuses for a closed lead, a version that
    /// expired or was withdrawn, and a site not in the proposal.
    /// </summary>
    public async Task AnswerAsync(
        long proposalId, long siteId, SiteAnswer given, string contactName, CancellationToken cancellation = default)
    {
        var (answer, text) = (given.Answer, given.Text);
        var now = Now;
        var proposal = await db.Proposals.Include(p => p.Sites).ThenInclude(s => s.Site)
            .Include(p => p.Lead!.ContactPerson!.Department).SingleAsync(p => p.Id == proposalId, cancellation);
        var lead = proposal.Lead!;
        var answered = proposal.Sites.SingleOrDefault(s => s.SiteId == siteId);
        // A version without prices says nothing that could be too high.
        given = given with { Reasons = answer != ProposalAnswer.NotInterested ? [] : [.. given.Reasons.Distinct().Where(r => proposal.ShowPrices || r != RefusalReason.Price)] };
        CanAnswer(proposal, answered, text, WorkingCalendar.DayOf(now)).OrRefuse();
        if (await IsSameAsync(lead.Id, answered!, given, cancellation))
            return;

        (answered!.Answer, answered.AnsweredAt) = (answer, now);
        answered.AnswerText = Words(text);
        if (proposal.Sites.TrueForAll(s => s.Answer is not null))
            proposal.AnsweredAt ??= now;
        answered.Reasons = given.Reasons;
        var (site, actor) = (answered.Site!, Actor.Company(contactName));
        await ExpiryPlan.EndAsync(db, lead, proposal, "Het bedrijf heeft geantwoord.", Actor.System, now, cancellation);
        await UnmetLog.AnswerAsync(db, lead, site, answer, answered.Reasons, now, cancellation);
        var told = given.InDutch();
        db.Record(lead, actor, AuditKind.ProposalAnswered, now,
            ("number", $"{proposal.Number}"), ("site", site.Name), ("answer", answer.ToString()), ("text", told));
        if (answer == ProposalAnswer.Visit)
            await visits.AskAsync(lead, site, answered.AnswerText, given.Suits, actor, now, cancellation);
        else
            await visits.DropAsync(lead, site, actor, now, cancellation);
        db.OutgoingMails.Add(mails.ProposalAnswered(lead, lead.ContactPerson!, site.Name, answer, told));
        await PlaybookRuns.AnsweredAsync(db, lead, await KindsAsync(proposal, cancellation), Actor.System, now, cancellation);
        var subject = answer == ProposalAnswer.Visit ? VisitRequests.FollowUpSubject(site.Name) : CompanyPage.AnswerSubject;
        await FollowUpPlan.AddOnceAsync(db, lead, lead.ContactPersonId, subject,
            calendar.AddDays(now, terms.Value.AnswerDays), FollowUpOrigin.CompanyAnswer, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    // An answer to a version that another has taken the place of says nothing of that one: the call about it stays.
    private async Task<IReadOnlyList<PlaybookKind>> KindsAsync(Proposal answered, CancellationToken cancellation) =>
        await db.Proposals.Where(Proposal.TakesThePlaceOf(answered.LeadId, answered.Number)).AnyAsync(cancellation)
            ? [PlaybookKind.Unanswered] : [PlaybookKind.Proposal, PlaybookKind.Unanswered];

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // A visit that was called off since may be asked for in the same words.
    private async Task<bool> IsSameAsync(long leadId, ProposalSite before, SiteAnswer given, CancellationToken cancellation)
    {
        if (before.Answer != given.Answer || before.AnswerText != Words(given.Text))
            return false;
        if (given.Answer == ProposalAnswer.NotInterested)
            return before.Reasons.ToHashSet().SetEquals(given.Reasons);
        if (given.Answer != ProposalAnswer.Visit)
            return true;
        var visit = await db.Visits.AsNoTracking().Where(v => v.LeadId == leadId && v.SiteId == before.SiteId && v.CancelledAt == null)
            .OrderByDescending(v => v.Id).FirstOrDefaultAsync(cancellation);
        return visit is not null && visit.Suits.SequenceEqual(given.Suits);
    }

    private static Can CanAnswer(Proposal proposal, ProposalSite? site, string? text, DateOnly today)
    {
        if (proposal.Lead!.Stage.IsClosed())
            return Can.Not("Deze lead is gesloten.");
        if (proposal.WithdrawnAt is not null || proposal.ValidUntil < today)
            return Can.Not(proposal.WithdrawnAt is null ? "Dit voorstel is verlopen." : "Dit voorstel is ingetrokken.");
        if (site is null)
            return Can.Not("Deze locatie staat niet in het voorstel.");
        return text?.Length > ProposalSite.TextLength
            ? Can.Not($"Een toelichting is hooguit {ProposalSite.TextLength} tekens lang.")
            : Can.Do;
    }

    // By a conditional update, so that two page views at once do not both count as the first.
    private async Task RecordFirstAsync(
        long proposalId, AuditKind kind, Func<DateTime, Task<int>> mark, CancellationToken cancellation)
    {
        var now = Now;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await mark(now) == 0)
            return;
        var proposal = await db.Proposals.AsNoTracking().Where(p => p.Id == proposalId)
            .Select(p => new { p.LeadId, p.Number, Contact = p.Lead!.Contact!.Name }).SingleAsync(cancellation);
        db.AuditEvents.Add(new AuditEvent
        {
            At = now,
            LeadId = proposal.LeadId,
            ActorName = proposal.Contact,
            Kind = kind,
            Values = new Dictionary<string, string> { ["number"] = $"{proposal.Number}" },
        });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
