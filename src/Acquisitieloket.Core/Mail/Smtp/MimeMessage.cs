using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Acquisitieloket.Core.Jobs;

namespace Acquisitieloket.Core.Mail.Smtp;

/// <summary>A letter in the form that System.Net.Mail sends and writes.</summary>
internal static class MimeMessage
{
    public static MailMessage Of(Letter letter, MailOptions options)
    {
        var message = new MailMessage
        {
            From = Address(options.From, options.FromName),
            Subject = OneLine(letter.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(Address(letter.ToAddress, letter.ToName));
        if (letter.ReplyToAddress is { Length: > 0 } replyTo)
            message.ReplyToList.Add(Address(replyTo, letter.ReplyToName ?? ""));
        message.AlternateViews.Add(View(PlainLines.Of(letter.Text), MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(letter.Html, MediaTypeNames.Text.Html));
        if (letter.Calendar is { } calendar)
            message.AlternateViews.Add(View(calendar));
        if (letter.File is { } file)
            message.Attachments.Add(new Attachment(new MemoryStream(file.Content), file.Name, file.MediaType));
        message.Headers["Message-ID"] = OneLine(letter.MessageId);
        message.Headers["Content-Language"] = OneLine(letter.Language);
        // No out-of-office answers and no loops (RFC 3834 and what Exchange understands).
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.Headers["X-Auto-Response-Suppress"] = "All";
        if (letter.ThreadId is not null)
            message.Headers["References"] = message.Headers["In-Reply-To"] = OneLine(letter.ThreadId);
        if (letter.Unsubscribe is { } leave)
        {
            message.Headers["List-Unsubscribe"] = $"<{OneLine(leave)}>";
            // RFC 8058 allows one click over https only.
            if (leave.StartsWith("https://", StringComparison.Ordinal))
                message.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }
        return message;
    }

    private static MailAddress Address(string address, string name) =>
        MailAddress.TryCreate(address, DisplayName(name), Encoding.UTF8, out var result)
            ? result
            : throw new DueWorkFailed("The mail address is not valid.", permanent: true);

    // A quotation mark would end the name early, and what follows could pass for an address.
    private static string DisplayName(string name) => OneLine(name).Replace('"', '\'').Replace('\\', '/');

    private static AlternateView View(string content, string mediaType)
    {
        var view = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, mediaType);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }

    // RFC 6047: the method stands in the type as well. In base64 its line ends stay as the calendar has them.
    private static AlternateView View(LetterCalendar calendar)
    {
        var type = new ContentType("text/calendar") { CharSet = "utf-8" };
        type.Parameters["method"] = calendar.Method;
        return new AlternateView(new MemoryStream(Encoding.UTF8.GetBytes(calendar.Content)), type)
        {
            TransferEncoding = TransferEncoding.Base64,
        };
    }

    // A line break in a value must never begin a header of its own.
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
