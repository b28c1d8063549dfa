using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace Acquisitieloket.Core.Mail.Inbound.Mime;

/// <summary>Reads a mail as it came in.</summary>
internal static class MailReader
{
    // What receiving servers note when the address stood in Bcc, or was rewritten.
    private static readonly string[] Noted = ["Delivered-To", "X-Original-To", "Envelope-To"];

    // Mail programs still write in the code pages of Windows, which .NET knows only when told.
    static MailReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Null when it is no mail, or larger than may be read: a person has to look at the file.</summary>
    public static InboundMail? Read(byte[] content)
    {
        if (content.LongLength > InboundLimits.MostBytes)
            return null;
        try
        {
            var options = new ParserOptions { MaxMimeDepth = InboundLimits.Deepest };
            using var message = MimeMessage.Load(options, new MemoryStream(content));
            return message.Headers.Contains(HeaderId.From) || MailKind.IsReport(message) ? Mail(message, content) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static InboundMail Mail(MimeMessage message, byte[] content)
    {
        var files = message.BodyParts.Where(MailFiles.IsFile).ToList();
        var kind = MailKind.Of(message);
        return new InboundMail
        {
            Id = message.MessageId is { Length: > 0 and <= InboundLimits.IdLength } id
                ? CleanText.Line(id, InboundLimits.IdLength)
                : Convert.ToHexStringLower(SHA256.HashData(content)),
            Kind = kind,
            From = message.From.Mailboxes.Take(2).ToList() is [var from] ? CleanText.Line(from.Address, InboundLimits.IdLength) : null,
            To = [.. Addresses(message).Select(a => a.ToLowerInvariant()).Distinct()],
            Subject = CleanText.Line(message.Subject, InboundLimits.SubjectLength),
            Text = NewText.Of(CleanText.Of(message.TextBody ?? HtmlText.Of(message.HtmlBody ?? ""), InboundLimits.TextLength)),
            Files = [.. files.Take(InboundLimits.MostFiles).Select(MailFiles.Of)],
            FilesLeftOut = Math.Max(0, files.Count - InboundLimits.MostFiles),
            NotDelivered = kind == InboundKind.Bounce ? MailKind.NotDelivered(message) : null,
        };
    }

    private static IEnumerable<string> Addresses(MimeMessage message) =>
        message.To.Mailboxes.Concat(message.Cc.Mailboxes).Select(m => m.Address)
            .Concat(message.Headers.Where(h => Noted.Contains(h.Field, StringComparer.OrdinalIgnoreCase)).Select(h => h.Value.Trim().Trim('<', '>')));
}
