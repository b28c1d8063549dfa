using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>Writes the mails about a service term that runs out.</summary>
public sealed class TermMails(LeadMails mails)
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
                // Only the contact person can open a confidential lead: nobody is sent to a closed door.
                ["closed"] = lead.Confidential && to.Id != person.Id ? "1" : "",
            });
    }
}
