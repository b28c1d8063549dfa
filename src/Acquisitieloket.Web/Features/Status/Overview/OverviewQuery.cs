using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Features.Shared.ContactPersons;
using Acquisitieloket.Web.Features.Shared.Documents;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Status.Overview;

/// <summary>Reads the company's own page; nothing that was written for colleagues only comes along.</summary>
public sealed class OverviewQuery(
    AppDbContext db, PrivateLinks links, AnswerSummary summary, SiteNames sites, LeadDocuments documents, TimeProvider clock)
{
    public async Task<OverviewModel> OfAsync(long leadId, string token, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = WorkingCalendar.DayOf(now);
        var lead = await db.Leads.AsNoTracking().Where(l => l.Id == leadId).Select(l => new
        {
            l.Reference, l.CompanyName, l.Stage, l.StageSince, l.WakeUpOn, l.CreatedAt, l.OfferConsentAt, l.Enquiry!.Answers,
        }).SingleAsync(cancellation);
        var contacted = await db.ServiceTerms.AsNoTracking().Where(t => t.LeadId == leadId && t.Kind == TermKind.FirstContact && t.MetAt != null)
            .OrderBy(t => t.MetAt).Select(t => t.MetAt).FirstOrDefaultAsync(cancellation);
        var names = await sites.OfAsync(lead.Answers, cancellation);
        return new OverviewModel
        {
            Token = token, Reference = lead.Reference, CompanyName = lead.CompanyName, Stage = lead.Stage,
            StageSince = lead.StageSince, SubmittedAt = lead.CreatedAt, WakeUpOn = lead.WakeUpOn,
            OfferConsentAt = lead.OfferConsentAt,
            Who = await ContactCard.OfAsync(db, leadId, today, cancellation),
            ContactedAt = contacted, Now = now, AskedFor = AskedFor.Another(lead.Answers, Language.Current),
            History = await HistoryAsync(leadId, contacted, cancellation),
            QuestionWaits = await db.FollowUps.AnyAsync(
                    f => f.LeadId == leadId && f.CompletedAt == null && f.Subject == CompanyPage.AnswerSubject, cancellation)
                && await db.Proposals.AnyAsync(
                    p => p.LeadId == leadId && p.Sites.Any(s => s.Answer == ProposalAnswer.Question), cancellation),
            Visits = await db.Visits.AsNoTracking().Where(v => v.LeadId == leadId && v.CancelledAt == null)
                .OrderBy(v => v.StartsAt == null).ThenBy(v => v.StartsAt).ThenBy(v => v.Id)
                .Select(v => new VisitLine(v.Id, v.Site!.Name, v.Place, v.StartsAt, v.EndsAt)).ToListAsync(cancellation),
            Erasure = await db.ErasureRequests.AsNoTracking().Where(r => r.LeadId == leadId).OrderByDescending(r => r.Id)
                .Select(r => new ErasureLine(r.RequestedAt, r.AnswerBy, r.Granted, r.Reason)).FirstOrDefaultAsync(cancellation),
            Promises = await PromisesAsync(leadId, cancellation),
            Proposals = await ProposalsAsync(leadId, today, cancellation),
            Messages = await db.Interactions.AsNoTracking().Where(i => i.LeadId == leadId && i.VisibleToCompany)
                .OrderBy(i => i.At).ThenBy(i => i.Id)
                .Select(i => new MessageLine(i.At, i.ByName, i.Text, i.ById == null)).ToListAsync(cancellation),
            Documents = StatusFiles.Lines(await documents.ForCompanyAsync(leadId, cancellation), token, lead.Stage.IsClosed()),
            Answers = [.. EnquirySubject.All.Select(s => (s, summary.Of(s, lead.Answers, names)))],
        };
    }

    private async Task<IReadOnlyList<(string, DateTime)>> HistoryAsync(long leadId, DateTime? contacted, CancellationToken cancellation)
    {
        var changes = await db.StageChanges.AsNoTracking().Where(c => c.LeadId == leadId).OrderByDescending(c => c.At)
            .ThenByDescending(c => c.Id).Select(c => new { c.To, c.At }).ToListAsync(cancellation);
        var phases = changes.Select(c => (Phase: c.To.ToString(), c.At));
        return contacted is { } at
            ? [.. phases.Append((OverviewModel.Contacted, at)).OrderByDescending(p => p.Item2)] : [.. phases];
    }

    private async Task<IReadOnlyList<(TermKind, DateTime)>> PromisesAsync(long leadId, CancellationToken cancellation)
    {
        var running = await db.ServiceTerms.AsNoTracking()
            .Where(t => t.LeadId == leadId && t.MetAt == null && t.CancelledAt == null && t.PausedAt == null)
            .OrderBy(t => t.DueAt).Select(t => new { t.Kind, t.DueAt }).ToListAsync(cancellation);
        return [.. running.Select(t => (t.Kind, t.DueAt))];
    }

    private async Task<IReadOnlyList<ProposalLine>> ProposalsAsync(long leadId, DateOnly today, CancellationToken cancellation)
    {
        var sent = await db.Proposals.AsNoTracking().Where(p => p.LeadId == leadId && p.SentAt != null)
            .OrderByDescending(p => p.Number)
            .Select(p => new { p.Id, p.Number, p.SentAt, p.ValidUntil, p.AnsweredAt, p.WithdrawnAt, p.WithdrawReason }).ToListAsync(cancellation);
        var open = await db.PrivateLinks.AsNoTracking()
            .Where(l => l.LeadId == leadId && l.Purpose == LinkPurpose.Proposal && l.RevokedAt == null)
            .OrderByDescending(l => l.Id).ToListAsync(cancellation);
        return [.. sent.Select(p => new ProposalLine(p.Number, p.SentAt!.Value, p.ValidUntil, p.AnsweredAt is not null,
            p.ValidUntil < today, p.WithdrawnAt is null && open.Find(l => l.ProposalId == p.Id) is { } link ? links.TokenOf(link) : null)
        {
            WithdrawnAt = p.WithdrawnAt, WithdrawReason = p.WithdrawReason,
        })];
    }
}
