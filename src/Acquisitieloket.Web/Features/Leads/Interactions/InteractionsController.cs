using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Leads.Interactions;

/// <summary>Records a contact moment, tried or reached, or a note.</summary>
[Route("leads/{reference}/interactions"), OpenToGuests]
public sealed class InteractionsController(LeadDoor door, InteractionService interactions, CurrentUser user, TimeProvider clock)
    : LeadController(door)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet]
    public IActionResult Interactions() => View(InteractionsForm.At(Now));

    [HttpPost]
    public async Task<IActionResult> Interactions(InteractionsForm form, CancellationToken cancellation)
    {
        // A message to the company goes by its own page, which mails the company.
        if (InteractionsForm.Kinds.All(k => k.Value != form.Kind?.ToString()))
            ModelState.AddModelError(nameof(form.Kind), "Kies wat voor contact het was.");
        var at = form.When(Now, ModelState);
        if (!ModelState.IsValid)
            return Again(form);
        var input = new AddInteraction
        {
            Kind = form.Kind!.Value, Reached = form.Reached, Text = form.Text!.Trim(), At = at, FormKey = FormKey,
        };
        return await DoesAsync(() => interactions.AddAsync(Opened.Id, input, user.Actor, cancellation))
            ? Back("Contactmoment vastgelegd.")
            : Again(form);
    }
}
