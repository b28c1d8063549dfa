using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.New;

/// <summary>
/// An employee enters what a company asked by phone or mail. The same rules, the same assignment and the same
/// confirmation to the company as for the form. Beforehand one can see who would get it, and take it where the rules allow.
/// </summary>
[Authorize(Roles = LeadAccess.EntryRoles), Route("leads/new")]
public sealed class NewController(
    IntakeService intake, SiteNames sites, AppDbContext db, CurrentUser user, TimeProvider clock) : Controller
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet]
    public async Task<IActionResult> New(CancellationToken cancellation) =>
        View(new NewPage(NewForm.At(Now), await sites.ChoicesAsync(cancellation)));

    [HttpPost]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] NewForm form, string? step, CancellationToken cancellation)
    {
        StaffFaults.NameUnread(ModelState, Field(""));
        var answers = TidyAnswers.Of(form.Answers) with { PrivacyVersion = Shared.PrivacyStatement.Version };
        if (step == "preview")
            return View(new NewPage(form, await sites.ChoicesAsync(cancellation)) { Expected = await ExpectedAsync(form, answers, cancellation) });
        var received = form.Received(Now, ModelState);
        if (form.Channel is not (Channel.Phone or Channel.Email))
            ModelState.AddModelError("Form.Channel", "Kies of het per telefoon of per mail kwam.");
        if (!form.Told)
            ModelState.AddModelError("Form.Told", "Vertel het bedrijf wat we bewaren en vink dit dan aan.");
        foreach (var fault in EnquiryRules.Check(answers, WorkingCalendar.DayOf(Now)).Concat(await sites.CheckAsync(answers, cancellation)))
            if (ModelState[Field(fault.Field)]?.Errors.Count is not > 0)
                ModelState.AddModelError(Field(fault.Field), StaffFaults.Say(fault));
        if (await IsOtherAsync(form.Key, answers, cancellation))
            ModelState.AddModelError("", "Dit formulier is al verstuurd, met een andere inhoud. Begin een nieuwe vraag als dit erbij moet komen.");
        if (!ModelState.IsValid || form.Key == Guid.Empty)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(new NewPage(form, await sites.ChoicesAsync(cancellation)));
        }
        await intake.SubmitAsync(Of(form, answers) with { ReceivedAt = received }, cancellation);
        return Redirect($"/leads/new/{form.Key}");
    }

    /// <summary>What became of it; the lead may be of a department whose leads the one who entered it cannot open.</summary>
    [HttpGet("{key:guid}")]
    public async Task<IActionResult> Entered(Guid key, CancellationToken cancellation)
    {
        var (me, may) = (user.Id, LeadAccess.MayOpen(user.Viewer));
        var entered = await db.Leads.AsNoTracking().Where(l => l.Enquiry!.SubmissionKey == key
                && db.AuditEvents.Any(e => e.LeadId == l.Id && e.Kind == Core.Audit.AuditKind.EnquiryReceived && e.ActorId == me))
            .Select(l => new EnteredLead(l.Id, l.Reference, l.ContactPerson!.FullName, l.Department!.Name, l.AssignmentReason, l.Contact!.Email))
            .SingleOrDefaultAsync(cancellation);
        if (entered is null)
            return NotFound();
        return View(entered with { MayOpen = await db.Leads.Where(may).AnyAsync(l => l.Id == entered.Id, cancellation) });
    }

    // Sent twice it is one lead; with another company in it, it is another question that must not be lost.
    private async Task<bool> IsOtherAsync(Guid key, EnquiryAnswers answers, CancellationToken cancellation)
    {
        var (before, me) = (await db.Enquiries.AsNoTracking().Where(e => e.SubmissionKey == key).Select(e => e.Answers).SingleOrDefaultAsync(cancellation), user.Id);
        return before is not null && ((before.Company.Name, before.Contact.Email, before.Description) != (answers.Company.Name, answers.Contact.Email, answers.Description)
            || !await db.AuditEvents.AnyAsync(e => e.Kind == Core.Audit.AuditKind.EnquiryReceived && e.ActorId == me
                && e.Lead!.Enquiry!.SubmissionKey == key, cancellation));
    }

    private SubmitEnquiry Of(NewForm form, EnquiryAnswers answers) => new()
    {
        SubmissionKey = form.Key, Channel = form.Channel ?? Channel.Phone, Language = answers.Contact.Language ?? "nl", Answers = answers,
        EnteredBy = user.Actor, Spoken = form is { Spoken: true, Channel: Channel.Phone }, TakesIt = form.Mine,
    };

    // What is still missing does not matter yet: it is asked while the phone is still warm. What was typed and cannot be
    // read is told, because otherwise it would be lost without a word.
    private async Task<Expected> ExpectedAsync(NewForm form, EnquiryAnswers answers, CancellationToken cancellation)
    {
        foreach (var (field, entry) in ModelState.ToList())
            if (entry!.Errors.Count > 0 && string.IsNullOrEmpty(entry.AttemptedValue))
                ModelState.Remove(field);
        var choice = await intake.PreviewAsync(Of(form, answers), cancellation);
        return new(choice.Person.Name, choice.Person.DepartmentName, choice.Reason, choice.Person.UserId == user.Id,
            choice.Person.DepartmentId == user.Viewer.DepartmentId, answers.Confidential)
        {
            Related = await RelatedAsync(answers, cancellation),
        };
    }

    // Maybe the company asked before, and the one at the telephone knows which of these it is.
    private Task<List<RelatedRow>> RelatedAsync(EnquiryAnswers answers, CancellationToken cancellation)
    {
        var company = new Company
        {
            Name = answers.Company.Name, KvkNumber = answers.Company.KvkNumber, ForeignRegister = answers.Company.ForeignRegister,
            Country = answers.Company.Country, City = answers.Company.City,
        };
        return RelatedLeads.Of(db, new(0, company.Name, company, OwnMailDomain.Of(answers.Contact.Email),
                answers.Company.Situation == CompanySituation.OnBehalf), user.Viewer, WorkingCalendar.DayOf(Now))
            .Where(l => l.Stage < LeadStage.Established || l.Stage == LeadStage.OnHold).Take(5)
            .Select(l => new RelatedRow(l.Reference, l.CompanyName, l.Stage, l.Department!.Name, l.CreatedAt, false)).ToListAsync(cancellation);
    }

    private static string Field(string path) => "Form.Answers." + path;
}

/// <summary>A lead that an employee entered: who helps and why, and where the confirmation goes.</summary>
public sealed record EnteredLead(long Id, string Reference, string ContactPerson, string Department, string Reason, string MailTo)
{
    public bool MayOpen { get; init; }
}
