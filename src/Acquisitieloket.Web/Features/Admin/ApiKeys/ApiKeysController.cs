using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Partners;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Admin.ApiKeys;

/// <summary>The keys with which other systems send enquiries or read figures. A new one is shown this once.</summary>
[Authorize(Roles = Role.Administrator), Route("admin/api-keys")]
public sealed class ApiKeysController(AppDbContext db, ApiKeyService keys, CurrentUser user) : Controller
{
    [HttpGet]
    public async Task<IActionResult> ApiKeys(CancellationToken cancellation) =>
        View(await ApiKeysPage.ReadAsync(db, new ApiKeyForm(), cancellation));

    // Shown in the answer itself and not after a redirect, so that the key is kept nowhere on its way.
    [HttpPost]
    public async Task<IActionResult> ApiKeys([Bind(Prefix = "Form")] ApiKeyForm form, CancellationToken cancellation)
    {
        (ApiKey Key, string Text)? made = null;
        if (ModelState.IsValid)
            made = await keys.MakeAsync(form.Name!, form.Purpose!.Value, user.Actor, cancellation);
        else
            Response.StatusCode = StatusCodes.Status400BadRequest;
        if (made is not null)
        {
            ModelState.Clear();
            form = new ApiKeyForm();
        }
        return View((await ApiKeysPage.ReadAsync(db, form, cancellation)) with { MadeName = made?.Key.Name, MadeText = made?.Text });
    }
}
