using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Proposals.New;

/// <summary>Which sites the editor offers: the shortlist in its order, then what else suits, best first.</summary>
public sealed class NewOffers(AppDbContext db, MatchService matches, ProposedPlots plots, TimeProvider clock)
{
    private const int Others = 10;

    /// <summary>The newest version, with which the next one begins; null for the first.</summary>
    public Task<Proposal?> LastAsync(long leadId, CancellationToken cancellation) => db.Proposals.AsNoTracking()
        .Include(p => p.Sites.OrderBy(s => s.Order)).ThenInclude(s => s.Site).Include(p => p.Approvals).AsSplitQuery()
        .Where(p => p.LeadId == leadId).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancellation);

    /// <summary>
    /// The rows of the form: what stood in the newest version, in its order and with its words, then the shortlist and what else
    /// suits. Of what the company or a municipality did not want the place is left empty; without a version the shortlist has the places.
    /// </summary>
    public async Task<List<SiteRow>> RowsAsync(long leadId, Proposal? last, CancellationToken cancellation)
    {
        var (shortlist, others) = await SitesAsync(leadId, cancellation);
        var before = last?.Sites ?? [];
        var place = 0;
        return
        [
            .. before.Select(s => new SiteRow { SiteId = s.SiteId, Motivation = s.Motivation, Order = Unwanted(last!, s) is null ? ++place : null }),
            .. shortlist.Concat(others).Where(id => before.TrueForAll(s => s.SiteId != id)).Select((id, i) => new SiteRow
            {
                SiteId = id, Order = last is null && i < ProposalRules.MostSites && shortlist.Contains(id) ? i + 1 : null,
            }),
        ];
    }

    // Who said no to a site of a version, in words; null for nobody.
    private static string? Unwanted(Proposal version, ProposalSite site) =>
        site.Answer == ProposalAnswer.NotInterested ? $"Het bedrijf wilde deze locatie niet (voorstel {version.Number})."
        : version.Approvals.Exists(a => a.Municipality == site.Site!.Municipality && a.Verdict == ApprovalVerdict.Refused)
            ? $"Gemeente {site.Site!.Municipality} ging niet akkoord (voorstel {version.Number})." : null;

    /// <summary>The sites of the shortlist and then others, without those of the shortlist.</summary>
    private async Task<(IReadOnlyList<long> Shortlist, IReadOnlyList<long> Others)> SitesAsync(long leadId, CancellationToken cancellation)
    {
        var shortlist = await db.Shortlist.Where(e => e.LeadId == leadId).OrderBy(e => e.Order).Select(e => e.SiteId)
            .ToListAsync(cancellation);
        var ranking = await matches.LatestAsync(leadId, cancellation);
        var others = ranking?.Sites.Where(s => s.Verdict != Verdict.Unsuitable && !shortlist.Contains(s.SiteId))
            .Take(Others).Select(s => s.SiteId).ToList() ?? [];
        return (shortlist, others);
    }

    /// <summary>What was said before of such a departure: with the own site, when it was picked, or with the better one, when it was left out.</summary>
    public async Task<string?> ReasonAsync(long leadId, Departure departure, CancellationToken cancellation) =>
        await db.Shortlist.Where(e => e.LeadId == leadId && e.SiteId == departure.Chosen.SiteId).Select(e => e.Reason).SingleOrDefaultAsync(cancellation)
        ?? await db.SiteExclusions.Where(e => e.LeadId == leadId && e.SiteId == departure.PassedOver.SiteId).Select(e => e.Reason)
            .SingleOrDefaultAsync(cancellation);

    /// <summary>What to show of the sites, in the order of the numbers; sites that no longer exist are left out.</summary>
    public async Task<IReadOnlyDictionary<long, SiteOffer>> OffersAsync(
        long leadId, IEnumerable<long> siteIds, CancellationToken cancellation)
    {
        var ids = siteIds.ToList();
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var ranking = await matches.LatestAsync(leadId, cancellation);
        var listed = await db.Shortlist.Where(e => e.LeadId == leadId).Select(e => e.SiteId).ToHashSetAsync(cancellation);
        var sites = await db.Sites.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancellation);
        var gone = await plots.GoneAsync(ranking, ids, cancellation);
        var last = await LastAsync(leadId, cancellation);
        return sites.ToDictionary(s => s.Id, s => new SiteOffer(
            s.Name, s.Municipality, ranking?.Find(s.Id)?.Score, listed.Contains(s.Id), [
                .. ProposalRules.Propose(s, today).Obstacles,
                .. gone.TryGetValue(s.Id, out var what) ? [ProposedPlots.Sentence(s.Name, what)] : Array.Empty<string>()])
        {
            Unwanted = last?.Sites.Find(x => x.SiteId == s.Id) is { } before ? Unwanted(last, before) : null,
        });
    }
}
