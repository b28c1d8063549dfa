using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Mail;

/// <summary>
/// Caps the mails that a visitor's own action sends to an address that the visitor typed, so that nobody can have us fill the
/// mailbox of a stranger. Counted in the caller's transaction, with the turn held: two at once cannot both be the last.
/// </summary>
public sealed class MailCap(AppDbContext db, TimeProvider clock, IntakeQueries queries)
{
    public const int MostPerAddress = 10, MostPerLead = 10;
    public static readonly TimeSpan Span = TimeSpan.FromDays(1);

    internal static readonly string[] Counted =
        [MailName.EnquiryReceived, MailName.AddressChanged, MailName.AddressConfirmed, MailName.LinkRenewed, MailName.EnquiryWithdrawn, DraftLinks.Template];

    /// <summary>Waits for the turn to count and holds it until the caller's transaction ends; the intake takes the same one.</summary>
    public Task TakeTurnAsync(CancellationToken cancellation) => Workloads.TakeTurnAsync(db, cancellation);

    /// <summary>How many more mails an address may get for now, however its letters are written.</summary>
    public async Task<int> RoomAsync(string address, CancellationToken cancellation) =>
        Math.Max(0, MostPerAddress - await queries.MailsToAsync(db, OutgoingMail.KeyOf(address), Since, cancellation));

    /// <summary>Whether a lead may have one mail sent to each of these addresses now.</summary>
    public async Task<bool> AllowsAsync(long leadId, IReadOnlyCollection<string> addresses, CancellationToken cancellation)
    {
        if (await db.OutgoingMails.CountAsync(m => m.LeadId == leadId && m.CreatedAt > Since && Counted.Contains(m.Template), cancellation)
            + addresses.Count > MostPerLead)
            return false;
        foreach (var address in addresses)
            if (await RoomAsync(address, cancellation) == 0)
                return false;
        return true;
    }

    private DateTime Since => clock.GetUtcNow().UtcDateTime - Span;
}
