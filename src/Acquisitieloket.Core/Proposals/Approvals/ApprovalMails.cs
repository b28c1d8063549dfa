using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Questions;

namespace Acquisitieloket.Core.Proposals.Approvals;

/// <summary>
/// Writes the mails about an approval, one method per template; the caller adds them. Those to who decides name neither the
/// company nor its lead. Approvals are passed with their proposal and its lead.
/// </summary>
public sealed class ApprovalMails(LeadMails mails)
{
    /// <summary>To who decides: sites of your municipality stand in a proposal of another department.</summary>
    public OutgoingMail Asked(ProposalApproval approval, IEnumerable<string> sites, AppUser to) =>
        ToDecider(MailName.ApprovalAsked, approval, sites, to, []);

    /// <summary>To who decides: the other department still waits.</summary>
    public OutgoingMail Reminder(ProposalApproval approval, IEnumerable<string> sites, AppUser to) =>
        ToDecider(MailName.ApprovalReminder, approval, sites, to, new() { ["askedOn"] = Written.Date(approval.AskedAt, "nl") });

    /// <summary>To the contact person: what the municipality said; the remark of a confidential lead stays on its page.</summary>
    public OutgoingMail Answered(ProposalApproval approval, AppUser to, bool goesOut)
    {
        var lead = approval.Proposal!.Lead!;
        return mails.ToStaff(MailName.ApprovalAnswered, lead, to, new()
        {
            ["municipality"] = $"{approval.Municipality}",
            ["proposalNumber"] = $"{approval.Proposal.Number}",
            ["answeredBy"] = approval.AnsweredByName ?? "",
            ["refused"] = approval.Verdict == ApprovalVerdict.Refused ? "1" : "",
            ["text"] = lead.Confidential ? "" : approval.Remark ?? "",
            ["goesOut"] = goesOut ? "1" : "",
            [QuestionMails.Page] = Page(lead, approval.Proposal),
        });
    }

    private static string Page(Lead lead, Proposal proposal) => $"leads/{lead.Reference}/proposals/{proposal.Number}";

    private OutgoingMail ToDecider(
        string template, ProposalApproval approval, IEnumerable<string> sites, AppUser to, Dictionary<string, string> values)
    {
        values["recipientName"] = to.FullName;
        values["municipality"] = $"{approval.Municipality}";
        values["sites"] = string.Join(", ", sites);
        values["askedBy"] = approval.Proposal!.CreatedByName;
        values["validUntil"] = Written.Date(approval.Proposal.ValidUntil, "nl");
        values[QuestionMails.Page] = $"approvals/{approval.Key}";
        var mail = mails.ToStaffRow(template, approval.Proposal.Lead!, to, values);
        // An answer to the mail would not reach the lead, and it need not be known which one it is.
        values.Remove("reference");
        return mail;
    }
}
