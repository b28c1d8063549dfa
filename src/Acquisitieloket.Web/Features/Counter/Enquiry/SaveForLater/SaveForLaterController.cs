using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Counter.Enquiry.SaveForLater;

/// <summary>Mails a link by which the form is taken up later, also on another device.</summary>
[AllowAnonymous]
public sealed class SaveForLaterController(DraftService drafts, DraftCookie cookie, DraftLinks links, FaultTexts faults)
    : DraftController(drafts, cookie, faults)
{
    [HttpGet, PublicRoute("enquiry/save")]
    public async Task<IActionResult> SaveForLater(CancellationToken cancellation)
    {
        if (await OpenDraftAsync(cancellation) is not { } draft)
            return Redirect($"/{Language.Current}/enquiry");
        var answers = await AnswersAsync(draft);
        ModelState.Clear();
        return View(new SaveForLaterForm { Email = answers.Contact.Email, KeptUntil = draft.ExpiresAt });
    }

    [HttpPost, PublicRoute("enquiry/save"), EnableRateLimiting(RateLimits.PublicPost)]
    public async Task<IActionResult> SaveForLater(SaveForLaterForm form, CancellationToken cancellation)
    {
        if (await OpenDraftAsync(cancellation) is not { } draft)
            return Redirect($"/{Language.Current}/enquiry");
        var email = TidyAnswers.Line(form.Email) ?? "";
        if (Fault(email) is { } fault)
        {
            ModelState.AddModelError(nameof(form.Email), Faults.Say(fault));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            form.KeptUntil = draft.ExpiresAt;
            return View(form);
        }
        var mailed = true;
        try
        {
            mailed = await links.MailAsync(draft, email, Language.Current, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // A mail of before was just leaving, or the button was pressed twice: that one is on its way.
        }
        Cookie.Write(Request, Response, draft.Key);
        return Redirect($"/{Language.Current}/enquiry/saved{(mailed ? "" : "?held=true")}");
    }

    /// <summary>The link is on its way; how long it works, and what to do when it does not come.</summary>
    [HttpGet, PublicRoute("enquiry/saved")]
    public async Task<IActionResult> Saved(bool held, CancellationToken cancellation)
    {
        if (await OpenDraftAsync(cancellation) is not { } draft)
            return Redirect($"/{Language.Current}/enquiry");
        return View(new SaveForLaterForm { Email = await links.MailedToAsync(draft, cancellation), KeptUntil = draft.ExpiresAt, Held = held });
    }

    private async Task<EnquiryDraft?> OpenDraftAsync(CancellationToken cancellation) =>
        await DraftAsync(cancellation) is { LeadId: null } draft ? draft : null;

    private static Fault? Fault(string email) => email switch
    {
        "" => new Fault("Contact.Email", FaultKind.Missing),
        { Length: > Contact.EmailLength } => new Fault("Contact.Email", FaultKind.TooLong, Contact.EmailLength),
        _ => ContactWays.IsEmail(email) ? null : new Fault("Contact.Email", FaultKind.NotEmail),
    };
}
