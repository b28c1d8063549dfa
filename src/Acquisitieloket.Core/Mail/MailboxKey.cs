using System.Globalization;
using Acquisitieloket.Core.Companies;

namespace Acquisitieloket.Core.Mail;

/// <summary>
/// The mailbox that an address leads to, for counting: in however many ways one mailbox can be written, it is counted once.
/// Nothing is ever sent to a key.
/// </summary>
public static class MailboxKey
{
    private static readonly string[] WithoutDots = ["gmail.com", "googlemail.com"];
    private static readonly IdnMapping Domains = new();

    /// <summary>
    /// Small letters, the domain as it stands in the name system, without what follows a plus; with Gmail also without dots.
    /// Empty for none.
    /// </summary>
    public static string Of(string? address)
    {
        var (whole, at) = (address?.Trim() ?? "", address?.Trim().LastIndexOf('@') ?? -1);
        if (at < 1)
            return Cut(whole.ToLowerInvariant());
        var (box, domain) = (whole[..at].ToLowerInvariant(), DomainOf(whole[(at + 1)..]));
        if (box.IndexOf('+') is > 0 and var plus)
            box = box[..plus];
        if (WithoutDots.Contains(domain))
            (box, domain) = (box.Replace(".", ""), WithoutDots[0]);
        return Cut($"{box}@{domain}");
    }

    private static string DomainOf(string typed)
    {
        var domain = typed.TrimEnd('.');
        try
        {
            return Domains.GetAscii(domain).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return domain.ToLowerInvariant();
        }
    }

    // A domain grows when it is written as the name system has it.
    private static string Cut(string key) => key.Length > Contact.EmailLength ? key[..Contact.EmailLength] : key;
}
