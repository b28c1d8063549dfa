using Acquisitieloket.Core;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Views;
using Acquisitieloket.Web.Features.Queue.Browse;
using Acquisitieloket.Web.Features.Queue.Views;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Queue.SaveView;

/// <summary>Keeps the filters and order of the address under a name.</summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("queue/views/new")]
public sealed class SaveViewController(SavedViewService views, CurrentUser user) : Controller
{
    [HttpGet]
    public IActionResult SaveView([FromQuery] QueueForm list)
    {
        ModelState.Clear();
        return View(Page(list, new ViewForm()));
    }

    [HttpPost]
    public async Task<IActionResult> SaveView(
        [FromQuery] QueueForm list, [Bind(Prefix = "Form")] ViewForm form, CancellationToken cancellation)
    {
        foreach (var key in ModelState.Keys.Where(k => !k.StartsWith("Form.", StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
        var page = Page(list, form);
        if (page.Query.Length > SavedView.QueryLength)
            ModelState.AddModelError("", "Deze lijst heeft te veel filters om te bewaren. Haal er een weg.");
        if (ModelState.IsValid)
            try
            {
                await views.AddAsync(TidyAnswers.Line(form.Name)!, page.Query, form.Sharing, user.Viewer, cancellation);
                TempData["Done"] = $"De weergave “{TidyAnswers.Line(form.Name)}” is bewaard.";
                return Redirect("/queue" + page.Query);
            }
            catch (RefusedException refused)
            {
                foreach (var obstacle in refused.Can.Obstacles)
                    ModelState.AddModelError("Form.Name", obstacle);
            }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(page);
    }

    // Words that are looked for may be someone's name, which would stay here after that lead is erased.
    private SaveViewPage Page(QueueForm list, ViewForm form)
    {
        var kept = list.FirstPage() with { Text = null };
        return new(form, kept.AddressAt(""), [.. kept.Active().Select(f => f.Text)], list.SearchText is not null, user.Viewer);
    }
}
