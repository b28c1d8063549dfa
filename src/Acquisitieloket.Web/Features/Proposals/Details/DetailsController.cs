using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Sending;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Mvc;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Proposals.Details;

/// <summary>A proposal: where it is, the PDF, and what the company answered.</summary>
[Route("leads/{reference}/proposals/{number:int}"), OpenWhenClosed]
public sealed class DetailsController(
    LeadDoor door, ProposalService proposals, ProposalCheck check, NeutralityCheck neutrality, AppDbContext db, CurrentUser user, TimeProvider clock)
    : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> Details(int number, bool ready, CancellationToken cancellation)
    {
        var proposal = await db.Proposals.AsNoTracking().Include(p => p.Lead).Include(p => p.Sites.OrderBy(s => s.Order))
            .ThenInclude(s => s.Site).Include(p => p.Approvals.OrderBy(a => a.Municipality)).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.LeadId == Opened.Id && p.Number == number, cancellation);
        if (proposal is null)
            return NotFound();
        var job = await db.ProposalJobs.AsNoTracking().Where(j => j.ProposalId == proposal.Id)
            .OrderByDescending(j => j.Id).FirstOrDefaultAsync(cancellation);
        // The page asks so while it waits: something is still done with it, or not any more.
        if (HttpContext.IsHeadOnly())
            return StatusCode(job is { DoneAt: null, GivenUpAt: null } ? StatusCodes.Status202Accepted : StatusCodes.Status204NoContent);
        if (TempData["Refused"] is string refused)
            ModelState.AddModelError("", refused);
        var can = await check.CanSendAsync(proposal, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        return View(new ProposalPage(proposal, job, can, WorkingCalendar.DayOf(now))
        {
            Waited = ready,
            Days = await CompanyAnswer.DaysAsync(db, Opened.Id, cancellation),
            Newer = await NewerAsync(proposal, cancellation),
            CanWithdraw = ProposalLinkService.CanWithdraw(proposal),
            Link = await db.PrivateLinks.AsNoTracking().Where(l => l.LeadId == Opened.Id && l.ProposalId == proposal.Id).OrderBy(l => l.RevokedAt != null)
                .ThenByDescending(l => l.Id).Select(l => new CompanyLink(l.CreatedAt, l.ExpiresAt, l.RevokedAt == null && l.ExpiresAt > now))
                .FirstOrDefaultAsync(cancellation),
            Said = await neutrality.SaidAsync(Opened.Id, number, cancellation),
            Unsaid = can.Yes ? await proposals.UnsaidAsync(proposal, user.Actor, cancellation) : null,
        });
    }

    private Task<NewerVersion?> NewerAsync(Proposal version, CancellationToken cancellation) => db.Proposals.AsNoTracking()
        .Where(version.SentAt is null ? p => p.LeadId == version.LeadId && p.Number > version.Number : Proposal.TakesThePlaceOf(version.LeadId, version.Number))
        .OrderByDescending(p => p.Number).Select(p => new NewerVersion(p.Number, p.SentAt)).FirstOrDefaultAsync(cancellation);
}
