using System.Net;
using System.Net.Mail;
using Acquisitieloket.Core.Jobs;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Mail.Smtp;

/// <summary>Sends through the organisation's relay.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    public async Task SendAsync(Letter letter, CancellationToken cancellation)
    {
        var smtp = options.Value.Smtp;
        using var message = MimeMessage.Of(letter, options.Value);
        using var client = Client(smtp);
        // The library's own timeout does not hold for asynchronous sending, and a server may stay silent for ever.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(smtp.TimeoutSeconds));
        try
        {
            await client.SendMailAsync(message, limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new DueWorkFailed("The mail server did not answer in time.", inner: late);
        }
        catch (SmtpFailedRecipientException refused) when ((int)refused.StatusCode >= 500)
        {
            throw new DueWorkFailed($"The receiver was refused ({(int)refused.StatusCode}).", permanent: true, refused);
        }
        catch (SmtpException failure)
        {
            throw new DueWorkFailed($"The mail server could not take the mail ({failure.StatusCode}).", inner: failure);
        }
    }

    private static SmtpClient Client(SmtpOptions smtp)
    {
        var client = new SmtpClient(smtp.Host, smtp.Port)
        {
            EnableSsl = smtp.StartTls,
            Timeout = smtp.TimeoutSeconds * 1000,
        };
        if (smtp.User is { Length: > 0 })
            client.Credentials = new NetworkCredential(smtp.User, smtp.Password);
        return client;
    }
}
