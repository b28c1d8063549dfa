using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Acquisitieloket.Web.Features.Counter.Enquiry.Resume;

/// <summary>
/// Takes up a form that was saved, by the link from the mail. Opening the link changes nothing: programs that look
/// through mail open links too. The button does it, and says so when another form was begun on this device.
/// </summary>
[AllowAnonymous]
public sealed class ResumeController(
    DraftService drafts, DraftCookie cookie, DraftLinks links, FaultTexts faults, TimeProvider clock) : DraftController(drafts, cookie, faults)
{
    [HttpGet, PublicRoute("enquiry/resume/{token}")]
    public async Task<IActionResult> Resume(string token, CancellationToken cancellation)
    {
        var saved = await links.FindAsync(token, cancellation);
        return saved is null || Over(saved) is not null
            ? Ended(Over(saved))
            : View(new ResumeModel(token, saved.ExpiresAt, await OtherAsync(saved, cancellation)));
    }

    [HttpPost, PublicRoute("enquiry/resume/{token}"), EnableRateLimiting(RateLimits.LinkPost)]
    public async Task<IActionResult> Continue(string token, CancellationToken cancellation)
    {
        var saved = await links.FindAsync(token, cancellation);
        if (saved is null || Over(saved) is not null)
            return Ended(Over(saved));
        if (Cookie.Read(Request) != saved.Key)
            await Drafts.TakeOverAsync(saved, cancellation);
        Cookie.Write(Request, Response, saved.Key);
        return Redirect($"/{Language.Current}/enquiry/{NextOf(saved)}");
    }

    /// <summary>Goes on with the form of this device where it was left.</summary>
    [HttpGet, PublicRoute("enquiry/continue")]
    public async Task<IActionResult> Here(CancellationToken cancellation) => await DraftAsync(cancellation) is { LeadId: null } draft
        ? Redirect($"/{Language.Current}/enquiry/{NextOf(draft)}")
        : Redirect($"/{Language.Current}/enquiry");

    // A step that a Locatiecheck answered in part was not seen yet: what only the step itself asks tells whether it was.
    private static readonly string[] OnlyInTheForm =
    [
        "Company.Name", "Contact.Name", "Description", "Requirements.OfficePercent", "Requirements.TrucksPerDay",
        "Impact.EducationMix", "FoundVia",
    ];

    private static string NextOf(EnquiryDraft draft)
    {
        var typed = DraftService.Typed(draft);
        return EnquirySubject.All.FirstOrDefault(s => !OnlyInTheForm.Any(f => s.Asks(f) && typed.ContainsKey(f)))?.Slug ?? "check";
    }

    // Another form with something in it, begun on this device and not sent yet.
    private async Task<bool> OtherAsync(EnquiryDraft saved, CancellationToken cancellation) =>
        await DraftAsync(cancellation) is { LeadId: null } own && own.Key != saved.Key
        && DraftService.Typed(own).Values.Any(values => values.Any(value => value.Length > 0));

    private ViewResult Ended(string? why)
    {
        Response.StatusCode = why is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        return View("Ended", why ?? "Unknown");
    }

    private string? Over(EnquiryDraft? draft) => draft switch
    {
        null => null,
        { LeadId: not null } => "Submitted",
        _ => draft.ExpiresAt <= clock.GetUtcNow().UtcDateTime ? "Expired" : null,
    };
}

/// <summary>A saved form: its token, until when it is kept (UTC), and whether this device holds another one.</summary>
public sealed record ResumeModel(string Token, DateTime KeptUntil, bool OtherHere);
