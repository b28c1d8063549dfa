using MimeKit;

namespace Acquisitieloket.Core.Mail.Inbound.Mime;

/// <summary>The files of a mail. Pictures that the letter itself shows, such as the logo of a signature, are none.</summary>
internal static class MailFiles
{
    private const int NameLength = 200;

    public static bool IsFile(MimeEntity part) => part.IsAttachment
        || part is MimePart { FileName.Length: > 0, ContentId: null } and not TextPart;

    public static InboundFile Of(MimeEntity part)
    {
        using var content = new MemoryStream();
        if (part is MimePart { Content: { } data })
            data.DecodeTo(content);
        else if (part is MessagePart { Message: { } message })
            message.WriteTo(content);
        var name = CleanText.Line(part.ContentDisposition?.FileName ?? part.ContentType.Name, NameLength);
        return new InboundFile(name, content.ToArray());
    }
}
