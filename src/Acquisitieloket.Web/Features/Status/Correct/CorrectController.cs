using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Status.Correct;

/// <summary>A company corrects its contact and company; the rules are those of the enquiry.</summary>
[AllowAnonymous, PublicRoute("status/{token}/correct")]
public sealed class CorrectController(
    PrivateLinks links, CorrectionService corrections, AppDbContext db, FaultTexts faults,
    IStringLocalizer<StatusTexts> texts, TimeProvider clock) : PrivateController(links)
{
    [HttpGet]
    public Task<IActionResult> Correct(string token, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link => await IsClosedAsync(link, cancellation)
            ? ToStatus(token) : View(CorrectForm.Of(await corrections.NowAsync(link.LeadId, cancellation))), cancellation);

    [HttpPost, EnableRateLimiting(RateLimits.LinkPost)]
    public Task<IActionResult> Correct(string token, CorrectForm form, CancellationToken cancellation) =>
        ByLinkAsync(token, LinkPurpose.Status, async link =>
        {
            if (await IsClosedAsync(link, cancellation))
                return ToStatus(token);
            var asked = await db.Leads.AsNoTracking().Where(l => l.Id == link.LeadId).Select(l => l.Enquiry!.Answers).SingleAsync(cancellation);
            var (answers, remark) = (form.In(asked), TidyAnswers.Block(form.Remark));
            Judge(answers, remark);
            if (!ModelState.IsValid)
            {
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return View(form);
            }
            var corrected = await corrections.CorrectAsync(link.LeadId, new CorrectData
            {
                Contact = answers.Contact, CompanyName = answers.Company.Name, Website = answers.Company.Website,
                City = answers.Company.City, Remark = remark,
            }, cancellation);
            if (corrected.TooOften)
            {
                ModelState.AddModelError("Contact.Email", texts["Correct_TooOften"]);
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return View(form);
            }
            // With another address every link so far is closed; the one who changed it goes on with the new one.
            return Redirect(corrected.Token is { } fresh
                ? $"/{Language.Current}/status/{fresh}?done=moved" : $"/{Language.Current}/status/{token}?done=corrected");
        }, cancellation);

    private void Judge(EnquiryAnswers answers, string? remark)
    {
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        // The rest of the enquiry was judged when it came in, and time makes some of it wrong without anyone's fault.
        string[] asked =
        [
            "Contact.Name", "Contact.Role", "Contact.Email", "Contact.Phone", "Company.Name", "Company.Website", "Company.City",
        ];
        foreach (var fault in EnquiryRules.Check(answers, today).Where(f => asked.Contains(f.Field)))
            ModelState.AddModelError(fault.Field, faults.Say(fault));
        if (remark?.Length > CorrectData.RemarkLength)
            ModelState.AddModelError(nameof(CorrectForm.Remark), texts["Message_TooLong", CorrectData.RemarkLength]);
    }

    private Task<bool> IsClosedAsync(PrivateLink link, CancellationToken cancellation) =>
        db.Leads.AnyAsync(l => l.Id == link.LeadId && l.ClosedAt != null, cancellation);
}
