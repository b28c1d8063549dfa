using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Status.Overview;

/// <summary>The company's own page: who helps me, where are we, what is next, my proposals, messages and answers.</summary>
[AllowAnonymous, PublicRoute("status/{token}")]
public sealed class OverviewController(
    PrivateLinks links, OverviewQuery query, CompanyPage company, IStringLocalizer<StatusTexts> texts) : PrivateController(links)
{
    [HttpGet]
    public Task<IActionResult> Overview(string token, string? done, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link =>
            View(await query.OfAsync(link.LeadId, token, cancellation) with { JustDone = done }), cancellation);

    [HttpPost, EnableRateLimiting(RateLimits.LinkPost)]
    public Task<IActionResult> Overview(string token, MessageForm form, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link =>
        {
            var text = TidyAnswers.Block(form.Text);
            if (text is null)
                ModelState.AddModelError(nameof(form.Text), texts["Message_Missing"]);
            else if (text.Length > MessageForm.TextLength)
                ModelState.AddModelError(nameof(form.Text), texts["Message_TooLong", MessageForm.TextLength]);
            var page = await query.OfAsync(link.LeadId, token, cancellation);
            if (!ModelState.IsValid || page.Closed)
            {
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return View(page with { Text = form.Text });
            }
            await company.WriteAsync(link.LeadId, text!, cancellation);
            return Redirect($"/{Language.Current}/status/{token}?done=message#messages");
        }, cancellation);
}

/// <summary>A message to the contact person.</summary>
public sealed class MessageForm
{
    public const int TextLength = 4000;

    public string? Text { get; set; }
}
