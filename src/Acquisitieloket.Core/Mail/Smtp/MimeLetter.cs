using Acquisitieloket.Core.Jobs;
using MimeKit;
using MimeKit.Text;

namespace Acquisitieloket.Core.Mail.Smtp;

/// <summary>A letter in the form in which mails travel (RFC 5322).</summary>
internal static class MimeLetter
{
    /// <summary>The whole mail. Throws <see cref="DueWorkFailed"/>, permanent, when an address is none.</summary>
    public static MimeMessage Of(Letter letter, MailOptions options, DateTimeOffset now)
    {
        var message = new MimeMessage { Subject = OneLine(letter.Subject), Date = now, MessageId = OneLine(letter.MessageId), Body = Body(letter) };
        message.From.Add(Address(options.From, options.FromName));
        message.To.Add(Address(letter.ToAddress, letter.ToName));
        if (letter.ReplyToAddress is { Length: > 0 } replyTo)
            message.ReplyTo.Add(Address(replyTo, letter.ReplyToName ?? ""));
        // No out-of-office answers and no loops (RFC 3834 and what Exchange understands).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (letter.ThreadId is { } thread)
        {
            message.InReplyTo = OneLine(thread);
            message.References.Add(OneLine(thread));
        }
        if (letter.Unsubscribe is { } leave)
        {
            message.Headers.Add("List-Unsubscribe", $"<{OneLine(leave)}>");
            // RFC 8058 allows one click over https only.
            if (leave.StartsWith("https://", StringComparison.Ordinal))
                message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private static MimeEntity Body(Letter letter)
    {
        var ways = new MultipartAlternative { View(TextFormat.Plain, PlainLines.Of(letter.Text)), View(TextFormat.Html, letter.Html) };
        if (letter.Calendar is { } calendar)
            ways.Add(Invitation(calendar));
        MimeEntity body = letter.File is { } file ? new Multipart("mixed") { ways, Attachment(file) } : ways;
        body.Headers.Add(HeaderId.ContentLanguage, OneLine(letter.Language));
        return body;
    }

    private static TextPart View(TextFormat format, string text) =>
        new(format) { Text = text, ContentTransferEncoding = ContentEncoding.QuotedPrintable };

    // RFC 6047: the method stands in the type as well. In base64 its line ends stay as the calendar has them.
    private static TextPart Invitation(LetterCalendar calendar)
    {
        var part = new TextPart("calendar") { Text = calendar.Content, ContentTransferEncoding = ContentEncoding.Base64 };
        part.ContentType.Parameters["method"] = calendar.Method;
        return part;
    }

    private static MimePart Attachment(LetterFile file) => new(ContentType.Parse(file.MediaType))
    {
        Content = new MimeContent(new MemoryStream(file.Content)), ContentTransferEncoding = ContentEncoding.Base64,
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment), FileName = OneLine(file.Name),
    };

    // What the parser makes of an address must be that address: nothing in it may name a second one.
    private static MailboxAddress Address(string address, string name) =>
        MailboxAddress.TryParse(address, out var read) && read.Address == address && read.Domain is { Length: > 0 }
            ? new MailboxAddress(DisplayName(name), address) : throw new DueWorkFailed("Dit is geen mailadres.", permanent: true);

    // Programs that do not read escapes would end the name at a quotation mark, and take what follows for an address.
    private static string DisplayName(string name) => OneLine(name).Replace('"', '\'').Replace('\\', '/');

    // A line break in a value must never begin a header of its own.
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
