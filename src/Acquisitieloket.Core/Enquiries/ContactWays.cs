namespace Acquisitieloket.Core.Enquiries;

/// <summary>How far an e-mail address or phone number can be judged without using it.</summary>
public static class ContactWays
{
    private const int FewestDigits = 8, MostDigits = 15; // E.164 allows 15

    private const int LongestLocalPart = 64; // RFC 5321

    /// <summary>True when mail can be sent to it: one bare address at a domain with a dot.</summary>
    public static bool IsEmail(string text)
    {
        var at = text.LastIndexOf('@');
        var (local, domain) = at < 0 ? ("", "") : (text[..at], text[(at + 1)..]);
        return local.Length is > 0 and <= LongestLocalPart && !local.StartsWith('.') && !local.EndsWith('.')
            && !local.Contains("..") && !local.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || "<>\"(),:;@[\\]".Contains(c))
            && domain.Contains('.') && Uri.CheckHostName(domain) == UriHostNameType.Dns;
    }

    /// <summary>True when a number is worth a second look. It is never refused: people write extensions and habits.</summary>
    public static bool LooksOdd(string phone)
    {
        var digits = phone.Count(char.IsAsciiDigit);
        return digits is < FewestDigits or > MostDigits
            || phone.Any(c => !char.IsAsciiDigit(c) && !char.IsWhiteSpace(c) && !"+-()./".Contains(c));
    }
}
