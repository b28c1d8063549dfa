using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Status.Erase;

/// <summary>Says what goes and what stays, and takes in the wish to be erased.</summary>
[AllowAnonymous, PublicRoute("status/{token}/erase")]
public sealed class EraseController(
    PrivateLinks links, ErasureService erasure, AppDbContext db, IStringLocalizer<StatusTexts> texts) : PrivateController(links)
{
    [HttpGet]
    public Task<IActionResult> Erase(string token, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link => await WaitsAsync(link, cancellation)
            ? ToStatus(token) : View(new EraseForm { Token = token }), cancellation);

    [HttpPost, EnableRateLimiting(RateLimits.LinkPost)]
    public Task<IActionResult> Erase(string token, EraseForm form, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link =>
        {
            var text = TidyAnswers.Block(form.Text);
            if (!form.Sure)
                ModelState.AddModelError(nameof(form.Sure), texts["Erase_SureMissing"]);
            if (text?.Length > ErasureRequest.TextLength)
                ModelState.AddModelError(nameof(form.Text), texts["Message_TooLong", ErasureRequest.TextLength]);
            if (!ModelState.IsValid)
            {
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return View(form);
            }
            await erasure.AskAsync(link.LeadId, text, cancellation);
            return Redirect($"/{Language.Current}/status/{token}?done=erase");
        }, cancellation);

    private Task<bool> WaitsAsync(PrivateLink link, CancellationToken cancellation) =>
        db.ErasureRequests.AnyAsync(r => r.LeadId == link.LeadId && r.AnsweredAt == null, cancellation);
}

/// <summary>The wish to be erased.</summary>
public sealed class EraseForm
{
    public string Token { get; set; } = "";
    public bool Sure { get; set; }
    public string? Text { get; set; }
}
