using System.Globalization;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Web.Features.Counter.Enquiry.Steps;
using Acquisitieloket.Web.Features.Shared;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace Acquisitieloket.Web.Features.Counter.Enquiry;

/// <summary>What the pages of the form share: the draft of this visitor, and its answers as the binder reads them.</summary>
public abstract class DraftController(DraftService drafts, DraftCookie cookie, FaultTexts faults) : Controller
{
    protected DraftService Drafts => drafts;
    protected DraftCookie Cookie => cookie;
    protected FaultTexts Faults => faults;

    /// <summary>The draft of this browser; null when nothing was begun here, or when it went on in another browser.</summary>
    protected async Task<EnquiryDraft?> DraftAsync(CancellationToken cancellation)
    {
        if (cookie.Read(Request) is not { } key)
            return null;
        var draft = await drafts.FindAsync(key, cancellation);
        ViewData["Elsewhere"] = draft is null;
        return draft;
    }

    /// <summary>
    /// Binds everything typed so far straight to the answers: the name of a field is the path of its answer. What
    /// cannot be read is in the model state, with what was typed.
    /// </summary>
    protected async Task<EnquiryAnswers> AnswersAsync(EnquiryDraft? draft)
    {
        var answers = BlankAnswers.In(Language.Current);
        var typed = DraftService.Typed(draft).ToDictionary(field => field.Key, field => new StringValues(field.Value));
        if (typed.TryGetValue(EnquirySubject.NamedSite, out var site) && !DraftService.Answered(draft!).Contains("planning"))
            typed["Requirements.PreferredSites"] = site;
        await TryUpdateModelAsync(answers, "", new FormValueProvider(
            BindingSource.Form, new FormCollection(typed), CultureInfo.CurrentCulture));
        faults.Name(ModelState);
        answers = StepQuestions.Asked(TidyAnswers.Of(answers));
        return answers with { Source = Arrival.Cut(answers.Source), Campaign = Arrival.Cut(answers.Campaign) };
    }
}
