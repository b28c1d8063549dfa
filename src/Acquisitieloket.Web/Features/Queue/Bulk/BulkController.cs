using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Bulk;
using Acquisitieloket.Web.Features.Queue.Browse;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Queue.Bulk;

/// <summary>
/// One thing done to several leads: the list sends what was ticked, a page asks for the values, the next says per lead what
/// will happen or why not, and only then it is done.
/// </summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("queue/bulk")]
public sealed class BulkController(BulkReader reader, BulkPlan plan, BulkService bulk, CurrentUser user, TimeProvider clock) : Controller
{
    /// <summary>Whoever reloads or comes back here begins at the list.</summary>
    [HttpGet("")]
    public IActionResult Start() => Redirect("/queue");

    [HttpPost("")]
    public async Task<IActionResult> Choose([FromQuery] QueueForm list, [FromForm] BulkForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (form.All)
            form.Lead = await reader.AllAsync(list, cancellation);
        var leads = await reader.LeadsAsync(form.Lead, cancellation);
        if (form.Action is null || leads.Count == 0 || form.Lead.Count > BulkService.Most)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Refused", new BulkPage { Form = form, Back = list.Address, Leads = leads });
        }
        if (form.Action == BulkAction.FollowUp)
            form.To = BulkForm.Own;
        return View(await PageAsync(form, list, leads, cancellation));
    }

    [HttpPost("preview")]
    public async Task<IActionResult> Preview(
        [FromQuery] QueueForm list, [Bind(Prefix = "Form")] BulkForm form, CancellationToken cancellation)
    {
        var leads = await reader.LeadsAsync(form.Lead, cancellation);
        OnlyForm();
        if (leads.Count == 0)
            ModelState.AddModelError("", "Kies een of meer leads.");
        if (form.Read(clock.GetUtcNow().UtcDateTime, ModelState) is not { } request)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Choose", await PageAsync(form, list, leads, cancellation));
        }
        ModelState.Clear();
        form.Run = Guid.NewGuid();
        form.Lead = [.. leads.Select(l => l.Id)];
        var page = await PageAsync(form, list, leads, cancellation);
        return View(page with { Steps = await plan.OfAsync(form.Lead, request, user.Viewer, cancellation) });
    }

    [HttpPost("run")]
    public async Task<IActionResult> Run(
        [FromQuery] QueueForm list, [Bind(Prefix = "Form")] BulkForm form, CancellationToken cancellation)
    {
        OnlyForm();
        if (form.Read(clock.GetUtcNow().UtcDateTime, ModelState) is not { } request || form.Run == Guid.Empty || form.Lead.Count == 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return form.Action is null ? View("Refused", new BulkPage { Form = form, Back = list.Address, Leads = [] })
                : View("Choose", await PageAsync(form, list, await reader.LeadsAsync(form.Lead, cancellation), cancellation));
        }
        // Not cut off when the browser goes away: half of it would be done.
        await bulk.RunAsync(form.Run, form.Lead, request, user.Viewer, CancellationToken.None);
        return Redirect($"/queue/bulk/{form.Run}{new BulkPage { Form = form, Back = list.Address, Leads = [] }.Query}");
    }

    private async Task<BulkPage> PageAsync(BulkForm form, QueueForm list, IReadOnlyList<BulkLead> leads, CancellationToken cancellation) => new()
    {
        Form = form, Back = list.Address, Leads = leads, People = await reader.PeopleAsync(form.Action ?? BulkAction.Accept, cancellation),
    };

    // A filter of the address that means nothing is as good as none, as on the list.
    private void OnlyForm()
    {
        foreach (var key in ModelState.Keys.Where(k => !k.StartsWith("Form", StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
    }
}
