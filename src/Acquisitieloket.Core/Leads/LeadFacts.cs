using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>What the stage gates look at.</summary>
public sealed record LeadFacts
{
    public required LeadStage Stage { get; init; }
    public required Requirements Requirements { get; init; }
    /// <summary>Someone spoke, wrote or met with the company and reached it.</summary>
    public required bool CompanyReached { get; init; }
    public required bool Matched { get; init; }
    public required int Shortlisted { get; init; }
    public required bool ProposalSent { get; init; }
    /// <summary>The newest proposal, sent or not.</summary>
    public int? LastProposal { get; init; }
    /// <summary>The company is interested in a proposed site or wants to visit one, or a visit took place.</summary>
    public required bool InterestShown { get; init; }
    public long? SiteId { get; init; }
    public long? EstablishmentProposedById { get; init; }

    /// <summary>The facts of one lead, in one query; null when there is no such lead.</summary>
    public static Task<LeadFacts?> OfAsync(AppDbContext db, long leadId, CancellationToken cancellation) =>
        db.Leads.AsNoTracking().Where(l => l.Id == leadId).Select(l => new LeadFacts
        {
            Stage = l.Stage,
            Requirements = l.Requirements,
            CompanyReached = db.Interactions.Any(i => i.LeadId == l.Id && i.Reached),
            Matched = db.MatchRuns.Any(r => r.LeadId == l.Id),
            Shortlisted = db.Shortlist.Count(s => s.LeadId == l.Id),
            ProposalSent = db.Proposals.Any(p => p.LeadId == l.Id && p.SentAt != null && p.WithdrawnAt == null),
            LastProposal = db.Proposals.Where(p => p.LeadId == l.Id).Max(p => (int?)p.Number),
            InterestShown =
                db.Interactions.Any(i => i.LeadId == l.Id && i.Kind == InteractionKind.Visit && i.Reached)
                || db.Proposals.Any(p => p.LeadId == l.Id && p.Sites.Any(
                    s => s.Answer == ProposalAnswer.Interested || s.Answer == ProposalAnswer.Visit)),
            SiteId = l.EstablishedSiteId,
            EstablishmentProposedById = l.EstablishmentProposedById,
        }).SingleOrDefaultAsync(cancellation);
}
