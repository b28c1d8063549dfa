using System.Security.Cryptography;
using System.Text;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Mail.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Acquisitieloket.Core.Mail.Drop;

/// <summary>Without a mail server: each mail becomes a file in Storage:Root/mail-drop that any mail program opens.</summary>
internal sealed class DropTransport(IOptions<MailOptions> options, IOptions<StorageOptions> storage, TimeProvider clock) : IMailTransport
{
    private static readonly FormatOptions AsSent = Dos();

    public async Task SendAsync(Letter letter, CancellationToken cancellation)
    {
        using var message = MimeLetter.Of(letter, options.Value, clock.GetUtcNow());
        var drop = storage.Value.Folder("mail-drop");
        var unfinished = Path.Combine(Directory.CreateDirectory(Path.Combine(drop, ".new")).FullName, $"{Guid.NewGuid():N}");
        try
        {
            await message.WriteToAsync(AsSent, unfinished, cancellation);
            // Whole files only, and one file however often the same mail is tried.
            File.Move(unfinished, Path.Combine(drop, NameOf(letter.MessageId)), overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>The name of the file that a mail becomes, the same on every attempt.</summary>
    internal static string NameOf(string messageId)
    {
        var id = messageId.Trim('<', '>').Split('@')[0];
        return id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            ? $"{id}.eml"
            : $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)))}.eml";
    }

    private static FormatOptions Dos()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
