using System.Net.Sockets;
using Acquisitieloket.Core.Jobs;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Acquisitieloket.Core.Mail.Smtp;

/// <summary>
/// Sends through the organisation's relay. Only what the server says for good of the receiver or of this mail is permanent:
/// anything that may be our own settings, such as a password or a sender that is refused, is tried again.
/// </summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options, TimeProvider clock) : IMailTransport
{
    private const int Permanent = 500;

    public async Task SendAsync(Letter letter, CancellationToken cancellation)
    {
        var smtp = options.Value.Smtp;
        using var message = MimeLetter.Of(letter, options.Value, clock.GetUtcNow());
        // A server may stay silent for ever, or answer each line just in time.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(smtp.TimeoutSeconds));
        try
        {
            await SendAsync(message, smtp, limit.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or TimeoutException && !cancellation.IsCancellationRequested)
        {
            throw new DueWorkFailed("De mailserver antwoordde niet op tijd.", inner: failure);
        }
        catch (SmtpCommandException refused)
        {
            var code = (int)refused.StatusCode;
            throw refused.ErrorCode switch
            {
                SmtpErrorCode.RecipientNotAccepted => new DueWorkFailed($"De mailserver weigert de ontvanger ({code}).", code >= Permanent, refused),
                SmtpErrorCode.MessageNotAccepted => new DueWorkFailed($"De mailserver weigert deze mail ({code}).", code >= Permanent, refused),
                _ => new DueWorkFailed($"De mailserver nam de mail niet aan ({code}).", inner: refused),
            };
        }
        catch (NotSupportedException unwritable)
        {
            throw new DueWorkFailed("De mailserver kan niet schrijven naar zo'n adres.", permanent: true, unwritable);
        }
        catch (AuthenticationException refused)
        {
            throw new DueWorkFailed("De mailserver weigert onze aanmelding.", inner: refused);
        }
        catch (Exception broken) when (broken is SmtpProtocolException or SocketException or IOException or SslHandshakeException)
        {
            throw new DueWorkFailed($"De verbinding met de mailserver kwam niet tot stand of brak af ({broken.GetType().Name}).", inner: broken);
        }
    }

    private static async Task SendAsync(MimeMessage message, SmtpOptions smtp, CancellationToken cancellation)
    {
        // A relay inside an organisation often has a certificate whose list of revoked ones cannot be reached.
        using var client = new SmtpClient { CheckCertificateRevocation = false, Timeout = smtp.TimeoutSeconds * 1000 };
        await client.ConnectAsync(smtp.Host!, smtp.Port, smtp.StartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None, cancellation);
        if (smtp.User is { Length: > 0 } user)
            await client.AuthenticateAsync(user, smtp.Password ?? "", cancellation);
        await client.SendAsync(message, cancellation);
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception rude) when (rude is not OutOfMemoryException)
        {
            // The mail was accepted: how the server says goodbye must not have it sent twice.
        }
    }
}
