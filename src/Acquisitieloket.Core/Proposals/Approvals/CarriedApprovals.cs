using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Proposals.Sending;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Proposals.Approvals;

/// <summary>Which approvals of earlier versions hold for a new one, so that nobody is asked twice for the same.</summary>
public sealed class CarriedApprovals(AppDbContext db, ProposalNow now, TimeProvider clock)
{
    /// <summary>An older yes is asked again: what a municipality wants with its land may have changed.</summary>
    public const int Days = 30;

    /// <summary>
    /// By municipality the last approval for this lead, when it was a yes of the last thirty days and the new version says the
    /// same of its sites: words, facts and plots. The version need not be stored yet.
    /// </summary>
    internal async Task<IReadOnlyDictionary<Municipality, ProposalApproval>> OfAsync(Proposal version, CancellationToken cancellation)
    {
        var (leadId, since) = (version.Lead?.Id ?? version.LeadId, clock.GetUtcNow().UtcDateTime.AddDays(-Days));
        var last = (await db.ProposalApprovals.AsNoTracking().Include(a => a.Proposal).Where(a => a.Proposal!.LeadId == leadId && a.Verdict != null)
            .ToListAsync(cancellation)).GroupBy(a => a.Municipality).Select(g => g.MaxBy(a => a.Proposal!.Number)!)
            .Where(a => a.Verdict == ApprovalVerdict.Approved && a.AnsweredAt >= since && a.Proposal is { Document: not null }).ToList();
        if (last.Count == 0)
            return new Dictionary<Municipality, ProposalApproval>();
        var fresh = (await now.WriteAsync(version, cancellation)).Document;
        return last.Where(a => SaysTheSame(Read(a.Proposal!), fresh, $"{a.Municipality}")).ToDictionary(a => a.Municipality);
    }

    private static ProposalDocument Read(Proposal proposal) => JsonSerializer.Deserialize<ProposalDocument>(proposal.Document!, JsonColumn.Options)!;

    private static bool SaysTheSame(ProposalDocument before, ProposalDocument fresh, string municipality) =>
        before.Language == fresh.Language && before.ShowPrices == fresh.ShowPrices
        && fresh.Sites.Where(s => s.Municipality == municipality).All(site => before.Sites.FirstOrDefault(s => s.SiteId == site.SiteId) is { } was
            && was.Motivation == site.Motivation && !FactDifference.Of(was, site, key => key).Any()
            && was.Plots.Select(p => (p.Number, p.AreaM2, p.Status)).SequenceEqual(site.Plots.Select(p => (p.Number, p.AreaM2, p.Status))));
}
