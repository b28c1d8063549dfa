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
    PrivateLinks links, ProposalPageQuery query, ProposalAnswers answers, CompanyPage company, IFileStore files, TimeProvider clock,
    IStringLocalizer<StatusTexts> texts) : PrivateController(links)
{
    [HttpGet]
    public Task<IActionResult> ProposalPage(string token, bool saved, bool asked, CancellationToken cancellation) =>
        ByProposalAsync(token, async (id, page) =>
        {
            if (!HttpContext.IsHeadOnly())
                await answers.RecordOpenedAsync(id, cancellation);
            return View(page with { JustSaved = saved, JustAsked = asked });
        }, cancellation);

    [HttpGet("pdf")]
    public Task<IActionResult> Pdf(string token, CancellationToken cancellation) =>
        ByProposalAsync(token, async (id, page) =>
        {
            if (page.FileHash is null || files.Open(page.FileHash) is not { } file)
                return NotFound();
            if (!HttpContext.IsHeadOnly())
                await answers.RecordDownloadedAsync(id, cancellation);
            return File(file, "application/pdf", $"{page.Reference}-{page.Number}.pdf");
        }, cancellation);

    /// <summary>
    /// The answers, all that were filled in, whichever button sent them: nothing that was typed at another site is lost. The
    /// fields carry the site in their name; what stands as it stood is left alone.
    /// </summary>
    [HttpPost, EnableRateLimiting(RateLimits.LinkPost)]
    public Task<IActionResult> Answer(string token, [FromForm] long site, CancellationToken cancellation) =>
        ByProposalAsync(token, async (proposalId, page) =>
        {
            if (page.Sites.All(s => s.SiteId != site))
                return NotFound();
            var filledIn = new Dictionary<long, AnswerForm>();
            foreach (var proposed in page.Sites)
            {
                await TryUpdateModelAsync(filledIn[proposed.SiteId] = new(), AnswerForm.Prefix(proposed.SiteId));
                filledIn[proposed.SiteId].ForgetWordsOf(proposed);
            }
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
                await answers.AnswerAsync(proposalId, id, filledIn[id].Given(), page.ContactName, cancellation);
            return Redirect($"/{Language.Current}/proposals/{token}?saved=true#site-{site}");
        }, cancellation);

    /// <summary>After it expired: a question, or the wish to get a new proposal; either is a message to the contact person.</summary>
    [HttpPost("ask"), EnableRateLimiting(RateLimits.LinkPost)]
    public Task<IActionResult> Ask(string token, AskForm form, CancellationToken cancellation) =>
        ByProposalAsync(token, async (_, page) =>
        {
            form.Check(ModelState, texts);
            if (!ModelState.IsValid || !page.MayAsk)
            {
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return View("ProposalPage", page with { Ask = form });
            }
            await company.WriteAsync(page.LeadId, form.Message(page.Number, texts), cancellation);
            return Redirect($"/{Language.Current}/proposals/{token}?asked=true");
        }, cancellation);

    // Of what was withdrawn neither the sites nor the PDF are shown any more.
    private Task<IActionResult> ByProposalAsync(
        string token, Func<long, ProposalPageModel, Task<IActionResult>> answer, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Proposal, async link =>
        {
            var page = await query.OfAsync(link.ProposalId!.Value, token, cancellation);
            if (page.WithdrawnAt is null)
                return await answer(link.ProposalId.Value, page);
            Response.StatusCode = StatusCodes.Status410Gone;
            return View("Withdrawn", page);
        }, cancellation);
}
