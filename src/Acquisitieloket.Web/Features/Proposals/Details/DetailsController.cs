using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Leads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Proposals.Details;

/// <summary>A proposal: where it is, the PDF, and what the company answered.</summary>
[Route("leads/{reference}/proposals/{number:int}"), OpenWhenClosed]
public sealed class DetailsController(LeadDoor door, AppDbContext db, TimeProvider clock) : LeadController(door)
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
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        return View(new ProposalPage(proposal, job, ProposalService.CanSend(proposal, today)));
    }
}
