using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Proposals.New;

/// <summary>Asks for the next version of a proposal; a worker makes the PDF, and sends it when that is asked.</summary>
[Route("leads/{reference}/proposals/new"), FramesOwnPage]
public sealed class NewController(
    LeadDoor door, ProposalService proposals, NewOffers offers, NeutralityCheck neutrality, AppDbContext db, TimeProvider clock, CurrentUser user)
    : LeadController(door)
{
    private const int ValidWeeks = 6;
    internal const int MostRows = 40;

    [HttpGet]
    public async Task<IActionResult> New(CancellationToken cancellation)
    {
        var last = await offers.LastAsync(Opened.Id, cancellation);
        var form = new NewForm
        {
            Language = last?.Language ?? await db.Leads.Where(l => l.Id == Opened.Id).Select(l => l.Language).SingleAsync(cancellation),
            ShowPrices = last?.ShowPrices ?? true,
            ValidUntil = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime).AddDays(7 * ValidWeeks),
            Sites = await offers.RowsAsync(Opened.Id, last, cancellation),
        };
        var page = await PageAsync(form, cancellation);
        if (page.Departure is { } departure)
            form.Reason = await offers.ReasonAsync(Opened.Id, departure, cancellation);
        return View(page);
    }

    [HttpPost]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] NewForm form, CancellationToken cancellation)
    {
        if (form.Sites.Count > MostRows)
            return BadRequest();
        var page = await PageAsync(form, cancellation);
        if (ModelState.IsValid && Neutrality.Allows(page.Departure, form.Reason) is { Yes: false } refused)
        {
            ModelState.AddModelError("Form.Reason", string.Join(" ", refused.Obstacles));
            foreach (var obstacle in (await proposals.CanMakeAsync(form.Input(Opened.Id), cancellation)).Obstacles)
                ModelState.AddModelError("", obstacle);
        }
        if (!ModelState.IsValid)
            return Again(page);
        Proposal? made = null;
        return await DoesAsync(async () => made = await proposals.MakeAsync(form.Input(Opened.Id) with { FormKey = FormKey }, user.Actor, cancellation))
            ? Back($"Voorstel {made!.Number} wordt gemaakt.", $"/proposals/{made.Number}")
            : Again(page);
    }

    private async Task<NewPage> PageAsync(NewForm form, CancellationToken cancellation)
    {
        var found = await offers.OffersAsync(Opened.Id, form.Sites.Select(s => s.SiteId), cancellation);
        var (lead, input) = (await db.Leads.Where(l => l.Id == Opened.Id).Select(l => new { l.Language, l.Department!.Municipality }).SingleAsync(cancellation), form.Input(Opened.Id));
        IReadOnlyList<Municipality> Needed(IEnumerable<long> sites) =>
            ApprovalRequests.Needed(lead.Municipality, sites.Where(found.ContainsKey).Select(id => found[id].Municipality));
        var chosen = Needed(input.Sites.Select(s => s.SiteId));
        return new NewPage(form, [.. form.Sites.Select(s => found.GetValueOrDefault(
            s.SiteId, new SiteOffer("Deze locatie bestaat niet meer", default, null, false, [])))])
        {
            Approves = chosen,
            WouldApprove = [.. Needed(form.Sites.Select(s => s.SiteId)).Except(chosen)],
            Hints = ProposalHints.OfLanguage(input, lead.Language, id => found.GetValueOrDefault(id)?.Name ?? ""),
            Departure = await neutrality.ProposingAsync(Opened.Id, [.. input.Sites.Select(s => s.SiteId)], user.Actor, cancellation),
        };
    }
}
