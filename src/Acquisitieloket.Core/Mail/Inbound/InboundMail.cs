namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>What of a mail that came in matters to a lead. All text is plain and without control characters.</summary>
internal sealed record InboundMail
{
    /// <summary>By which a second delivery of the same mail is known; made of the content when the mail names none.</summary>
    public required string Id { get; init; }
    public required InboundKind Kind { get; init; }
    /// <summary>The one mailbox in From, as written by the sender: proves nothing. Null when there is not exactly one.</summary>
    public string? From { get; init; }
    /// <summary>All addresses in To, Cc and what the receiving server noted, in small letters.</summary>
    public required IReadOnlyList<string> To { get; init; }
    public required string Subject { get; init; }
    /// <summary>The new text, without the mails it answers; empty when there is none.</summary>
    public required string Text { get; init; }
    /// <summary>At most <see cref="InboundLimits.MostFiles"/>, not yet checked.</summary>
    public required IReadOnlyList<InboundFile> Files { get; init; }
    /// <summary>How many more files the mail had.</summary>
    public int FilesLeftOut { get; init; }
    /// <summary>With a bounce: the Message-ID of the mail that did not arrive, when the report names it.</summary>
    public string? NotDelivered { get; init; }
}

/// <summary>A file with a mail.</summary>
internal sealed record InboundFile(string Name, byte[] Content);

/// <summary>Who or what wrote a mail.</summary>
internal enum InboundKind
{
    Person,
    /// <summary>Out of office, a list, a calendar reply, a report that is no bounce: never a message, never answered.</summary>
    Automatic,
    /// <summary>It has marks of a program that mails of people may have too: never a message before someone looked.</summary>
    Doubtful,
    /// <summary>A server says that a mail was not delivered.</summary>
    Bounce,
}
