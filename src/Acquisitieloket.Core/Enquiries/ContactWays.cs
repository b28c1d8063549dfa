using System.Net.Mail;

namespace Acquisitieloket.Core.Enquiries;

/// <summary>How far an e-mail address or phone number can be judged without using it.</summary>
public static class ContactWays
{
    private const int FewestDigits = 8, MostDigits = 15; // E.164 allows 15

    /// <summary>True when mail can be sent to it: one bare address at a domain with a dot.</summary>
    public static bool IsEmail(string text) =>
        !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';')
        && MailAddress.TryCreate(text, out var address) && address.Address == text
        && address.Host.Contains('.') && !address.Host.EndsWith('.') && !address.Host.StartsWith('[');

    /// <summary>True when a number is worth a second look. It is never refused: people write extensions and habits.</summary>
    public static bool LooksOdd(string phone)
    {
        var digits = phone.Count(char.IsAsciiDigit);
        return digits is < FewestDigits or > MostDigits
            || phone.Any(c => !char.IsAsciiDigit(c) && !char.IsWhiteSpace(c) && !"+-()./".Contains(c));
    }
}
