using Acquisitieloket.Core;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand.Offers;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.Offer;

/// <summary>A plot fits this enquiry now: offer it again, or not now. Nothing goes to the company from here.</summary>
[Route("leads/{reference}/offers/{key:guid}"), OpenWhenClosed]
public sealed class OfferController(LeadDoor door, OfferService offers, AppDbContext db, CurrentUser user) : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> Offer(Guid key, CancellationToken cancellation) =>
        await PageAsync(key, new OfferForm { Again = true }, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Offer(Guid key, [Bind(Prefix = "Form")] OfferForm form, CancellationToken cancellation)
    {
        if (await PageAsync(key, form, cancellation) is not { } page)
            return NotFound();
        if (form.Again is false && string.IsNullOrWhiteSpace(form.Reason))
            ModelState.AddModelError("Form.Reason", "Zeg waarom niet nu.");
        return ModelState.IsValid && await DoesAsync(() => form.Again!.Value
                ? offers.AcceptAsync(key, user.Actor, cancellation) : offers.DeclineAsync(key, form.Reason, user.Actor, cancellation))
            ? Back(!form.Again!.Value ? "De kavel wordt nu niet aangeboden."
                : Opened.IsClosed ? "De lead is heropend en het aanbieden staat bij de opvolgingen." : "Het aanbieden staat bij de opvolgingen.")
            : Again(page);
    }

    // By lead and key: the key of another lead's offer opens nothing here.
    private async Task<OfferPage?> PageAsync(Guid key, OfferForm form, CancellationToken cancellation)
    {
        var offer = await db.SupplyOffers.AsNoTracking().Include(o => o.Site).Include(o => o.Plot)
            .SingleOrDefaultAsync(o => o.Key == key && o.LeadId == Opened.Id, cancellation);
        if (offer is null)
            return null;
        var by = offer.AnsweredById is { } id ? await db.Users.Where(u => u.Id == id).Select(u => u.FullName).SingleAsync(cancellation) : null;
        return new(form, offer, await offers.CanAcceptAsync(key, cancellation), by);
    }
}
