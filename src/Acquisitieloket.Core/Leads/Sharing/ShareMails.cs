using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Questions;

namespace Acquisitieloket.Core.Leads.Sharing;

/// <summary>Writes the mails about what is shared; the caller adds them. Shares are passed with their lead.</summary>
public sealed class ShareMails(LeadMails mails)
{
    /// <summary>To the one with whom it is shared. The company is never named: a mail travels further than the page.</summary>
    public OutgoingMail Shared(LeadShare share, AppUser with, string by)
    {
        var values = new Dictionary<string, string>
        {
            ["recipientName"] = with.FullName,
            ["sharedBy"] = by,
            ["note"] = share.Note,
            ["until"] = Written.Date(share.Until, "nl"),
            [QuestionMails.Page] = $"shared-leads/{share.Key}",
        };
        var mail = mails.Row(MailName.LeadShared, share.Lead!, "nl", with.Email ?? "", with.FullName, values);
        // An answer to the mail would not reach the lead: it belongs on the page.
        values.Remove("reference");
        return mail;
    }

    /// <summary>To the contact person: what a partner wrote; of a confidential lead only that there is something.</summary>
    public OutgoingMail Replied(Lead lead, AppUser to, string by, string text) =>
        mails.ToStaff(MailName.PartnerReplied, lead, to, new() { ["partner"] = by, ["text"] = lead.Confidential ? "" : text });
}
