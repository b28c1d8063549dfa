using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Mail;

namespace Acquisitieloket.Web.Features.Leads.SendMail;

public sealed class SendMailForm
{
    /// <summary>How a gap in a template begins that the writer has to fill.</summary>
    internal const string ToFillIn = "[vul hier in";

    [Required(ErrorMessage = "Vul het onderwerp in."), StringLength(150, ErrorMessage = "Gebruik ten hoogste 150 tekens.")]
    public string? Subject { get; set; }

    [Required(ErrorMessage = "Schrijf eerst uw mail."), StringLength(6000, ErrorMessage = "Gebruik ten hoogste 6.000 tekens.")]
    public string? Text { get; set; }

    [Display(Name = "Wacht op antwoord")]
    public bool AwaitsAnswer { get; set; }

    /// <summary>Texts that ask the company something.</summary>
    internal static bool Asks(string? template) => template is "more-information" or "waiting-for-answer";
}

/// <summary>The form; the preview is null until it is asked for.</summary>
public sealed record SendMailPage(string? Chosen, string To, string ToAddress, SendMailForm Form, WrittenMail? Preview)
{
    /// <summary>Why nothing can be sent; null when it can.</summary>
    public string? Obstacle { get; init; }

    /// <summary>What the texts to begin with are called.</summary>
    private static readonly (string Name, string Text)[] Open =
    [
        ("first-contact", "Eerste contact"), ("more-information", "Om gegevens vragen"),
        ("waiting-for-answer", "Wachten op antwoord"), ("after-visit", "Bedankt voor het bezoek"),
    ];

    /// <summary>Of a closed lead only how it ended is told.</summary>
    public static IReadOnlyList<(string Name, string Text)> Templates(bool closed) =>
        closed ? [(Core.Leads.Letters.LetterText.Closing, "Bericht van afsluiting")] : Open;
}
