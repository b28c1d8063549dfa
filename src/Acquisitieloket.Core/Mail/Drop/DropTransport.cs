using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Mail.Smtp;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Mail.Drop;

/// <summary>Without a mail server: each mail becomes a file in Storage:Root/mail-drop that any mail program opens.</summary>
internal sealed class DropTransport(IOptions<MailOptions> options, IOptions<StorageOptions> storage) : IMailTransport
{
    public async Task SendAsync(Letter letter, CancellationToken cancellation)
    {
        using var message = MimeMessage.Of(letter, options.Value);
        var drop = storage.Value.Folder("mail-drop");
        var workplace = Directory.CreateDirectory(Path.Combine(drop, ".new", $"{Guid.NewGuid():N}"));
        try
        {
            using var client = new SmtpClient();
            client.DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory;
            client.PickupDirectoryLocation = workplace.FullName;
            await client.SendMailAsync(message, cancellation);
            // Whole files only, and one file however often the same mail is tried.
            File.Move(workplace.GetFiles().Single().FullName, Path.Combine(drop, NameOf(letter.MessageId)), overwrite: true);
        }
        finally
        {
            workplace.Delete(recursive: true);
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
}
