using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Printing;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Proposals;

/// <summary>Shows a proposal before it exists: by the code that makes the PDF, from what the editor holds. Nothing is stored.</summary>
public sealed class ProposalPreviews(
    AppDbContext db, ProposalDocuments documents, ProposalHtml html, MatchService matches, ProposedPlots plots, TimeProvider clock)
{
    /// <summary>
    /// The page as the company would read it today. Sites that cannot be proposed are left out, with a Dutch sentence each; when
    /// nothing can be shown the page is null and the sentences say what is missing.
    /// </summary>
    public async Task<ProposalPreview> ShowAsync(MakeProposal input, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = WorkingCalendar.DayOf(now);
        var lead = await db.Leads.AsNoTracking().Include(l => l.Contact).Include(l => l.Department).Include(l => l.Enquiry).Include(l => l.ContactPerson!.Department)
            .SingleAsync(l => l.Id == input.LeadId, cancellation);
        var ids = input.Sites.Select(s => s.SiteId).Distinct().ToList();
        var sites = await db.Sites.AsNoTracking().Where(s => ids.Contains(s.Id)).WithPlots(now).Include(s => s.Buildings)
            .ToDictionaryAsync(s => s.Id, cancellation);
        var gone = await plots.GoneAsync(await matches.LatestAsync(lead.Id, cancellation), ids, cancellation);
        var leftOut = ids.Where(sites.ContainsKey).ToDictionary(id => id, id => Obstacles(sites[id], gone.GetValueOrDefault(id), today));
        var can = input with { Sites = [.. input.Sites.Where(s => leftOut.TryGetValue(s.SiteId, out var obstacles) && obstacles.Count == 0)] };
        List<string> said = [.. leftOut.Values.SelectMany(o => o), .. ids.Count > sites.Count ? ["Een van de locaties bestaat niet meer."] : Array.Empty<string>()];
        if (ProposalRules.Make(lead.Stage, can, sites.Values, today) is { Yes: false } refused
            && refused.Obstacles.Except(said).ToList() is { Count: > 0 } missing)
            return new(null, [.. said, .. missing]);
        var last = await db.Proposals.Where(p => p.LeadId == lead.Id).MaxAsync(p => (int?)p.Number, cancellation) ?? 0;
        var proposal = Proposal.Of(can, last + 1, now, Actor.System);
        proposal.Lead = lead;
        foreach (var site in proposal.Sites)
            site.Site = sites[site.SiteId];
        var needed = ApprovalRequests.Needed(lead.Department!.Municipality, can.Sites.Select(s => sites[s.SiteId].Municipality));
        IReadOnlyList<string> hints = [.. ProposalHints.OfLanguage(can, lead.Language, id => sites[id].Name), .. ProposalHints.OfApproval(needed) is { } asked ? [asked] : Array.Empty<string>()];
        return new(html.Write(documents.Write(proposal, today), new DocumentPreview(said, hints)), said);
    }

    private static List<string> Obstacles(Site site, string? gone, DateOnly today) =>
        [.. ProposalRules.Propose(site, today).Obstacles, .. gone is null ? [] : (string[])[ProposedPlots.Sentence(site.Name, gone)]];
}

/// <summary>A page to look at, or null, and what is said about it in Dutch: the sites left out, or what is missing.</summary>
public sealed record ProposalPreview(PrintPage? Page, IReadOnlyList<string> Said);
