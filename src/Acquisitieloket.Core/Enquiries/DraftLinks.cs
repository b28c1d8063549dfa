using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Enquiries;

/// <summary>Mails the link by which a draft is taken up on another day or device, and finds the draft of such a link.</summary>
public sealed class DraftLinks(AppDbContext db, LinkKey key, MailCap cap, IOptions<MailOptions> mail, TimeProvider clock)
{
    public const string Template = "resume-draft";

    /// <summary>A draft sends its link to one address no more often than this.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(3);

    /// <summary>One address gets no more links than this in an hour, for however many drafts: nobody's mailbox is filled.</summary>
    public const int MostPerHour = 5;

    /// <summary>
    /// Mails a link that opens this draft to an address, and gives the draft another 7 days. A link mailed before no longer
    /// works. Nothing is mailed to the same address within the pause. False when the address had too many: nothing is mailed, the draft is kept.
    /// </summary>
    public async Task<bool> MailAsync(EnquiryDraft draft, string email, string language, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await cap.TakeTurnAsync(cancellation);
        // Only now: a twin of this click has either been counted, or waits for our turn to end.
        await db.Entry(draft).ReloadAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        draft.ExpiresAt = now + EnquiryDraft.Lifetime;
        // Only for the same mailbox: who mistyped an address puts it right at once.
        var soon = draft.ResumeMailedAt is { } last && now - last < Pause
            && MailboxKey.Of(await MailedToAsync(draft, cancellation)) == MailboxKey.Of(email);
        var may = soon || await MayReceiveAsync(email, now, cancellation);
        if (may && !soon)
            await AddMailAsync(draft, email, language, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return may;
    }

    private async Task AddMailAsync(EnquiryDraft draft, string email, string language, DateTime now, CancellationToken cancellation)
    {
        // A mail that still waits would go out with the new link, to whom the old one was meant for.
        db.OutgoingMails.RemoveRange(await db.OutgoingMails
            .Where(m => m.DraftId == draft.Id && m.DoneAt == null).ToListAsync(cancellation));
        var nonce = Guid.NewGuid();
        draft.ResumeNonce = nonce;
        draft.ResumeTokenHash = LinkKey.HashOf(key.TokenFor(nonce));
        draft.ResumeMailedAt = now;
        db.OutgoingMails.Add(Row(draft, email, language, now));
    }

    /// <summary>The draft that a token opens, also when its time has passed or it was submitted; null for an unknown token.</summary>
    public Task<EnquiryDraft?> FindAsync(string token, CancellationToken cancellation = default)
    {
        var hash = LinkKey.HashOf(token);
        return db.EnquiryDrafts.SingleOrDefaultAsync(d => d.ResumeTokenHash == hash, cancellation);
    }

    /// <summary>The address to which the link of a draft went last; null when none was asked for.</summary>
    public Task<string?> MailedToAsync(EnquiryDraft draft, CancellationToken cancellation = default) => db.OutgoingMails.AsNoTracking()
        .Where(m => m.DraftId == draft.Id).OrderByDescending(m => m.Id).Select(m => (string?)m.ToAddress).FirstOrDefaultAsync(cancellation);

    private async Task<bool> MayReceiveAsync(string email, DateTime now, CancellationToken cancellation)
    {
        var (since, key) = (now.AddHours(-1), MailboxKey.Of(email));
        return await cap.RoomAsync(email, cancellation) > 0 && await db.OutgoingMails.CountAsync(
            m => m.Template == Template && m.CreatedAt > since && m.AddressKey == key, cancellation) < MostPerHour;
    }

    private OutgoingMail Row(EnquiryDraft draft, string email, string language, DateTime now) => new()
    {
        MessageId = MessageIds.New(Template, mail.Value.Domain),
        Draft = draft,
        ToAddress = email,
        ToName = email,
        Template = Template,
        Language = language,
        Values = new Dictionary<string, string>
        {
            ["keptUntil"] = Written.Date(draft.ExpiresAt, language),
            ["reference"] = "",
        },
        CreatedAt = now,
        DueAt = now,
    };
}
