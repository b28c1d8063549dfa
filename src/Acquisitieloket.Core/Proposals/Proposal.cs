using System.Linq.Expressions;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Proposals;

/// <summary>One version of a site proposal (locatievoorstel) for a lead. A sent version is never overwritten.</summary>
public sealed class Proposal
{
    public long Id { get; set; }
    public long LeadId { get; set; }
    public Lead? Lead { get; set; }
    /// <summary>1, 2, 3 … per lead.</summary>
    public required int Number { get; set; }
    /// <summary>Two letters: nl, en or de.</summary>
    public required string Language { get; set; }
    public required DateTime CreatedAt { get; set; }
    public long CreatedById { get; set; }
    public required string CreatedByName { get; set; }
    public required DateOnly ValidUntil { get; set; }
    /// <summary>False when no price, and no judgement of a price, may stand in it.</summary>
    public bool ShowPrices { get; set; } = true;
    /// <summary>Whether it goes to the company by itself once it is made and every municipality approved.</summary>
    public bool SendWhenReady { get; set; }
    /// <summary>The document with its dated facts, frozen when the version was made.</summary>
    public string? Document { get; set; }
    /// <summary>SHA-256 of the PDF, 64 hexadecimal digits; its key in the file store.</summary>
    public string? FileHash { get; set; }
    public int? FileBytes { get; set; }
    public DateTime? MadeAt { get; set; }
    public DateTime? SentAt { get; set; }
    public DateTime? OpenedAt { get; set; }
    public DateTime? DownloadedAt { get; set; }
    public DateTime? AnsweredAt { get; set; }
    /// <summary>When staff took it back from the company, who, and why in words that the company reads.</summary>
    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawnByName { get; set; }
    public string? WithdrawReason { get; set; }
    /// <summary>Where the site is that stands first, and the one that fitted best by the ranking when the version was asked for; null when not known.</summary>
    public Municipality? FirstIn { get; set; }
    public Municipality? BestIn { get; set; }
    public List<ProposalSite> Sites { get; set; } = [];
    public List<ProposalApproval> Approvals { get; set; } = [];
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Versions of the lead that the company got after one with this number, and that were not withdrawn.</summary>
    public static Expression<Func<Proposal, bool>> TakesThePlaceOf(long leadId, int number) =>
        p => p.LeadId == leadId && p.Number > number && p.SentAt != null && p.WithdrawnAt == null;

    /// <summary>The version that is asked for, with its sites in their order and nothing made yet; the lead is the caller's to add.</summary>
    internal static Proposal Of(MakeProposal input, int number, DateTime now, Actor actor) => new()
    {
        LeadId = input.LeadId,
        Number = number,
        Language = input.Language,
        CreatedAt = now,
        CreatedById = actor.UserId ?? 0,
        CreatedByName = actor.Name,
        ValidUntil = input.ValidUntil,
        ShowPrices = input.ShowPrices,
        SendWhenReady = input.SendWhenMade,
        Sites = [.. input.Sites.Select((site, index) => new ProposalSite
        {
            SiteId = site.SiteId,
            Order = index + 1,
            Motivation = string.IsNullOrWhiteSpace(site.Motivation) ? null : site.Motivation.Trim(),
        })],
    };
}

/// <summary>A site in a proposal with the company's answer to it.</summary>
public sealed class ProposalSite
{
    public const int TextLength = 2000;

    public long Id { get; set; }
    public long ProposalId { get; set; }
    public long SiteId { get; set; }
    public Site? Site { get; set; }
    public required int Order { get; set; }
    /// <summary>Own words of the account manager for this company and site.</summary>
    public string? Motivation { get; set; }
    public ProposalAnswer? Answer { get; set; }
    /// <summary>Why not, when the answer is no; may be empty.</summary>
    public IReadOnlyList<RefusalReason> Reasons { get; set; } = [];
    public string? AnswerText { get; set; }
    public DateTime? AnsweredAt { get; set; }
}

/// <summary>What a company can say to a proposed site.</summary>
public enum ProposalAnswer
{
    Interested = 1,
    NotInterested = 2,
    Question = 3,
    Visit = 4,
}

/// <summary>Why a site does not suit a company.</summary>
public enum RefusalReason
{
    Location = 1,
    Size = 2,
    Price = 3,
    Power = 4,
    Reachability = 5,
    Rules = 6,
    Timing = 7,
    FoundElsewhere = 8,
    Other = 9,
}
