using Acquisitieloket.Core.Files;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Mvc;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Status.ProposalPage;

/// <summary>A site proposal as the company sees it: the sites, the document, and an answer to each site.</summary>
[AllowAnonymous, PublicRoute("proposals/{token}")]
public sealed class ProposalPageController(
    PrivateLinks links, ProposalPageQuery query, ProposalAnswers answers, IFileStore files, TimeProvider clock,
    IStringLocalizer<StatusTexts> texts) : PrivateController(links)
{
    [HttpGet]
    public Task<IActionResult> ProposalPage(string token, bool saved, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Proposal, async link =>
        {
            if (!HttpContext.IsHeadOnly())
                await answers.RecordOpenedAsync(link.ProposalId!.Value, cancellation);
            return View(await query.OfAsync(link.ProposalId!.Value, token, cancellation) with { JustSaved = saved });
        }, cancellation);

    [HttpGet("pdf")]
    public Task<IActionResult> Pdf(string token, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Proposal, async link =>
        {
            var page = await query.OfAsync(link.ProposalId!.Value, token, cancellation);
            if (page.FileHash is null || files.Open(page.FileHash) is not { } file)
                return NotFound();
            if (!HttpContext.IsHeadOnly())
                await answers.RecordDownloadedAsync(link.ProposalId!.Value, cancellation);
            return File(file, "application/pdf", $"{page.Reference}-{page.Number}.pdf");
        }, cancellation);

    /// <summary>The answer to one site. The fields carry the site in their name, because the page has a form for each.</summary>
    [HttpPost("sites/{siteId:long}"), EnableRateLimiting(RateLimits.LinkPost)]
    public Task<IActionResult> Answer(string token, long siteId, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Proposal, async link =>
        {
            var page = await query.OfAsync(link.ProposalId!.Value, token, cancellation);
            if (page.Sites.All(s => s.SiteId != siteId))
                return NotFound();
            var (form, prefix) = (new AnswerForm(), AnswerForm.Prefix(siteId));
            await TryUpdateModelAsync(form, prefix);
            form.Check(ModelState, prefix, texts, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime));
            if (!ModelState.IsValid || !page.MayAnswer)
            {
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return View("ProposalPage", page);
            }
            await answers.AnswerAsync(link.ProposalId!.Value, siteId, form.Given(), page.ContactName, cancellation);
            return Redirect($"/{Language.Current}/proposals/{token}?saved=true#site-{siteId}");
        }, cancellation);
}
