using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Proposals.Details;

/// <summary>A proposal: where it is, the PDF, and what the company answered.</summary>
[Route("leads/{reference}/proposals/{number:int}"), OpenWhenClosed]
public sealed class DetailsController(LeadDoor door, ProposalService proposals, NeutralityCheck neutrality, AppDbContext db, CurrentUser user) : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> Details(int number, CancellationToken cancellation)
    {
        var proposal = await db.Proposals.AsNoTracking().Include(p => p.Lead).Include(p => p.Sites.OrderBy(s => s.Order))
            .ThenInclude(s => s.Site).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.LeadId == Opened.Id && p.Number == number, cancellation);
        if (proposal is null)
            return NotFound();
        var job = await db.ProposalJobs.AsNoTracking().Where(j => j.ProposalId == proposal.Id)
            .OrderByDescending(j => j.Id).FirstOrDefaultAsync(cancellation);
        if (TempData["Refused"] is string refused)
            ModelState.AddModelError("", refused);
        var can = await proposals.CanSendAsync(proposal, cancellation);
        return View(new ProposalPage(proposal, job, can)
        {
            Said = await neutrality.SaidAsync(Opened.Id, number, cancellation),
            Unsaid = can.Yes ? await proposals.UnsaidAsync(proposal, user.Actor, cancellation) : null,
        });
    }
}
