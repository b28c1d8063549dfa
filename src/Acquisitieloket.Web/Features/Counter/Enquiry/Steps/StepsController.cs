using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Acquisitieloket.Web.Features.Counter.Enquiry.Steps;

/// <summary>
/// The enquiry form, one subject a step. What was typed is kept before it is judged, so that nothing is ever lost;
/// each step is a view of its own beside this file.
/// </summary>
[AllowAnonymous, PublicRoute("enquiry")]
public sealed class StepsController(
    DraftService drafts, DraftCookie cookie, SiteNames sites, CompanyLookUp lookUp, BranchSearch branches, FaultTexts faults, TimeProvider clock)
    : DraftController(drafts, cookie, faults)
{
    // Many times what the longest answers take: a draft is kept as it was typed, also when it is wrong.
    private const int MostBytes = 256 * 1024;

    private const string Sites = "Requirements.PreferredSites";

    /// <summary>Goes on with the form that was begun; a form that was submitted makes room for a new one.</summary>
    [HttpGet]
    public async Task<IActionResult> Start(CancellationToken cancellation)
    {
        if (await DraftAsync(cancellation) is { LeadId: not null })
            Cookie.Forget(Request, Response);
        return RedirectTo(EnquirySubject.All[0].Slug + Arrival.Of(Request).Query);
    }

    [HttpGet("{step}")]
    public async Task<IActionResult> Step(string step, bool check, CancellationToken cancellation)
    {
        if (EnquirySubject.Find(step) is not { } subject)
            return NotFound();
        var draft = await DraftAsync(cancellation);
        if (draft?.LeadId is not null)
            return RedirectTo("done");
        var typed = DraftService.Typed(draft);
        var answers = await AnswersAsync(draft);
        var arrival = Arrival.Of(Request);
        answers = answers with { Source = answers.Source ?? arrival.Source, Campaign = answers.Campaign ?? arrival.Campaign };
        // Coming back to a step shows what is still wrong with it; coming to it for the first time does not, also when a
        // Locatiecheck answered some of its questions.
        await KeepErrorsOfAsync(subject, answers, typed.ContainsKey, cancellation);
        return await StepViewAsync(subject, answers, draft, check, cancellation);
    }

    [HttpPost("{step}"), EnableRateLimiting(RateLimits.PublicPost), RequestSizeLimit(MostBytes)]
    public async Task<IActionResult> Step(string step, IFormCollection form, bool check, CancellationToken cancellation)
    {
        if (EnquirySubject.Find(step) is not { } subject)
            return NotFound();
        var draft = await DraftAsync(cancellation);
        if (draft?.LeadId is not null)
            return RedirectTo("done");
        var typed = form.Where(f => subject.Asks(f.Key)).ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray());
        if (form[BranchSearch.Button] is [{ Length: > 0 } branch] && subject.Asks(BranchSearch.Field))
            typed[BranchSearch.Field] = [branch];
        draft = await Drafts.SaveStepAsync(draft, subject.Slug, typed, cancellation);
        await AddNamedSiteAsync(draft, cancellation);
        Cookie.Write(Request, Response, draft.Key);
        // What was typed is kept in a new form; not without a word that the other steps of it are empty.
        if (ViewData["Elsewhere"] is true)
            return RedirectTo(subject.Slug + "?elsewhere=true");
        if (form.ContainsKey("save"))
            return RedirectTo("save");

        var answers = await AnswersAsync(draft);
        if (form.ContainsKey("lookup") && lookUp.IsOn && subject.Number == 1)
        {
            // The register is Dutch: who looks a number up before choosing a country means this one.
            if (answers.Company.Country.Length == 0)
            {
                typed["Company.Country"] = ["NL"];
                draft = await Drafts.SaveStepAsync(draft, subject.Slug, typed, cancellation);
                answers = await AnswersAsync(draft);
            }
            return await LookUpAsync(subject, draft, typed, answers, check, cancellation);
        }
        if (form.ContainsKey(BranchSearch.Button))
        {
            // The step again, to see what was found or chosen; the rest of it is judged when they go on.
            ModelState.Clear();
            answers = await AnswersAsync(draft);
            await KeepErrorsOfAsync(subject, answers, _ => false, cancellation);
            ViewData["BranchAsked"] = true;
            return await StepViewAsync(subject, answers, draft, check, cancellation);
        }
        await KeepErrorsOfAsync(subject, answers, subject.Asks, cancellation);
        if (ModelState.IsValid)
            return RedirectTo(check || form.ContainsKey("overview") ? "check"
                : subject.Number == EnquirySubject.All.Count ? "attachments" : EnquirySubject.All[subject.Number].Slug);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await StepViewAsync(subject, answers, draft, check, cancellation);
    }

    // The step again, with what the register knows: to be looked at before going on. Only a wrong number is an error now.
    private async Task<IActionResult> LookUpAsync(EnquirySubject subject, EnquiryDraft draft, Dictionary<string, string[]> typed,
        EnquiryAnswers answers, bool check, CancellationToken cancellation)
    {
        const string number = "Company.KvkNumber";
        var faults = EnquiryRules.Check(answers, Today).Where(f => f.Field == number).ToList();
        if (answers.Company.KvkNumber is null)
            faults.Add(new Fault(number, FaultKind.NotKvkNumber));
        if (faults.Count == 0)
        {
            (ViewData["LookedUp"], typed) = await lookUp.FillAsync(answers, typed, cancellation);
            draft = await Drafts.SaveStepAsync(draft, subject.Slug, typed, cancellation);
        }
        ModelState.Clear();
        answers = await AnswersAsync(draft);
        await KeepErrorsOfAsync(subject, answers, _ => false, cancellation);
        if (faults.Count > 0)
        {
            ModelState.AddModelError(number, Faults.Say(faults[0]));
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        return await StepViewAsync(subject, answers, draft, check, cancellation);
    }

    // Who answered the question of sites already, and now comes from the page of another one, means that one too.
    private async Task AddNamedSiteAsync(EnquiryDraft draft, CancellationToken cancellation)
    {
        var typed = DraftService.Typed(draft);
        var planning = EnquirySubject.Find("planning")!;
        if (!DraftService.Answered(draft).Contains(planning.Slug) || !typed.TryGetValue(EnquirySubject.NamedSite, out var site))
            return;
        var company = typed.Where(f => EnquirySubject.All[0].Asks(f.Key) && f.Key != EnquirySubject.NamedSite).ToDictionary();
        var answers = typed.Where(f => planning.Asks(f.Key)).ToDictionary();
        answers[Sites] = [.. answers.GetValueOrDefault(Sites, []).Union(site)];
        await Drafts.SaveStepAsync(draft, EnquirySubject.All[0].Slug, company, cancellation);
        await Drafts.SaveStepAsync(draft, planning.Slug, answers, cancellation);
    }

    private async Task KeepErrorsOfAsync(
        EnquirySubject subject, EnquiryAnswers answers, Func<string, bool> asked, CancellationToken cancellation)
    {
        foreach (var other in ModelState.Keys.Where(key => !subject.Asks(key)).ToList())
            ModelState.Remove(other);
        foreach (var fault in EnquiryRules.Check(answers, Today).Concat(await sites.CheckAsync(answers, cancellation)))
            if (subject.Asks(fault.Field) && asked(fault.Field) && ModelState[fault.Field]?.Errors.Count is not > 0)
                ModelState.AddModelError(fault.Field, Faults.Say(fault));
    }

    private async Task<ViewResult> StepViewAsync(
        EnquirySubject subject, EnquiryAnswers answers, EnquiryDraft? draft, bool check, CancellationToken cancellation)
    {
        ViewData["Subject"] = subject;
        ViewData["Check"] = check;
        ViewData["KeptUntil"] = draft?.ExpiresAt;
        // Who has been through all of it once need not go through it again to reach the last page.
        ViewData["AllSeen"] = draft is not null && EnquirySubject.All.All(s => DraftService.Answered(draft).Contains(s.Slug));
        if (subject.Slug == "planning")
            ViewData["Sites"] = await sites.ChoicesAsync(cancellation);
        if (subject.Asks(BranchSearch.Field))
        {
            var found = BranchSearch.Of(draft);
            branches.Offer(found, ModelState);
            ViewData["Branches"] = found;
        }
        ViewData["Elsewhere"] = ViewData["Elsewhere"] is true || Request.Query.ContainsKey("elsewhere");
        ViewData["LookUp"] = lookUp.IsOn;
        if (subject.Number == 1)
            ViewData["Site"] = await sites.NamedAsync(Arrival.Of(Request).Site ?? NamedSite(draft), cancellation);
        return View(char.ToUpperInvariant(subject.Slug[0]) + subject.Slug[1..], answers);
    }

    private DateOnly Today => WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);

    private static string? NamedSite(EnquiryDraft? draft) =>
        DraftService.Typed(draft).GetValueOrDefault(EnquirySubject.NamedSite)?.FirstOrDefault();

    private RedirectResult RedirectTo(string page) => Redirect($"/{Language.Current}/enquiry/{page}");
}
