using System.Security.Cryptography;
using System.Text;
using Acquisitieloket.Core.Leads;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>
/// The address to which a company answers: that of the counter, with the reference of the lead and a signature behind a plus.
/// Nobody else can make one up, and nothing of it is stored.
/// </summary>
public sealed class ReplyAddress(IOptions<MailOptions> options, LinkKey key)
{
    private readonly string address = options.Value.Inbound.Address?.Trim().ToLowerInvariant() ?? "";

    /// <summary>False: answers do not come in here.</summary>
    public bool IsUsed => address.Length > 0;

    /// <summary>The address for a lead; null when answers do not come in here.</summary>
    public string? For(string reference)
    {
        if (!IsUsed)
            return null;
        var (name, at) = (reference.ToLowerInvariant(), address.LastIndexOf('@'));
        return $"{address[..at]}+{name}-{SignatureOf(name)}{address[at..]}";
    }

    /// <summary>The reference in the first good address, in small letters in and capitals out; null when there is none.</summary>
    public string? ReferenceIn(IEnumerable<string> addresses)
    {
        var at = address.LastIndexOf('@');
        foreach (var to in IsUsed ? addresses.Select(a => a.ToLowerInvariant()) : [])
            if (to.StartsWith($"{address[..at]}+", StringComparison.Ordinal) && to.EndsWith(address[at..], StringComparison.Ordinal)
                && to[(at + 1)..(to.Length - address.Length + at)] is var mark && mark.LastIndexOf('-') is > 0 and var cut
                && CryptographicOperations.FixedTimeEquals(
                    Encoding.UTF8.GetBytes(mark[(cut + 1)..]), Encoding.UTF8.GetBytes(SignatureOf(mark[..cut]))))
                return mark[..cut].ToUpperInvariant();
        return null;
    }

    /// <summary>Whether mail from this address is our own.</summary>
    public bool IsOurs(string? from) => from is not null
        && (MailboxKey.Of(from) == MailboxKey.Of(options.Value.From) || (IsUsed && MailboxKey.Of(from) == MailboxKey.Of(address)));

    private string SignatureOf(string name) => key.SignatureOf($"reply-to:{name}");
}
