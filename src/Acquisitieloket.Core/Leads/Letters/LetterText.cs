using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Templates;

namespace Acquisitieloket.Core.Leads.Letters;

/// <summary>What an employee writes to a company: first from a template, then as it was changed, last as it will be read.</summary>
public sealed class LetterText(TemplateFiles files, MailTemplates templates, LeadMails mails, PublicAddress address)
{
    /// <summary>The text that tells a company that its lead was closed, for it to be heard from a person.</summary>
    public const string Closing = "lead-closed";

    /// <summary>Names of the texts to begin with, below templates/mail/{language}/letters.</summary>
    public static IReadOnlyList<string> Names { get; } = ["first-contact", "more-information", "waiting-for-answer", "after-visit", Closing];

    /// <summary>Subject and text to begin with, in the language of the lead, which is passed with its contact and enquiry.</summary>
    public (string Subject, string Text) Begin(string name, Lead lead, string senderName) => Names.Contains(name)
        ? files.FillPlain($"mail/{lead.Language}/letters/{name}.md", new Dictionary<string, object>
        {
            ["contactName"] = lead.Contact!.Name, ["companyName"] = lead.CompanyName, ["senderName"] = senderName,
            ["askedFor"] = AskedFor.Name(lead, lead.Language), ["reference"] = lead.Reference,
        })
        : throw new ArgumentOutOfRangeException(nameof(name));

    /// <summary>The letter as it will be sent; only its private link is left out, which is for the company alone.</summary>
    public WrittenMail Preview(Lead lead, Letter letter, Actor actor, DateTime linkUntil)
    {
        var values = new Dictionary<string, string>(Row(lead, letter, actor, LinkUntil(linkUntil)).Values)
        {
            ["link"] = address.Of($"{lead.Language}/status/…"), ["replyToName"] = "",
        };
        return templates.Write(MailName.Letter, lead.Language, values);
    }

    /// <summary>The mail as a row.</summary>
    internal OutgoingMail Row(Lead lead, Letter letter, Actor actor, PrivateLink link) =>
        mails.ToCompany(MailName.Letter, lead, lead.Contact!, lead.ContactPerson!, link, lead.Language, new()
        {
            ["subject"] = letter.Subject, ["body"] = letter.Text,
            ["onBehalf"] = actor.UserId == lead.ContactPersonId ? "" : actor.Name,
        });

    private static PrivateLink LinkUntil(DateTime until) => new()
    {
        Purpose = LinkPurpose.Status, Nonce = Guid.Empty, TokenHash = "", CreatedAt = until, ExpiresAt = until,
    };

    /// <summary>A letter to send, with the key of its form, so that a second click sends nothing.</summary>
    public sealed record Letter(Guid? FormKey, string Subject, string Text)
    {
        /// <summary>It asks something: whoever helps the company is told when no answer comes.</summary>
        public bool AwaitsAnswer { get; init; }
    }
}
