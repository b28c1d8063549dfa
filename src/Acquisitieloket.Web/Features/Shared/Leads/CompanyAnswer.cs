using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Shared.Leads;

/// <summary>What a company said to a proposed site, with all that it filled in.</summary>
public sealed record CompanyAnswer
{
    /// <summary>Null while it did not answer.</summary>
    public required ProposalAnswer? Answer { get; init; }
    public IReadOnlyList<RefusalReason> Reasons { get; init; } = [];
    /// <summary>The days that it named for a visit; counts with that answer only.</summary>
    public IReadOnlyList<SuitableDay> Suits { get; init; } = [];
    public string? Text { get; init; }

    /// <summary>Reasons or days, each in Dutch words; empty when there are none to tell.</summary>
    public IReadOnlyList<string> Details => Answer switch
    {
        ProposalAnswer.NotInterested => [.. Reasons.Select(r => r.InDutch())],
        ProposalAnswer.Visit => Suits.Count > 0 ? [.. Suits.Select(s => $"Kan op {VisitWords.Of(s, "nl")}")] : ["Noemde geen dag"],
        _ => [],
    };

    /// <summary>The days that a company named for the visit to a site, by the id of that; the last request of each counts.</summary>
    public static async Task<IReadOnlyDictionary<long, IReadOnlyList<SuitableDay>>> DaysAsync(AppDbContext db, long leadId, CancellationToken cancellation) =>
        (await db.Visits.AsNoTracking().Where(v => v.LeadId == leadId && v.SiteId != null && v.CancelledAt == null).OrderBy(v => v.Id)
            .Select(v => new { v.SiteId, v.Suits }).ToListAsync(cancellation))
        .GroupBy(v => v.SiteId!.Value).ToDictionary(g => g.Key, g => g.Last().Suits);
}
