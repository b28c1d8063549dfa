using System.Collections.Concurrent;
using Acquisitieloket.Core.Mail;

namespace Acquisitieloket.Testing;

/// <summary>Takes every mail in the place of a mail server. What the real transports do with a mail has tests of its own.</summary>
internal sealed class SentMails : IMailTransport
{
    private readonly ConcurrentQueue<Letter> letters = new();

    public IReadOnlyList<Letter> All => [.. letters];

    public Task SendAsync(Letter letter, CancellationToken cancellation)
    {
        letters.Enqueue(letter);
        return Task.CompletedTask;
    }
}
