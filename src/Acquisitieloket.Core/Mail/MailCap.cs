using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Mail;

/// <summary>
/// Caps the mails that a visitor's own action sends to an address that the visitor typed, so that nobody can have us fill the
/// mailbox of a stranger. Counted in the caller's transaction, with the turn held: two at once cannot both be the last.
/// New links are counted apart: enquiries that a stranger sends in someone's name must not keep that person from their page,
/// and who has had ten new links has one that works.
/// </summary>
public sealed class MailCap(AppDbContext db, TimeProvider clock)
{
    public const int MostPerAddress = 10, MostPerLead = 10;
    public static readonly TimeSpan Span = TimeSpan.FromDays(1);

    internal static readonly string[] Counted =
        [MailName.EnquiryReceived, MailName.AddressChanged, MailName.AddressConfirmed, MailName.EnquiryWithdrawn, DraftLinks.Template];

    /// <summary>Waits for the turn to count and holds it until the caller's transaction ends; the intake takes the same one.</summary>
    public Task TakeTurnAsync(CancellationToken cancellation) => Workloads.TakeTurnAsync(db, cancellation);

    /// <summary>How many more mails an address may get for now, however its letters are written.</summary>
    public async Task<int> RoomAsync(string address, CancellationToken cancellation) =>
        (await RoomsAsync([address], cancellation))(address);

    /// <summary>The same for several addresses, asked for at once.</summary>
    public async Task<Func<string, int>> RoomsAsync(IEnumerable<string> addresses, CancellationToken cancellation)
    {
        var keys = addresses.Select(MailboxKey.Of).Distinct().ToList();
        var sent = await db.OutgoingMails
            .Where(m => keys.Contains(m.AddressKey) && m.CreatedAt > Since && Counted.Contains(m.Template))
            .GroupBy(m => m.AddressKey).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(m => m.Key, m => m.Count, cancellation);
        return address => Math.Max(0, MostPerAddress - sent.GetValueOrDefault(MailboxKey.Of(address)));
    }

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

    /// <summary>How many more new links may be mailed to an address for now.</summary>
    public async Task<int> RoomForLinksAsync(string address, CancellationToken cancellation)
    {
        var key = MailboxKey.Of(address);
        return Math.Max(0, MostPerAddress - await NewLinks().CountAsync(m => m.AddressKey == key, cancellation));
    }

    /// <summary>Whether the company of a lead may be mailed a new link now.</summary>
    public async Task<bool> AllowsLinkAsync(long leadId, string address, CancellationToken cancellation) =>
        await NewLinks().CountAsync(m => m.LeadId == leadId, cancellation) < MostPerLead && await RoomForLinksAsync(address, cancellation) > 0;

    private IQueryable<OutgoingMail> NewLinks() =>
        db.OutgoingMails.Where(m => m.Template == MailName.LinkRenewed && m.CreatedAt > Since);

    private DateTime Since => clock.GetUtcNow().UtcDateTime - Span;
}
