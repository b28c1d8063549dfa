using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Mail.Inbound.Imap;

/// <summary>The mails in the inbox of a mailbox, which move to a folder once they are handled.</summary>
internal sealed class ImapMailbox(IOptions<MailOptions> options) : IMailSource
{
    /// <summary>Mails at one look; the rest at the next.</summary>
    private const int AtOnce = 200;

    private ImapOptions Settings => options.Value.Inbound.Imap;

    public bool IsUsed => !string.IsNullOrEmpty(Settings.Host);

    public async Task ReadAsync(Func<Arrived, CancellationToken, Task<Came?>> take, CancellationToken cancellation)
    {
        using var client = new ImapClient { Timeout = Settings.TimeoutSeconds * 1000 };
        await client.ConnectAsync(Settings.Host!, Settings.Port, Settings.Tls ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.None, cancellation);
        await client.AuthenticateAsync(Settings.User ?? "", Settings.Password ?? "", cancellation);
        var done = await FolderAsync(client, Settings.DoneFolder, cancellation);
        var held = await FolderAsync(client, Settings.HeldFolder, cancellation);
        var inbox = client.Inbox!;
        await inbox.OpenAsync(FolderAccess.ReadWrite, cancellation);
        var waiting = (await inbox.SearchAsync(SearchQuery.NotDeleted, cancellation)).Take(AtOnce).ToList();
        var sizes = waiting.Count == 0 ? [] : await inbox.FetchAsync(waiting, MessageSummaryItems.UniqueId | MessageSummaryItems.Size, cancellation);
        foreach (var mail in sizes)
        {
            var content = mail.Size > InboundLimits.MostBytes ? null : await ContentAsync(inbox, mail.UniqueId, cancellation);
            var came = await take(new Arrived($"{inbox.UidValidity}/{mail.UniqueId.Id}", content), cancellation);
            if (came is not null)
                await inbox.MoveToAsync(mail.UniqueId, came == Came.Held ? held : done, cancellation);
        }
        await client.DisconnectAsync(quit: true, cancellation);
    }

    private static async Task<byte[]?> ContentAsync(IMailFolder inbox, UniqueId id, CancellationToken cancellation)
    {
        await using var content = await inbox.GetStreamAsync(id, cancellation);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation);
        return bytes.Length > InboundLimits.MostBytes ? null : bytes.ToArray();
    }

    private static async Task<IMailFolder> FolderAsync(ImapClient client, string name, CancellationToken cancellation)
    {
        try
        {
            return await client.GetFolderAsync(name, cancellation);
        }
        catch (FolderNotFoundException)
        {
            return await client.GetFolder(client.PersonalNamespaces[0]).CreateAsync(name, isMessageFolder: true, cancellation)
                ?? throw new IOException("The mail server did not make a folder.");
        }
    }
}
