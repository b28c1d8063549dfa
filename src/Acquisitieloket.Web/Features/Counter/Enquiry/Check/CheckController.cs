using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Features.Shared.Documents;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Counter.Enquiry.Check;

/// <summary>The last step: all answers with links to change them, the privacy statement, and the button that sends.</summary>
[AllowAnonymous, PublicRoute("enquiry/check")]
public sealed class CheckController(
    DraftService drafts, DraftCookie cookie, IntakeService intake, DraftDocuments documents, AnswerSummary summary, SiteNames sites,
    FaultTexts faults, IStringLocalizer<CounterTexts> texts, TimeProvider clock) : DraftController(drafts, cookie, faults)
{
    /// <summary>Nobody fills in these steps faster than this; a program does.</summary>
    private static readonly TimeSpan FastestPerson = TimeSpan.FromSeconds(4);

    [HttpGet]
    public async Task<IActionResult> Check(CancellationToken cancellation)
    {
        var draft = await DraftAsync(cancellation);
        if (draft is null)
            return Redirect($"/{Language.Current}/enquiry");
        if (draft.LeadId is not null)
            return Redirect($"/{Language.Current}/enquiry/done");
        return View(await ModelAsync(draft, await AnswersAsync(draft), cancellation));
    }

    [HttpPost, EnableRateLimiting(RateLimits.PublicPost)]
    public async Task<IActionResult> Check(CheckForm form, CancellationToken cancellation)
    {
        var draft = await DraftAsync(cancellation);
        if (draft is null)
            return View("Expired");
        if (draft.LeadId is not null)
            return Redirect($"/{Language.Current}/enquiry/done");

        var answers = await AnswersAsync(draft);
        var model = await ModelAsync(draft, answers, cancellation) with { Privacy = form.Privacy };
        if (!form.Privacy)
            ModelState.AddModelError(nameof(form.Privacy), Faults.Say(new Fault("PrivacyVersion", FaultKind.Missing)));
        // A person who is taken for a program only has to press the button again.
        else if (form.Fax is { Length: > 0 } || clock.GetUtcNow().UtcDateTime - draft.CreatedAt < FastestPerson)
            ModelState.AddModelError("", texts["Check_SendAgain"]);
        if (!ModelState.IsValid || !model.Complete)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(model);
        }
        var submitted = await intake.SubmitAsync(new SubmitEnquiry
        {
            SubmissionKey = draft.Key, Channel = Channel.Web, Language = answers.Contact.Language ?? Language.Current, Answers = answers,
        }, cancellation);
        await Drafts.CloseAsync(draft, submitted.LeadId, cancellation);
        Cookie.Write(Request, Response, draft.Key);
        return Redirect($"/{Language.Current}/enquiry/done");
    }

    private async Task<CheckModel> ModelAsync(EnquiryDraft draft, EnquiryAnswers answers, CancellationToken cancellation)
    {
        var names = await sites.OfAsync(answers, cancellation);
        var unread = ModelState.Where(entry => entry.Value!.Errors.Count > 0)
            .Select(entry => (Field: entry.Key, Text: entry.Value!.Errors[0].ErrorMessage)).ToList();
        ModelState.Clear();
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var broken = EnquiryRules.Check(answers, today).Concat(await sites.CheckAsync(answers, cancellation))
            .Select(fault => (fault.Field, Text: Faults.Say(fault)));
        var all = unread.Concat(broken).DistinctBy(fault => fault.Field).ToList();
        return new CheckModel(
            [.. EnquirySubject.All.Select(subject => new CheckedSubject(subject, summary.Of(subject, answers, names),
                [.. all.Where(fault => subject.Asks(fault.Field)).Select(fault => fault.Text)]))],
            answers.Contact.Phone is { } phone && ContactWays.LooksOdd(phone))
        {
            KeptUntil = draft.ExpiresAt,
            Attachments = [.. (await documents.OfAsync(draft, cancellation)).Select(d => new FileLine(
                d.Name, Written.Size(d.Bytes, Language.Current), $"/{Language.Current}/enquiry/attachments/{d.Id}"))],
        };
    }
}
