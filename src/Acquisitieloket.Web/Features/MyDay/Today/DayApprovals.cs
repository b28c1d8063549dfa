using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.MyDay.Today;

/// <summary>Approvals that wait for the viewer: of proposals of other departments with sites of the own municipality.</summary>
internal sealed class DayApprovals(AppDbContext db, ApprovalDeciders deciders, DateTime now)
{
    /// <summary>The longest waiting first, without the company; null when there are none.</summary>
    public async Task<DaySection?> SectionAsync(Viewer viewer, CancellationToken cancellation)
    {
        var today = WorkingCalendar.DayOf(now);
        var open = db.ProposalApprovals.AsNoTracking().Where(ProposalApproval.Open).Where(a => a.Proposal!.ValidUntil >= today);
        var asked = await open.Select(a => new { a.Id, a.Municipality, Maker = a.Proposal!.CreatedById }).ToListAsync(cancellation);
        var mine = new List<long>();
        foreach (var alike in asked.GroupBy(a => (a.Municipality, a.Maker)))
            if (await deciders.RightAsync(viewer, alike.Key.Municipality, alike.Key.Maker, today, cancellation) == ApprovalRight.Decide)
                mine.AddRange(alike.Select(a => a.Id));
        var waiting = open.Where(a => mine.Contains(a.Id));
        var first = await waiting.OrderBy(a => a.AskedAt).ThenBy(a => a.Id).Take(DayReader.Limit).Select(a => new
        {
            a.Key, a.AskedAt, a.Municipality, a.ProposalId, By = a.Proposal!.CreatedByName, a.Proposal.Number,
        }).ToListAsync(cancellation);
        if (first.Count == 0)
            return null;
        var ids = first.ConvertAll(a => a.ProposalId);
        var sites = await db.ProposalSites.Where(s => ids.Contains(s.ProposalId)).OrderBy(s => s.Order)
            .Select(s => new { s.ProposalId, s.Site!.Name, s.Site.Municipality }).ToListAsync(cancellation);
        return new("approvals", "Goedkeuring gevraagd", "", [.. first.Select(a => new DayItem
        {
            Reference = "", Company = $"Voorstel {a.Number} van {a.By}",
            What = $"Mag {string.Join(", ", sites.Where(s => s.ProposalId == a.ProposalId && s.Municipality == a.Municipality).Select(s => s.Name))} ({a.Municipality}) in het voorstel?",
            Action = "Beslissen", Step = "", Elsewhere = $"/approvals/{a.Key}", At = a.AskedAt,
        })], await waiting.CountAsync(cancellation));
    }
}
