using MimeKit;

namespace Acquisitieloket.Core.Mail.Inbound.Mime;

/// <summary>Tells what people write from what programs send, so that no program is ever answered.</summary>
internal static class MailKind
{
    private static readonly string[] OfPrograms = ["List-Id", "X-Autoreply", "X-Autorespond", "X-Loop"];
    // Programs write these, and so do the mail systems of some companies below what a person wrote.
    private static readonly string[] OfSome = ["List-Unsubscribe", "X-Auto-Response-Suppress"];
    private static readonly string[] Precedences = ["bulk", "junk", "list", "auto_reply"];

    public static bool IsReport(MimeMessage message) => message.Body is MultipartReport;

    public static InboundKind Of(MimeMessage message) =>
        Failed(message) ? InboundKind.Bounce
        : IsReport(message) || SentByProgram(message.Headers) || AnswersInvitation(message) ? InboundKind.Automatic
        : OfSome.Any(message.Headers.Contains) ? InboundKind.Doubtful
        : InboundKind.Person;

    public static string? NotDelivered(MimeMessage message) => (message.Body as MultipartReport)?.OfType<MessagePart>()
        .Select(part => CleanText.Line(part.Message?.MessageId, InboundLimits.IdLength)).FirstOrDefault(id => id.Length > 0);

    // A report also comes when a mail is only late, or has arrived.
    private static bool Failed(MimeMessage message) => message.Body is MultipartReport report
        && report.OfType<MessageDeliveryStatus>().SelectMany(status => status.StatusGroups)
            .Any(group => string.Equals(group["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase));

    private static bool SentByProgram(HeaderList headers) =>
        (headers["Auto-Submitted"] is { } auto && !auto.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || Precedences.Contains(headers["Precedence"]?.Trim(), StringComparer.OrdinalIgnoreCase)
        || headers["Return-Path"]?.Trim() == "<>"
        || OfPrograms.Any(headers.Contains);

    private static bool AnswersInvitation(MimeMessage message) => message.BodyParts.Any(part =>
        part.ContentType.IsMimeType("text", "calendar")
        && string.Equals(part.ContentType.Parameters["method"], "REPLY", StringComparison.OrdinalIgnoreCase));
}
