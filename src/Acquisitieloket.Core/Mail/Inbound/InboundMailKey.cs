using System.Security.Cryptography;
using System.Text;

namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>
/// By what a second delivery of a mail is known. Not by its Message-ID alone, which anyone can write: another mail with the
/// same one is another mail.
/// </summary>
internal static class InboundMailKey
{
    public static string Of(InboundMail mail) => Hash($"{mail.Id}\n{mail.From}\n{mail.Subject}\n{mail.Text}\n{mail.Files.Count}");

    /// <summary>Of what cannot be read: by its content, or else by what the source calls it.</summary>
    public static string Of(Arrived arrived) => arrived.Content is { } content
        ? Convert.ToHexStringLower(SHA256.HashData(content)) : Hash(arrived.Name);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
