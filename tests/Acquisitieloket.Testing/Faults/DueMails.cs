using Acquisitieloket.Core.Mail;

namespace Acquisitieloket.Testing.Faults;

/// <summary>Mails that belong to no lead, for tests of how mails leave.</summary>
public static class DueMails
{
    /// <summary>A mail that is due at a moment, to a receiver of a domain.</summary>
    public static OutgoingMail New(int number, DateTime due, string domain = "bedrijf.example") => new()
    {
        MessageId = $"<test.{number}@loket.example>",
        ToAddress = $"ontvanger{number}@{domain}",
        ToName = "Ontvanger",
        Template = MailName.MessageFromCompany,
        Language = "nl",
        Values = new Dictionary<string, string>
        {
            ["recipientName"] = "Ontvanger", ["companyName"] = "Bedrijf", ["reference"] = "TW-2222-3333",
            ["senderName"] = "Afzender", ["text"] = $"Bericht {number}", ["answerWithin"] = "binnen twee werkdagen",
        },
        CreatedAt = due,
        DueAt = due,
    };
}
