using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand.Offers;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Web.Features.Shared.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.Details;

/// <summary>Reads the page of a lead; one query a block, all on an index that begins with the lead.</summary>
public sealed class DetailsQuery(
    AppDbContext db, Shared.Documents.LeadDocuments documents, MatchService matches, ProposedPlots plots, TimeProvider clock)
{
    private const int EventsAPage = 200;

    public async Task<DetailsPage> ReadAsync(
        OpenedLead lead, Viewer viewer, TimelineFilter filter, string? before, CancellationToken cancellation)
    {
        var file = await db.Leads.AsNoTracking().Where(l => l.Id == lead.Id).Select(LeadFile.Read(db)).SingleAsync(cancellation);
        var facts = (await LeadFacts.OfAsync(db, lead.Id, cancellation))!;
        var next = StageGates.Next(facts, viewer.UserId);
        var followUps = await FollowUpsAsync(lead.Id, cancellation);
        var proposals = await ProposalsAsync(lead.Id, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime), cancellation);
        return new DetailsPage
        {
            Lead = lead,
            File = file with { Requirements = await RequirementField.ReadableAsync(db, file.Requirements, cancellation) },
            Next = next is { } step ? new GateList(lead.Path, step.Stage, step.Needs, facts) : null,
            Establishment = facts.EstablishmentProposedById is null ? null : await EstablishmentAsync(lead.Id, cancellation),
            FollowUps = followUps,
            Aftercare = lead.ByShare ? [] : await db.AftercareChecks.AsNoTracking().Where(c => c.LeadId == lead.Id)
                .OrderBy(c => c.Months).ThenBy(c => c.Id).Select(AftercareRow.Read).ToListAsync(cancellation),
            Questions = await QuestionsAsync(lead.Id, cancellation),
            Documents = await documents.ForStaffAsync(lead.Id, cancellation),
            Proposals = proposals,
            Situation = Situation.Of(file, lead.Erased, facts, next, followUps, proposals),
            Shortlist = await ShortlistAsync(lead, cancellation),
            Claims = await db.PlotClaims.AsNoTracking().Where(c => c.LeadId == lead.Id).Where(PlotClaim.LiveAt(clock.GetUtcNow().UtcDateTime))
                .OrderByDescending(c => c.Kind).ThenBy(c => c.At)
                .Select(c => new ClaimRow(c.Kind, c.Plot!.Site!.Code, c.Plot.Site.Name, c.Plot.Number, c.Plot.AreaM2, c.Until)).ToListAsync(cancellation),
            Offers = lead.ByShare ? [] : await OffersAsync(lead.Id, cancellation),
            MatchedAt = await db.MatchRuns.Where(r => r.LeadId == lead.Id).MaxAsync(r => (DateTime?)r.At, cancellation),
            ErasureAnswerBy = await db.ErasureRequests.Where(r => r.LeadId == lead.Id && r.AnsweredAt == null)
                .Select(r => (DateTime?)r.AnswerBy).FirstOrDefaultAsync(cancellation),
            MissedMails = await db.OutgoingMails.AsNoTracking().Where(m => m.LeadId == lead.Id).Where(OutgoingMail.Missed)
                .OrderBy(m => m.Id).Select(m => new MissedMail(m.Template, m.CreatedAt, m.UndeliveredAt!.Value, m.GivenUpAt == null))
                .ToListAsync(cancellation),
            Terms = await db.ServiceTerms.AsNoTracking().Where(t => t.LeadId == lead.Id && t.MetAt == null && t.CancelledAt == null)
                .OrderBy(t => t.PausedAt != null).ThenBy(t => t.DueAt).ThenBy(t => t.Id)
                .Select(t => new TermRow(t.Kind, t.WarnAt, t.DueAt, t.PausedAt)).ToListAsync(cancellation),
            Related = lead.Erased ? [] : await RelatedAsync(lead, file, viewer, cancellation),
            Timeline = await TimelineAsync(lead.Id, filter, before, cancellation),
            Now = clock.GetUtcNow().UtcDateTime,
        };
    }

    private async Task<List<ShortlistRow>> ShortlistAsync(OpenedLead lead, CancellationToken cancellation)
    {
        var rows = await db.Shortlist.AsNoTracking().Where(s => s.LeadId == lead.Id).OrderBy(s => s.Order)
            .Select(s => new ShortlistRow(s.SiteId, s.Site!.Name, s.Site.Municipality, s.Reason, s.DeviatesFromRanking)).ToListAsync(cancellation);
        if (rows.Count == 0 || lead.IsClosed)
            return rows;
        var gone = await plots.GoneAsync(await matches.LatestAsync(lead.Id, cancellation), [.. rows.Select(r => r.SiteId)], cancellation);
        return [.. rows.Select(r => r with { Gone = gone.GetValueOrDefault(r.SiteId) })];
    }

    private async Task<List<OfferRow>> OffersAsync(long leadId, CancellationToken cancellation) =>
        [.. (await db.SupplyOffers.AsNoTracking().Where(o => o.LeadId == leadId).Where(SupplyOffer.WaitsAt(clock.GetUtcNow().UtcDateTime))
            .OrderByDescending(o => o.Id).Include(o => o.Site).ToListAsync(cancellation))
            .Select(o => new OfferRow(o.Key, o.Title(o.Site!.Name), o.Site.Municipality, o.AreaM2, o.FoundAt))];

    private Task<List<RelatedRow>> RelatedAsync(OpenedLead lead, LeadFile file, Viewer viewer, CancellationToken cancellation) =>
        RelatedLeads.Of(db, new(lead.Id, lead.CompanyName, file.Company, file.Contact.MailDomain,
                file.Needs.Further.Situation == CompanySituation.OnBehalf), viewer, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime))
            .Select(l => new RelatedRow(l.Reference, l.CompanyName, l.Stage, l.Department!.Name, l.CreatedAt, l.CompanyId == file.Company.Id)).ToListAsync(cancellation);

    private Task<Establishment?> EstablishmentAsync(long leadId, CancellationToken cancellation) =>
        (from lead in db.Leads
         where lead.Id == leadId
         join proposer in db.Users on lead.EstablishmentProposedById equals proposer.Id
         select new Establishment(proposer.Id, proposer.FullName, lead.Stage != LeadStage.Established ? null
             : db.Users.Where(u => u.Id == lead.EstablishmentVerifiedById).Select(u => u.FullName).FirstOrDefault()))
        .SingleOrDefaultAsync(cancellation);

    private async Task<List<QuestionRow>> QuestionsAsync(long leadId, CancellationToken cancellation)
    {
        var rows = await db.Questions.AsNoTracking().Where(q => q.LeadId == leadId).Select(QuestionRow.Read).ToListAsync(cancellation);
        return [.. rows.Where(q => q.IsOpen).OrderBy(q => q.DueAt),
            .. rows.Where(q => !q.IsOpen).OrderByDescending(q => q.AnsweredAt ?? q.WithdrawnAt)];
    }

    private Task<List<FollowUpRow>> FollowUpsAsync(long leadId, CancellationToken cancellation) =>
        db.FollowUps.AsNoTracking().Where(f => f.LeadId == leadId).OrderBy(f => f.DueAt)
            .Select(f => new FollowUpRow(
                f.Id, f.Subject, f.DueAt, f.Assignee!.FullName, f.CompletedAt, f.Result, f.Skipped, f.AssigneeId)
            {
                Playbook = f.Playbook, Step = f.Step, Recurrence = f.Recurrence, RecursFrom = f.RecursFrom, RecursUntil = f.RecursUntil, EndedById = f.EndedById,
                FollowsId = f.FollowsId,
            })
            .ToListAsync(cancellation);

    private async Task<List<ProposalRow>> ProposalsAsync(long leadId, DateOnly today, CancellationToken cancellation)
    {
        var days = await CompanyAnswer.DaysAsync(db, leadId, cancellation);
        var rows = await db.Proposals.AsNoTracking().AsSplitQuery().Where(p => p.LeadId == leadId).OrderByDescending(p => p.Number)
            .Select(p => new ProposalRow
            {
                Number = p.Number, CreatedAt = p.CreatedAt, MadeAt = p.MadeAt, SentAt = p.SentAt, OpenedAt = p.OpenedAt,
                AnsweredAt = p.AnsweredAt, DownloadedAt = p.DownloadedAt, WithdrawnAt = p.WithdrawnAt, ValidUntil = p.ValidUntil, Today = today,
                Approvals = p.Approvals.OrderBy(a => a.Municipality).Select(a => new ApprovalStep(a.Municipality, a.Verdict, a.LapsedAt != null)).ToList(),
                Sites = p.Sites.OrderBy(s => s.Order).Select(s => new ProposedSiteRow(s.SiteId, s.Site!.Name,
                    new CompanyAnswer { Answer = s.Answer, Reasons = s.Reasons, Text = s.AnswerText })).ToList(),
            }).ToListAsync(cancellation);
        return rows.ConvertAll(row => row with
        {
            ReplacedBy = rows.Find(r => r.TakesThePlaceOf(row))?.Number,
            Sites = [.. row.Sites.Select(s => s with { Answer = s.Answer with { Suits = days.GetValueOrDefault(s.SiteId, []) } })],
        });
    }

    private async Task<TimelinePage> TimelineAsync(
        long leadId, TimelineFilter filter, string? before, CancellationToken cancellation)
    {
        var events = db.AuditEvents.AsNoTracking().Where(e => e.LeadId == leadId);
        if (filter.Kinds.Count > 0)
            events = events.Where(e => filter.Kinds.Contains(e.Kind));
        var (older, year) = (TimelinePlace.Read(before), WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime).Year);
        if (older is { } place)
            events = events.Where(e => e.At < place.At || (e.At == place.At && e.Id < place.Id));
        var entries = await events.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(EventsAPage + 1)
            .Select(e => new TimelineEntry(e.Id, e.At, e.ActorName, e.Kind, e.Values, e.ActorId != null) { ThisYear = year }).ToListAsync(cancellation);
        var more = entries.Count > EventsAPage;
        if (more)
            entries.RemoveAt(EventsAPage);
        return new TimelinePage(filter, entries, more ? TimelinePlace.Of(entries[^1]).ToString() : null, older is null);
    }
}
