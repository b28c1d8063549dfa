namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>Somewhere that mails come in: a mailbox, a folder.</summary>
internal interface IMailSource
{
    bool IsUsed { get; }

    /// <summary>
    /// Hands over each mail that waits and puts it aside by what came of it. What could not be handled waits for the next look.
    /// </summary>
    Task ReadAsync(Func<Arrived, CancellationToken, Task<Came?>> take, CancellationToken cancellation);
}

/// <summary>A mail as it waits: what the source calls it, and its bytes; null when those are more than may be read.</summary>
internal sealed record Arrived(string Name, byte[]? Content);

/// <summary>What came of a mail. Numbers are stored; never renumber.</summary>
public enum Came
{
    /// <summary>Stands with a lead.</summary>
    Landed = 1,
    /// <summary>A person has to look.</summary>
    Held = 2,
    /// <summary>A program wrote it, or it is our own: nothing was done.</summary>
    Automatic = 3,
    /// <summary>It said that a mail did not arrive, and that mail is marked.</summary>
    Bounce = 4,
    /// <summary>Held, and then put aside by a person.</summary>
    Discarded = 5,
}
