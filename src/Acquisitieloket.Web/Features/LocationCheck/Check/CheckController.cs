using System.Globalization;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace Acquisitieloket.Web.Features.LocationCheck.Check;

/// <summary>
/// A few answers give a first ranking with reasons. The answers stand in the address and nowhere else: nothing is kept,
/// and who bookmarks or shares the page shares the question.
/// </summary>
[AllowAnonymous, PublicRoute("location-check")]
public sealed class CheckController(
    SupplyReader supply, AgreedWeights agreed, AnswerSummary summary, FaultTexts faults, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Check(CancellationToken cancellation)
    {
        var typed = CheckFields.In(Request.Query);
        var answers = await AnswersAsync(typed);
        // Nothing in the address: someone begins. A sent form has at least the field of the activity in it.
        if (!Request.Query.Keys.Any(CheckFields.Asks))
            return View(new CheckPage(answers));
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        foreach (var fault in LocationCheckRules.Check(answers, today))
            if (ModelState[fault.Field]?.Errors.Count is not > 0)
                ModelState.AddModelError(fault.Field, faults.Say(fault));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(new CheckPage(answers));
        }
        // Without what was left open, and numbers as every language reads them: an address to keep.
        var address = CheckFields.Address(typed, answers);
        if (address != Request.QueryString.Value)
            return Redirect($"/{Language.Current}/location-check{address}");
        var (sites, weights) = (await supply.ReadAsync(cancellation), agreed.For(answers.Requirements));
        return View(new CheckPage(answers)
        {
            Ranking = Matcher.Rank(answers.Requirements, sites, weights, today).WithLifts(answers.Requirements, sites, weights),
            Given = [.. EnquirySubject.All.Where(s => s.Fields.Any(CheckFields.Asks))
                .SelectMany(s => summary.Of(s, answers, new Dictionary<string, string>()))],
            Typed = typed,
        });
    }

    private async Task<EnquiryAnswers> AnswersAsync(IReadOnlyDictionary<string, string[]> typed)
    {
        var answers = LocationCheckRules.Blank with
        {
            // The binder fills lists that are there; it leaves fixed ones as they are.
            Requirements = new Requirements
            {
                Features = new List<string>(), Forms = new List<SpaceForm>(), PreferredMunicipalities = new List<Municipality>(),
            },
        };
        await TryUpdateModelAsync(answers, "", new FormValueProvider(BindingSource.Form,
            new FormCollection(typed.ToDictionary(f => f.Key, f => new StringValues(f.Value))),
            CultureInfo.CurrentCulture));
        faults.Name(ModelState);
        return TidyAnswers.Of(answers);
    }
}
