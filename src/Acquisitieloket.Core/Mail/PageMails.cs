using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Core.Visits.ICalendar;

namespace Acquisitieloket.Core.Mail;

/// <summary>
/// Writes the mails that come of what happens on a company's private page, one method per template. Leads are passed with
/// contact, contact person and department; the caller adds the rows.
/// </summary>
public sealed class PageMails(LeadMails mails, VisitCalendar calendars)
{
    /// <summary>The value that holds an invitation, and the one that says what to do with it.</summary>
    internal const string Calendar = "calendar", CalendarMethod = "calendarMethod";

    /// <summary>To the company: there is a message on its page, as of a moment in UTC.</summary>
    public OutgoingMail MessageFromContactPerson(Lead lead, PrivateLink link, string senderName, DateTime dueAt)
    {
        var mail = ToCompany(MailName.MessageFromContactPerson, lead, link, new() { ["senderName"] = senderName });
        mail.DueAt = dueAt;
        return mail;
    }

    /// <summary>To the company: the links that it had are closed, and this one takes their place.</summary>
    public OutgoingMail LinkReplaced(Lead lead, PrivateLink link) => ToCompany(MailName.LinkReplaced, lead, link, []);

    /// <summary>To the company: a visit has a moment, or another one than before; with an invitation for its calendar.</summary>
    public OutgoingMail VisitPlanned(Lead lead, Visit visit, string? siteName, PrivateLink link, bool changed) =>
        ToCompany(MailName.VisitPlanned, lead, link, Of(lead, visit, siteName, Visits.ICalendar.CalendarMethod.Request, new()
        {
            ["changed"] = changed ? "1" : "",
        }));

    /// <summary>To the company: a visit is off; its calendar is told when it had a moment.</summary>
    public OutgoingMail VisitCancelled(Lead lead, Visit visit, string? siteName, string reason, PrivateLink link) =>
        ToCompany(MailName.VisitCancelled, lead, link, Of(lead, visit, siteName, Visits.ICalendar.CalendarMethod.Cancel, new()
        {
            ["reason"] = reason,
        }));

    /// <summary>To the old address of the company: mail goes elsewhere from now on. Without a link, which is for the new one only.</summary>
    public OutgoingMail AddressChanged(Lead lead, PrivateLink link, string oldAddress)
    {
        var mail = ToCompany(MailName.AddressChanged, lead, link, []);
        mail.ToAddress = oldAddress;
        mail.PrivateLink = null;
        return mail;
    }

    /// <summary>To the new address of the company: its link, in place of those that went to the old one.</summary>
    public OutgoingMail AddressConfirmed(Lead lead, PrivateLink link) => ToCompany(MailName.AddressConfirmed, lead, link, []);

    /// <summary>To the contact person: the company withdrew its enquiry; the words of a confidential lead stay on its page.</summary>
    public OutgoingMail CompanyWithdrew(Lead lead, AppUser reader, string? reason) =>
        mails.ToStaff(MailName.CompanyWithdrew, lead, reader, new() { ["reason"] = lead.Confidential ? "" : reason ?? "" });

    /// <summary>To the company: its enquiry is withdrawn as it wished, and how to open it again.</summary>
    public OutgoingMail EnquiryWithdrawn(Lead lead, PrivateLink link, bool hadVisit) =>
        ToCompany(MailName.EnquiryWithdrawn, lead, link, new() { ["hadVisit"] = hadVisit ? "1" : "" });

    /// <summary>To the contact person: the company corrected its data.</summary>
    public OutgoingMail DataCorrected(Lead lead, AppUser reader, IEnumerable<string> changes) =>
        mails.ToStaff(MailName.DataCorrected, lead, reader, new() { ["changes"] = string.Join("\n", changes) });

    /// <summary>To the contact person: the company asks to be erased, to be answered by a day.</summary>
    public OutgoingMail ErasureRequested(Lead lead, AppUser reader, string? text, DateTime answerBy) =>
        mails.ToStaff(MailName.ErasureRequested, lead, reader, new()
        {
            ["text"] = text ?? "", ["answerBy"] = Written.Date(answerBy, "nl"),
        });

    /// <summary>To the company: its wish to be erased is in, what happens now, and by which day it is answered.</summary>
    public OutgoingMail ErasureAsked(Lead lead, PrivateLink link, DateTime answerBy) =>
        ToCompany(MailName.ErasureAsked, lead, link, new() { ["answerBy"] = Written.Date(answerBy, lead.Language), ["open"] = lead.Stage.IsClosed() ? "" : "1" });

    /// <summary>To the company: its data is kept, and why.</summary>
    public OutgoingMail ErasureRefused(Lead lead, PrivateLink link, string reason) =>
        ToCompany(MailName.ErasureRefused, lead, link, new() { ["reason"] = reason });

    /// <summary>To the company: its data is erased. Carries nothing but the address, which goes once the mail has left.</summary>
    public OutgoingMail ErasureGranted(Lead lead, string toAddress) =>
        mails.Row(MailName.ErasureGranted, lead, lead.Language, toAddress, Erased.Name, []);

    private OutgoingMail ToCompany(string template, Lead lead, PrivateLink link, Dictionary<string, string> values) =>
        mails.ToCompany(template, lead, lead.Contact!, lead.ContactPerson!, link, lead.Language, values);

    private Dictionary<string, string> Of(
        Lead lead, Visit visit, string? siteName, CalendarMethod method, Dictionary<string, string> values)
    {
        values["title"] = VisitWords.Title(siteName, lead.Language);
        values["place"] = visit.Place ?? "";
        values["when"] = "";
        if (visit is not { StartsAt: { } start, EndsAt: { } end })
            return values;
        values["when"] = VisitWords.When(start, end, lead.Language);
        values[Calendar] = calendars.Of(visit, lead, values["title"], method);
        values[CalendarMethod] = method.ToString().ToUpperInvariant();
        return values;
    }
}
