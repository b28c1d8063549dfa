using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Mail;

/// <summary>
/// Writes the mails of a lead as rows, one method per template. The caller adds them to the data context, so that
/// a mail goes out if and only if what it tells is stored. Users are passed with their department loaded.
/// </summary>
public sealed class LeadMails(TimeProvider clock, IOptions<MailOptions> options, IOptions<ServiceTermOptions> terms)
{
    private const string StaffLanguage = "nl";

    /// <summary>
    /// To the company, at once: reference, contact person, what happens when, private link. The lead is passed with its
    /// enquiry, and with the terms that were started for it.
    /// </summary>
    public OutgoingMail EnquiryReceived(
        Lead lead, Contact contact, AppUser contactPerson, PrivateLink link, IEnumerable<ServiceTerm> started)
    {
        var (language, due) = (lead.Language, started.ToDictionary(t => t.Kind, t => t.MetAt is null ? t.DueAt : (DateTime?)null));
        string Within(TermKind kind) => Written.WithinDays(terms.Value.DaysOf(kind), language);
        return ToCompany(MailName.EnquiryReceived, lead, contact, contactPerson, link, values: new()
        {
            ["attached"] = "",
            ["confidential"] = lead.Confidential ? "1" : "",
            ["codeName"] = lead.Confidential ? lead.CodeName ?? "" : "",
            ["askedFor"] = AskedFor.Name(lead.Enquiry!.Answers, language),
            ["contactBy"] = due[TermKind.FirstContact] is { } latest ? Written.Moment(latest, language) : "",
            ["contactWithin"] = Within(TermKind.FirstContact),
            ["siteListBy"] = Written.Moment(due[TermKind.FirstSiteList]!.Value, language),
            ["siteListWithin"] = Within(TermKind.FirstSiteList),
            ["answerWithin"] = Within(TermKind.Answer),
        });
    }

    /// <summary>
    /// To whoever asked: a proposal can be opened and answered, and of which version that the company has it takes the place, if any.
    /// The lead is passed with its enquiry.
    /// </summary>
    public OutgoingMail ProposalReady(Lead lead, Contact contact, AppUser contactPerson, Proposal proposal, PrivateLink link, int? replaces = null) =>
        ToCompany(MailName.ProposalReady, lead, contact, contactPerson, link, proposal.Language, new()
        {
            ["askedFor"] = AskedFor.Name(lead, proposal.Language),
            ["proposalNumber"] = Written.Number(proposal.Number, proposal.Language),
            ["replaces"] = replaces is { } earlier ? Written.Number(earlier, proposal.Language) : "",
            ["validUntil"] = Written.Date(proposal.ValidUntil, proposal.Language),
            ["siteCount"] = Written.Number(proposal.Sites.Count, proposal.Language),
            ["severalSites"] = proposal.Sites.Count > 1 ? "1" : "",
        });

    /// <summary>To whoever asked: the link to a proposal that was sent before, once more.</summary>
    public OutgoingMail ProposalLink(Lead lead, Contact contact, AppUser contactPerson, Proposal proposal, PrivateLink link) =>
        ToCompany(MailName.ProposalLink, lead, contact, contactPerson, link, proposal.Language, new()
        {
            ["proposalNumber"] = Written.Number(proposal.Number, proposal.Language),
            ["sentOn"] = proposal.SentAt is { } sent ? Written.Date(sent, proposal.Language) : "",
            ["validUntil"] = Written.Date(proposal.ValidUntil, proposal.Language),
        });

    /// <summary>To the company: a fresh private link in place of one that ran out.</summary>
    public OutgoingMail LinkRenewed(Lead lead, Contact contact, AppUser contactPerson, PrivateLink link) =>
        ToCompany(MailName.LinkRenewed, lead, contact, contactPerson, link);

    /// <summary>To the company: someone else helps it from now on.</summary>
    public OutgoingMail ContactPersonChanged(Lead lead, Contact contact, string formerName, AppUser to, PrivateLink link) =>
        ToCompany(MailName.ContactPersonChanged, lead, contact, to, link, null, new() { ["formerName"] = formerName });

    /// <summary>To the contact person: a lead is yours, and why.</summary>
    public OutgoingMail LeadAssigned(Lead lead, AppUser contactPerson, string reason) =>
        ToStaff(MailName.LeadAssigned, lead, contactPerson, new()
        {
            ["reason"] = reason,
            ["description"] = lead.Confidential ? "" : lead.Description,
            ["firstContactBy"] = lead.TermDueAt is { } due ? Written.Moment(due, StaffLanguage) : "",
        });

    /// <summary>
    /// To whoever sees to it that a follow-up is done: it was not. The follow-up is passed with its lead and assignee; who may not
    /// open a confidential lead reads neither what was promised nor gets a link to a closed door.
    /// </summary>
    public OutgoingMail FollowUpOverdue(FollowUp followUp, AppUser to, bool mayOpen) =>
        ToStaff(MailName.FollowUpOverdue, followUp.Lead!, to, new()
        {
            ["subject"] = mayOpen || !followUp.Lead!.Confidential ? followUp.Subject : "Een opvolging van een vertrouwelijke lead",
            ["dueAt"] = Written.Moment(followUp.DueAt, StaffLanguage),
            ["assigneeName"] = followUp.Assignee!.FullName,
            ["mine"] = to.Id == followUp.AssigneeId ? "1" : "",
            ["closed"] = mayOpen ? "" : "1",
        });

