namespace Acquisitieloket.Core.Mail;

/// <summary>What a mail is known by all over the world, made before it is sent so that a second attempt is the same mail.</summary>
internal static class MessageIds
{
    /// <summary>
    /// A new one, in angle brackets. Those made after each other stand next to each
    /// other in an index, which is then written in one place and not in as many as there are mails.
    /// </summary>
    public static string New(string template, string domain) => $"<{template}.{Guid.CreateVersion7():N}@{domain}>";
}
