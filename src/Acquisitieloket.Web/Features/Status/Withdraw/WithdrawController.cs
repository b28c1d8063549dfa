using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Status.Withdraw;

/// <summary>Asks once more, and then ends the enquiry at the wish of the company.</summary>
[AllowAnonymous, PublicRoute("status/{token}/withdraw")]
public sealed class WithdrawController(
    PrivateLinks links, AppDbContext db, WithdrawalService withdrawals, IStringLocalizer<StatusTexts> texts) : PrivateController(links)
{
    [HttpGet]
    public Task<IActionResult> Withdraw(string token, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link => await IsClosedAsync(link, cancellation)
            ? ToStatus(token) : View(new WithdrawForm { Token = token }), cancellation);

    [HttpPost, EnableRateLimiting(RateLimits.LinkPost)]
    public Task<IActionResult> Withdraw(string token, WithdrawForm form, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link =>
        {
            if (await IsClosedAsync(link, cancellation))
                return ToStatus(token);
            var reason = TidyAnswers.Block(form.Reason);
            if (reason?.Length > WithdrawForm.ReasonLength)
            {
                ModelState.AddModelError(nameof(form.Reason), texts["Message_TooLong", WithdrawForm.ReasonLength]);
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return View(form);
            }
            await withdrawals.WithdrawAsync(link.LeadId, reason, cancellation);
            return Redirect($"/{Language.Current}/status/{token}?done=withdrawn");
        }, cancellation);

    private Task<bool> IsClosedAsync(PrivateLink link, CancellationToken cancellation) =>
        db.Leads.AnyAsync(l => l.Id == link.LeadId && l.ClosedAt != null, cancellation);
}

/// <summary>The wish to withdraw, with a reason when the company likes to give one.</summary>
public sealed class WithdrawForm
{
    public const int ReasonLength = 900;

    public string Token { get; set; } = "";
    public string? Reason { get; set; }
}
