using Acquisitieloket.Core;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Web.Infrastructure.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Shared.Leads;

/// <summary>
/// Every page below /leads/{reference}: the lead is opened before the action runs, so that no page can forget to ask
/// whether its viewer may see it.
/// </summary>
public abstract class LeadController(LeadDoor door) : Controller
{
    private const string Done = "Done";

    /// <summary>The lead of the address.</summary>
    protected OpenedLead Opened { get; private set; } = null!;

    /// <summary>
    /// Of the form that this request sends or shows (partial view Leads/_FormKey). A write that takes it does its work once,
    /// however often the form is sent.
    /// </summary>
    protected Guid FormKey
    {
        get => (Guid)ViewData[nameof(FormKey)]!;
        private set => ViewData[nameof(FormKey)] = value;
    }

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var reference = RouteData.Values["reference"]?.ToString() ?? "";
        if (await door.OpenAsync(reference, HttpContext.RequestAborted) is not { } lead)
        {
            context.Result = NotFound();
            return;
        }
        if (lead is { Confidential: true, AsDeputy: true } && context.ActionDescriptor.EndpointMetadata.OfType<DecidesWhoSeesAttribute>().Any())
        {
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
            return;
        }
        if (lead.ByShare && !context.ActionDescriptor.EndpointMetadata.OfType<OpenToGuestsAttribute>().Any())
        {
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
            return;
        }
        // Who only asks for the head reads nothing.
        if (HttpMethods.IsGet(Request.Method) && !HttpContext.IsHeadOnly())
            await door.LogReadAsync(lead, context.ActionDescriptor.AttributeRouteInfo!.Template!, HttpContext.RequestAborted);
        ViewData["Lead"] = Opened = lead;
        if (lead.IsClosed && HttpMethods.IsGet(Request.Method)
            && !context.ActionDescriptor.EndpointMetadata.OfType<OpenWhenClosedAttribute>().Any())
        {
            context.Result = View("Leads/Closed");
            return;
        }
        FormKey = Request.HasFormContentType && Guid.TryParse(Request.Form[nameof(FormKey)], out var sent) ? sent : Guid.NewGuid();
        await next();
    }

    /// <summary>Does a write; when a rule or another writer stands in the way the page says so and false comes back.</summary>
    protected async Task<bool> DoesAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (RefusedException refused)
        {
            // What is sent once more after that is meant to be a second one.
            if (refused is FormUsedException)
                FormKey = Guid.NewGuid();
            foreach (var obstacle in refused.Can.Obstacles)
                ModelState.AddModelError("", obstacle);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "Iemand anders wijzigde deze lead op hetzelfde moment. Kijk of uw invoer nog klopt en verstuur opnieuw.");
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
        catch (DbUpdateException failed) when (failed.IsDuplicate())
        {
            ModelState.AddModelError("", "Dit is al gedaan, door u of door iemand anders op hetzelfde moment.");
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
        return false;
    }

    /// <summary>The page again with what was typed and why it was not taken.</summary>
    protected IActionResult Again(object page)
    {
        if (Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(page);
    }

    /// <summary>Back to the lead (or a page below it) with a word that it worked.</summary>
    protected IActionResult Back(string done, string below = "")
    {
        TempData[Done] = done;
        return Redirect(Opened.Path + below);
    }
}
