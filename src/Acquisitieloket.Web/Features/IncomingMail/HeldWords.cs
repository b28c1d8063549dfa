using Acquisitieloket.Core.Mail.Inbound;

namespace Acquisitieloket.Web.Features.IncomingMail;

/// <summary>Why a mail is held back, for employees.</summary>
public static class HeldWords
{
    public static string Of(HeldFor? why) => why switch
    {
        HeldFor.NoLead => "Hoort bij geen lead die wij kennen",
        HeldFor.OtherSender => "Van iemand anders dan het contact van de lead",
        HeldFor.Closed => "De lead is gesloten",
        HeldFor.TooMany => "Te veel mails van deze lead op één dag",
        HeldFor.Doubtful => "Kan door een programma zijn verstuurd",
        HeldFor.Unreadable => "Niet te lezen als mail",
        HeldFor.TooLarge => "Te groot om te lezen; hij staat nog in de postbus of map",
        _ => "Kon niet verwerkt worden",
    };
}
