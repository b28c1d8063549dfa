using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.EditContact;

/// <summary>Corrects who asks: the contact and the facts of the company, by the rules of the enquiry.</summary>
[Route("leads/{reference}/contact-details")]
public sealed class EditContactController(
    LeadDoor door, CorrectionService corrections, SeenContact seenContact, AppDbContext db, CurrentUser user, TimeProvider clock)
    : LeadController(door)
{
    // Further back than this nobody has a form open.
    private const int Most = 50;

    [HttpGet]
    public async Task<IActionResult> EditContact(CancellationToken cancellation)
    {
        var known = await corrections.KnownAsync(Opened.Id, cancellation);
        return View(new EditContactPage(EditContactForm.Of(known.Data, seenContact.Write(known.Data)), known));
    }

    [HttpPost]
    public async Task<IActionResult> EditContact([Bind(Prefix = "Form")] EditContactForm form, CancellationToken cancellation)
    {
        StaffFaults.NameUnread(ModelState, EditContactForm.Prefix);
        var known = await corrections.KnownAsync(Opened.Id, cancellation);
        var (page, answers) = (new EditContactPage(form, known), form.Answers(known));
        Judge(answers);
        if (!ModelState.IsValid)
            return Again(page);
        var (typed, seen) = (Of(answers, known), seenContact.Read(form.Seen));
        IReadOnlyList<CorrectedChange> missed = [];
        if (!await DoesAsync(async () => missed = await corrections.CorrectByStaffAsync(Opened.Id, new(typed, seen), user.Actor, cancellation)))
            return Again(page);
        if (missed.Count == 0)
            return Back(string.Equals(known.Data.Contact.Email, typed.Contact.Email, StringComparison.OrdinalIgnoreCase)
                ? "Contact en bedrijf opgeslagen."
                : "Contact en bedrijf opgeslagen. Het nieuwe e-mailadres krijgt een link, het oude krijgt bericht. Eerdere links werken niet meer.");

        // What was typed stays in the form; from now on it stands over what the other stored.
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status409Conflict;
        var now = await corrections.KnownAsync(Opened.Id, cancellation);
        var again = EditContactForm.Of(CorrectedField.Merge(seen, now.Data, typed), seenContact.Write(now.Data));
        return Again(new EditContactPage(again, now) { Others = await OthersAsync(missed, cancellation) });
    }

    private void Judge(EnquiryAnswers answers)
    {
        // The rest of the answers is blank, and the country is not asked here.
        var faults = EnquiryRules.Check(answers, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime)).Where(f =>
            f.Field.StartsWith("Contact.", StringComparison.Ordinal)
            || (f.Field.StartsWith("Company.", StringComparison.Ordinal) && f.Field != "Company.Country"));
        foreach (var fault in faults)
            if (ModelState[EditContactForm.Prefix + fault.Field]?.Errors.Count is not > 0)
                ModelState.AddModelError(EditContactForm.Prefix + fault.Field, StaffFaults.Say(fault));
    }

    // Only the number of the company's own country is asked; the other stays as it is.
    private static CorrectData Of(EnquiryAnswers answers, KnownData known) => new()
    {
        Contact = answers.Contact, CompanyName = answers.Company.Name,
        KvkNumber = known.Country == "NL" ? answers.Company.KvkNumber : known.Data.KvkNumber,
        ForeignRegister = known.Country == "NL" ? known.Data.ForeignRegister : answers.Company.ForeignRegister,
        Website = answers.Company.Website, City = answers.Company.City,
    };

    private async Task<IReadOnlyList<OthersCorrection>> OthersAsync(IReadOnlyList<CorrectedChange> missed, CancellationToken cancellation)
    {
        var events = await db.AuditEvents.AsNoTracking().Where(e => e.LeadId == Opened.Id && e.Kind == AuditKind.DataCorrected)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Most).ToListAsync(cancellation);
        return [.. missed.Select(c => (Change: c, Last: events.Find(e => e.Values.ContainsKey(c.Name))))
            .Select(c => new OthersCorrection(c.Change, c.Last?.ActorName ?? "iemand anders", c.Last?.At))];
    }
}
