namespace Acquisitieloket.Core.Mail;

/// <summary>What stands in a mail of some kind is read as it is sent and not before: nothing waits with it, and what was done meanwhile is not in it.</summary>
public interface IMailContents
{
    /// <summary>The template that it fills.</summary>
    string Template { get; }

    Task<MailContents> OfAsync(OutgoingMail mail, CancellationToken cancellation);
}

/// <summary>Values on top of those of the row, and lists that the template goes through item by item.</summary>
public sealed record MailContents(IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, IReadOnlyList<object>> Lists);
