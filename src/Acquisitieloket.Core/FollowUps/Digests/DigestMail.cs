using System.Globalization;
using Acquisitieloket.Core.Mail;

namespace Acquisitieloket.Core.FollowUps.Digests;

/// <summary>Fills the daily mail.</summary>
internal sealed class DigestMail(DigestLines lines, TimeProvider clock) : IMailContents
{
    public string Template => MailName.Digest;

    public async Task<MailContents> OfAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        var user = long.Parse(mail.Values[MailName.Reminded], CultureInfo.InvariantCulture);
        return new(new Dictionary<string, string>(), (await lines.OfAsync(user, clock.GetUtcNow().UtcDateTime, cancellation)).Lists());
    }
}
