using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Web.Features.Shared.ContactPersons;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Status.ProposalPage;

/// <summary>Reads a proposal for the company that it was sent to.</summary>
public sealed class ProposalPageQuery(AppDbContext db, TimeProvider clock)
{
    public async Task<ProposalPageModel> OfAsync(long proposalId, string token, CancellationToken cancellation)
    {
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var proposal = await db.Proposals.AsNoTracking().Where(p => p.Id == proposalId).Select(p => new
        {
            p.LeadId, p.Number, p.ValidUntil, p.FileHash, p.ShowPrices, p.WithdrawnAt, p.WithdrawReason, p.Lead!.Reference, p.Lead.CompanyName, p.Lead.Stage,
            ContactName = p.Lead.Contact!.Name,
        }).SingleAsync(cancellation);
        return new ProposalPageModel
        {
            Token = token, LeadId = proposal.LeadId, WithdrawnAt = proposal.WithdrawnAt, WithdrawReason = proposal.WithdrawReason, Number = proposal.Number, Reference = proposal.Reference, CompanyName = proposal.CompanyName,
            ContactName = proposal.ContactName, ValidUntil = proposal.ValidUntil, FileHash = proposal.FileHash, ShowPrices = proposal.ShowPrices,
            Newer = await db.Proposals.Where(Proposal.TakesThePlaceOf(proposal.LeadId, proposal.Number)).AnyAsync(cancellation),
            Expired = proposal.ValidUntil < today, Closed = proposal.Stage.IsClosed(),
            Who = await ContactCard.OfAsync(db, proposal.LeadId, today, cancellation),
            Sites = await db.ProposalSites.AsNoTracking().Where(s => s.ProposalId == proposalId).OrderBy(s => s.Order)
                .Select(s => new ProposedSiteModel
                {
                    SiteId = s.SiteId, Site = s.Site!, Motivation = s.Motivation, Answer = s.Answer,
                    AnswerText = s.AnswerText, AnsweredAt = s.AnsweredAt, Reasons = s.Reasons,
                    Suits = db.Visits.Where(v => v.LeadId == proposal.LeadId && v.SiteId == s.SiteId && v.CancelledAt == null)
                        .OrderByDescending(v => v.Id).Select(v => v.Suits).FirstOrDefault(),
                }).ToListAsync(cancellation),
        };
    }
}

/// <summary>A proposal on the company's page.</summary>
public sealed record ProposalPageModel
{
    public required string Token { get; init; }
    public required long LeadId { get; init; }
    public required int Number { get; init; }
    /// <summary>When staff took it back, and why; null for a proposal that the company has.</summary>
    public required DateTime? WithdrawnAt { get; init; }
    public required string? WithdrawReason { get; init; }
    public required string Reference { get; init; }
    public required string CompanyName { get; init; }
    public required string ContactName { get; init; }
    public required DateOnly ValidUntil { get; init; }
    public required string? FileHash { get; init; }
    /// <summary>False when no prices stand in it: a company that knows none cannot say that they do not suit.</summary>
    public required bool ShowPrices { get; init; }
    /// <summary>True when the company got another version since.</summary>
    public required bool Newer { get; init; }
    public required bool Expired { get; init; }
    public required bool Closed { get; init; }
    public required ContactCard Who { get; init; }
    public required IReadOnlyList<ProposedSiteModel> Sites { get; init; }
    public bool JustSaved { get; init; }
    public bool JustAsked { get; init; }
    /// <summary>What was typed for the contact person after it expired.</summary>
    public AskForm Ask { get; init; } = new();

    public bool MayAnswer => !Expired && !Closed;
    public bool MayAsk => Expired && !Closed;
}

/// <summary>A proposed site with the answer that was given to it.</summary>
public sealed record ProposedSiteModel
{
    public required long SiteId { get; init; }
    public required Site Site { get; init; }
    public required string? Motivation { get; init; }
    public required ProposalAnswer? Answer { get; init; }
    public required string? AnswerText { get; init; }
    public required DateTime? AnsweredAt { get; init; }
    public required IReadOnlyList<RefusalReason> Reasons { get; init; }
    /// <summary>The days named for a visit; null when none was asked.</summary>
    public required IReadOnlyList<SuitableDay>? Suits { get; init; }
}
