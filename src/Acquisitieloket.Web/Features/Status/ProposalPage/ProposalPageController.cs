using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Files;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Status.ProposalPage;

/// <summary>A site proposal as the company sees it: the sites, the document, and an answer to each site.</summary>
[AllowAnonymous, PublicRoute("proposals/{token}")]
public sealed class ProposalPageController(
    PrivateLinks links, ProposalPageQuery query, ProposalAnswers answers, IFileStore files,
    IStringLocalizer<StatusTexts> texts) : PrivateController(links)
{
    [HttpGet]
    public Task<IActionResult> ProposalPage(string token, bool saved, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Proposal, async link =>
        {
            await answers.RecordOpenedAsync(link.ProposalId!.Value, cancellation);
            return View(await query.OfAsync(link.ProposalId.Value, token, cancellation) with { JustSaved = saved });
        }, cancellation);

    [HttpGet("pdf")]
    public Task<IActionResult> Pdf(string token, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Proposal, async link =>
        {
            var page = await query.OfAsync(link.ProposalId!.Value, token, cancellation);
            if (page.FileHash is null || files.Open(page.FileHash) is not { } file)
                return NotFound();
            await answers.RecordDownloadedAsync(link.ProposalId.Value, cancellation);
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
            var text = TidyAnswers.Block(form.Text);
            if (form.Answer is null && ModelState.IsValid)
                ModelState.AddModelError($"{prefix}.{nameof(form.Answer)}", texts["Proposal_ChooseFirst"]);
            if (form.Answer == ProposalAnswer.Question && text is null)
                ModelState.AddModelError($"{prefix}.{nameof(form.Text)}", texts["Proposal_AskFirst"]);
            if (text?.Length > ProposalSite.TextLength)
                ModelState.AddModelError($"{prefix}.{nameof(form.Text)}", texts["Message_TooLong", ProposalSite.TextLength]);
            if (!ModelState.IsValid || !page.MayAnswer)
            {
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return View("ProposalPage", page);
            }
            await answers.AnswerAsync(link.ProposalId.Value, siteId, form.Answer!.Value, text, page.ContactName, cancellation);
            return Redirect($"/{Language.Current}/proposals/{token}?saved=true#site-{siteId}");
        }, cancellation);
}

/// <summary>What a company says to one site.</summary>
public sealed class AnswerForm
{
    public ProposalAnswer? Answer { get; set; }
    public string? Text { get; set; }

    /// <summary>Begins the names of the fields for a site.</summary>
    public static string Prefix(long siteId) => $"Site{siteId}";
}
