using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>Writes the mails about a service term that runs out.</summary>
public sealed class TermMails(LeadMails mails, TimeProvider clock)
{
    /// <summary>The term is passed with its lead and the lead's contact person.</summary>
    public OutgoingMail Of(TermAlert alert, ServiceTerm term, AppUser to)
    {
        var (lead, person) = (term.Lead!, term.Lead!.ContactPerson!);
        return mails.ToStaff(
            alert switch
            {
                TermAlert.Warning => MailName.TermWarning,
                TermAlert.Escalation => MailName.TermEscalated,
                _ => MailName.TermForManager,
            }, lead, to, new()
            {
                ["term"] = term.Kind.Dutch(),
                ["dueAt"] = Written.Moment(term.DueAt, "nl"),
                ["contactPersonName"] = person.FullName,
                // Nobody is sent to a closed door.
                ["closed"] = lead.Confidential && to.Id != person.Id && !StandsIn(to, person) ? "1" : "",
            });
    }

    // Only the contact person opens a confidential lead and, on days of absence, the deputy.
    private bool StandsIn(AppUser to, AppUser person) =>
        to.Id == person.DeputyId && person.IsAbsentOn(WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime));
}