    /// <summary>To a colleague who got a follow-up of another. Of a confidential lead it says no more than that.</summary>
    public OutgoingMail FollowUpHandedOver(FollowUp followUp, Lead lead, AppUser assignee, string fromName) =>
        ToStaff(MailName.FollowUpHandedOver, lead, assignee, new()
        {
            ["fromName"] = fromName,
            ["subject"] = followUp.Subject,
            ["dueAt"] = Written.Moment(followUp.DueAt, StaffLanguage),
            ["note"] = lead.Confidential ? "" : followUp.Note ?? "",
        });

    /// <summary>To the contact person: the company answered to a site of a proposal.</summary>
    public OutgoingMail ProposalAnswered(
        Lead lead, AppUser contactPerson, string siteName, ProposalAnswer answer, string? text) =>
        ToStaff(MailName.ProposalAnswered, lead, contactPerson, new()
        {
            ["siteName"] = siteName,
            ["answer"] = answer.InDutch(),
            ["text"] = text ?? "",
            ["replyToName"] = "",
            ["answerWithin"] = AnswerWithin,
        });

    /// <summary>To the contact person: the company wrote on its private page.</summary>
    public OutgoingMail MessageFromCompany(Lead lead, AppUser contactPerson, string senderName, string text) =>
        ToStaff(MailName.MessageFromCompany, lead, contactPerson, new()
        {
            ["senderName"] = senderName, ["text"] = text, ["replyToName"] = "", ["answerWithin"] = AnswerWithin,
        });

    /// <summary>To the contact person: the company added documents; their names on one line.</summary>
    public OutgoingMail DocumentsFromCompany(Lead lead, AppUser contactPerson, string senderName, string names) =>
        ToStaff(MailName.DocumentsFromCompany, lead, contactPerson, new()
        {
            ["senderName"] = senderName, ["names"] = names, ["replyToName"] = "", ["answerWithin"] = AnswerWithin,
        });

    /// <summary>To the company: documents are ready on its page; their names on one line.</summary>
    public OutgoingMail DocumentsForCompany(
        Lead lead, Contact contact, AppUser contactPerson, string names, PrivateLink link) =>
        ToCompany(MailName.DocumentsForCompany, lead, contact, contactPerson, link, null, new() { ["names"] = names });

    private string AnswerWithin => Written.WithinDays(terms.Value.DaysOf(TermKind.Answer), StaffLanguage);

    internal OutgoingMail ToCompany(
        string template, Lead lead, Contact contact, AppUser person, PrivateLink link,
        string? language = null, Dictionary<string, string>? values = null)
    {
        language ??= lead.Language;
        values ??= [];
        values["contactName"] = contact.Name;
        values["companyName"] = lead.CompanyName;
        values["contactPersonName"] = person.FullName;
        values["contactPersonTitle"] = PublicTitle.Job(person.JobTitle, language) ?? "";
        values["contactPersonPhone"] = PhoneNumber.Written(person.PhoneNumber ?? person.Department?.Phone, language) ?? "";
        values["contactPersonEmail"] = person.Email ?? "";
        values["departmentName"] = person.Department is { } department ? PublicTitle.Organisation(department, language) : "";
        values["linkUntil"] = Written.Date(link.ExpiresAt, language);
        var mail = Row(template, lead, language, contact.Email, contact.Name, values);
        mail.PrivateLink = link;
        return mail;
    }

    internal OutgoingMail ToStaff(string template, Lead lead, AppUser person, Dictionary<string, string> values)
    {
        values["recipientName"] = person.FullName;
        // A confidential lead goes by its code name outside its own page; the reference stands in every mail anyway.
        values["companyName"] = lead.Confidential ? lead.CodeName ?? "Vertrouwelijk bedrijf" : lead.CompanyName;
        return ToStaffRow(template, lead, person, values);
    }

    internal OutgoingMail ToStaffRow(string template, Lead lead, AppUser person, Dictionary<string, string> values)
    {
        if (MailName.Reminders.Contains(template))
            values[MailName.Reminded] = $"{person.Id}";
        return Row(template, lead, StaffLanguage, person.Email ?? "", person.FullName, values);
    }

    internal OutgoingMail Row(
        string template, Lead lead, string language, string address, string name, Dictionary<string, string> values)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        values["reference"] = lead.Reference;
        return new OutgoingMail
        {
            MessageId = MessageIds.New(template, options.Value.Domain),
            Lead = lead,
            ToAddress = address,
            ToName = name,
            Template = template,
            Language = language,
            Values = values,
            CreatedAt = now,
            DueAt = now,
        };
    }
}
