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

    /// <summary>
    /// The answers, all that were filled in, whichever button sent them: nothing that was typed at another site is lost. The
    /// fields carry the site in their name; what stands as it stood is left alone.
    /// </summary>
    [HttpPost, EnableRateLimiting(RateLimits.LinkPost)]
    public Task<IActionResult> Answer(string token, [FromForm] long site, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Proposal, async link =>
        {
            var page = await query.OfAsync(link.ProposalId!.Value, token, cancellation);
            if (page.Sites.All(s => s.SiteId != site))
                return NotFound();
            var filledIn = new Dictionary<long, AnswerForm>();
            foreach (var proposed in page.Sites)
                await TryUpdateModelAsync(filledIn[proposed.SiteId] = new(), AnswerForm.Prefix(proposed.SiteId));
            var changed = page.Sites.Where(s => !filledIn[s.SiteId].SaysSameAs(AnswerForm.Of(s))).Select(s => s.SiteId).DefaultIfEmpty(site).ToList();
            var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
            foreach (var id in changed)
                filledIn[id].Check(ModelState, AnswerForm.Prefix(id), texts, today);
            if (!ModelState.IsValid || !page.MayAnswer)
            {
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return View("ProposalPage", page);
            }
            foreach (var id in changed)
                await answers.AnswerAsync(link.ProposalId!.Value, id, filledIn[id].Given(), page.ContactName, cancellation);
            return Redirect($"/{Language.Current}/proposals/{token}?saved=true#site-{site}");
        }, cancellation);
}
