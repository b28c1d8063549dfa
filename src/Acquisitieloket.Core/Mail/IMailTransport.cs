namespace Acquisitieloket.Core.Mail;

/// <summary>Hands a written mail to the outside world.</summary>
public interface IMailTransport
{
    /// <summary>
    /// Returns once the mail is accepted. Throws <see cref="Jobs.DueWorkFailed"/> when it is not, permanent when the
    /// receiver will never accept it, and at the latest when the set time has passed.
    /// </summary>
    Task SendAsync(Letter letter, CancellationToken cancellation);
}

/// <summary>A mail ready to go, with the same content as HTML and as plain text.</summary>
public sealed record Letter
{
    /// <summary>With angle brackets; the same on every attempt.</summary>
    public required string MessageId { get; init; }
    public required string ToAddress { get; init; }
    public required string ToName { get; init; }
    /// <summary>The person who reads an answer; null for the counter itself.</summary>
    public string? ReplyToAddress { get; init; }
    public string? ReplyToName { get; init; }
    /// <summary>Under this id all mails of one lead are one conversation.</summary>
    public string? ThreadId { get; init; }
    /// <summary>Where the receiver stops mails like this one, without signing in; null where that cannot be.</summary>
    public string? Unsubscribe { get; init; }
    public required string Language { get; init; }
    public required string Subject { get; init; }
    public required string Html { get; init; }
    public required string Text { get; init; }
    /// <summary>An invitation that calendar programs understand; null for every other mail.</summary>
    public LetterCalendar? Calendar { get; init; }
    public LetterFile? File { get; init; }
}

/// <summary>A file that goes along.</summary>
public sealed record LetterFile(string Name, string MediaType, byte[] Content);

/// <summary>A calendar (RFC 5545) with what is to be done with it: REQUEST or CANCEL (RFC 5546).</summary>
public sealed record LetterCalendar(string Content, string Method);
