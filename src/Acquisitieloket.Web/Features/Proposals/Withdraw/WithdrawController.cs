using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Proposals.Sending;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Proposals.Withdraw;

/// <summary>Takes a sent version back from the company, with a reason that it reads.</summary>
[Route("leads/{reference}/proposals/{number:int}/withdraw")]
public sealed class WithdrawController(LeadDoor door, ProposalLinkService links, AppDbContext db, CurrentUser user) : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> Withdraw(int number, CancellationToken cancellation) =>
        await FindAsync(number, new WithdrawForm(), cancellation) is { Page: { } page } ? View(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Withdraw(int number, [Bind(Prefix = "Form")] WithdrawForm form, CancellationToken cancellation)
    {
        if (await FindAsync(number, form, cancellation) is not { Page: { } page } found)
            return NotFound();
        return ModelState.IsValid && await DoesAsync(() => links.WithdrawAsync(found.Id, form.Reason!, user.Actor, cancellation))
            ? Back("Het voorstel is ingetrokken. Het bedrijf krijgt bericht.", $"/proposals/{number}") : Again(page);
    }

    private async Task<(long Id, WithdrawPage? Page)> FindAsync(int number, WithdrawForm form, CancellationToken cancellation)
    {
        var proposal = await db.Proposals.AsNoTracking().Include(p => p.Lead)
            .SingleOrDefaultAsync(p => p.LeadId == Opened.Id && p.Number == number, cancellation);
        return proposal is null ? default : (proposal.Id, new WithdrawPage(
            form, number, proposal.Lead!.Language, ProposalLinkService.CanWithdraw(proposal), await links.ValidAgainAsync(proposal, cancellation)));
    }
}
