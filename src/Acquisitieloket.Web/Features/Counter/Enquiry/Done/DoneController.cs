using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.ContactPersons;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Counter.Enquiry.Done;

/// <summary>The enquiry is in: reference, contact person, what happens when, and the way to the private page.</summary>
[AllowAnonymous, PublicRoute("enquiry/done")]
public sealed class DoneController(IntakeService intake, DraftCookie cookie, AppDbContext db, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Done(CancellationToken cancellation)
    {
        if (cookie.Read(Request) is not { } key || await intake.FindAsync(key, cancellation) is not { } submitted)
            return Redirect($"/{Language.Current}/enquiry");
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var terms = await db.ServiceTerms.AsNoTracking().Where(t => t.LeadId == submitted.LeadId)
            .OrderBy(t => t.Id).Select(t => new { t.Kind, t.DueAt }).ToListAsync(cancellation);
        var answers = await db.Leads.Where(l => l.Id == submitted.LeadId).Select(l => l.Enquiry!.Answers).SingleAsync(cancellation);
        return View(new DoneModel
        {
            Submitted = submitted,
            // As it was typed: an address that was corrected since is not for whoever still holds the form.
            Email = answers.Contact.Email,
            Mailed = await db.OutgoingMails.AnyAsync(
                m => m.LeadId == submitted.LeadId && m.Template == MailName.EnquiryReceived, cancellation),
            Who = await ContactCard.OfAsync(db, submitted.LeadId, today, cancellation),
            ContactBy = terms.First(t => t.Kind == TermKind.FirstContact).DueAt,
            AskedFor = AskedFor.Another(answers, Language.Current),
            Confidential = answers.Confidential,
            CodeName = answers.Confidential ? answers.CodeName : null,
            SiteListBy = terms.First(t => t.Kind == TermKind.FirstSiteList).DueAt,
        });
    }
}

/// <summary>What the company may expect; moments in UTC.</summary>
public sealed record DoneModel
{
    public required SubmittedEnquiry Submitted { get; init; }
    public required string Email { get; init; }
    /// <summary>A confirmation was sent; not to an address that had too many mails.</summary>
    public required bool Mailed { get; init; }
    public required ContactCard Who { get; init; }
    /// <summary>The company for which someone else asked; null for asking for oneself.</summary>
    public required string? AskedFor { get; init; }
    public required bool Confidential { get; init; }
    /// <summary>The name by which others know a confidential enquiry; null when none was given.</summary>
    public required string? CodeName { get; init; }
    public required DateTime ContactBy { get; init; }
    public required DateTime SiteListBy { get; init; }
}
