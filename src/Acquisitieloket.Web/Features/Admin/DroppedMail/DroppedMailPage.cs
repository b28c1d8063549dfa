using System.Text.RegularExpressions;
using Acquisitieloket.Core.Mail;

namespace Acquisitieloket.Web.Features.Admin.DroppedMail;

/// <summary>A piece of a mail's text: plain, or an address on this site that can be followed.</summary>
public sealed record TextPiece(string Text, string? Path);

/// <summary>A kept mail as a page shows it.</summary>
public sealed partial record DroppedMailPage(Core.Mail.Drop.DroppedMail Mail, IReadOnlyList<TextPiece> Pieces)
{
    public static DroppedMailPage Of(Core.Mail.Drop.DroppedMail mail, PublicAddress address) =>
        new(mail, [.. Split(mail.Text ?? "", address.Of(""))]);

    /// <summary>Only addresses that begin with our own become links, and those as paths: they work under whatever name we are reached.</summary>
    internal static IEnumerable<TextPiece> Split(string text, string home)
    {
        var done = 0;
        foreach (Match found in Addresses().Matches(text))
        {
            if (!found.Value.StartsWith(home, StringComparison.Ordinal))
                continue;
            yield return new(text[done..found.Index], null);
            yield return new(found.Value, found.Value[(home.Length - 1)..]);
            done = found.Index + found.Length;
        }
        yield return new(text[done..], null);
    }

    [GeneratedRegex(@"https?://[^\s<>""\)]+")]
    private static partial Regex Addresses();
}
