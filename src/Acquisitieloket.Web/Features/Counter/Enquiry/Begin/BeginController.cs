using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Acquisitieloket.Web.Features.Counter.Enquiry.Begin;

/// <summary>
/// Begins an enquiry with answers that were given elsewhere, such as in the Locatiecheck; a form that was begun before
/// keeps what the new answers do not speak of.
/// </summary>
[AllowAnonymous, PublicRoute("enquiry/begin")]
public sealed class BeginController(DraftService drafts, DraftCookie cookie, FaultTexts faults)
    : DraftController(drafts, cookie, faults)
{
    private const int MostBytes = 64 * 1024;
    private const string Sites = "Requirements.PreferredSites";

    [HttpPost, EnableRateLimiting(RateLimits.PublicPost), RequestSizeLimit(MostBytes)]
    public async Task<IActionResult> Begin(IFormCollection form, CancellationToken cancellation)
    {
        var draft = await DraftAsync(cancellation);
        if (draft?.LeadId is not null)
            draft = null;
        foreach (var subject in EnquirySubject.All)
        {
            var given = form.Where(f => subject.Asks(f.Key)).ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray());
            if (given.Count == 0)
                continue;
            var before = DraftService.Typed(draft);
            // The site they came from counts until the question of sites is answered, which it now seems to be.
            if (before.TryGetValue(EnquirySubject.NamedSite, out var site) && subject.Asks(Sites)
                && !DraftService.Answered(draft!).Contains(subject.Slug))
                given.TryAdd(Sites, site);
            foreach (var (field, values) in before.Where(f => subject.Asks(f.Key)))
                given.TryAdd(field, values);
            draft = await Drafts.SaveStepAsync(draft, subject.Slug, given, cancellation);
        }
        if (draft is not null)
            Cookie.Write(Request, Response, draft.Key);
        return Redirect($"/{Language.Current}/enquiry");
    }
}
