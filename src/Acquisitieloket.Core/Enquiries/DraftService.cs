using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Enquiries;

/// <summary>Keeps a form that is being filled in, as typed, until it is submitted or 7 days after its last change.</summary>
public sealed class DraftService(AppDbContext db, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The draft with a key; null when there is none or its time has passed.</summary>
    public async Task<EnquiryDraft?> FindAsync(Guid key, CancellationToken cancellation = default)
    {
        var now = Now;
        return await db.EnquiryDrafts.SingleOrDefaultAsync(d => d.Key == key && d.ExpiresAt > now, cancellation);
    }

    /// <summary>What was typed so far: field → values.</summary>
    public static Dictionary<string, string[]> Typed(EnquiryDraft? draft) =>
        draft is null ? [] : Steps(draft).Values.SelectMany(fields => fields).ToDictionary();

    /// <summary>Replaces what was typed on one step, right or wrong, and gives the draft another 7 days.</summary>
    public async Task<EnquiryDraft> SaveStepAsync(
        EnquiryDraft? draft, string step, Dictionary<string, string[]> fields, CancellationToken cancellation = default)
    {
        var now = Now;
        if (draft is null)
        {
            // Whenever someone begins, what others left behind goes.
            await DeleteExpiredAsync(cancellation);
            draft = new EnquiryDraft { Key = Guid.NewGuid(), Form = "{}", CreatedAt = now, ExpiresAt = now };
            db.EnquiryDrafts.Add(draft);
        }
        var steps = Steps(draft);
        steps[step] = fields;
        draft.Form = JsonSerializer.Serialize(steps, JsonColumn.Options);
        draft.ExpiresAt = now + EnquiryDraft.Lifetime;
        await db.SaveChangesAsync(cancellation);
        return draft;
    }

    /// <summary>
    /// Gives a draft that goes on in another browser a new key, so that the one in which it was begun no longer opens it: who
    /// begins a form and has its link mailed to another must not read what that one types.
    /// </summary>
    public async Task TakeOverAsync(EnquiryDraft draft, CancellationToken cancellation = default)
    {
        draft.Key = Guid.NewGuid();
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Marks a draft as submitted; what was typed is in the enquiry now and goes from the draft.</summary>
    public async Task CloseAsync(EnquiryDraft draft, long leadId, CancellationToken cancellation = default)
    {
        var contact = await db.Leads.Where(l => l.Id == leadId).Select(l => l.Contact!.Name).SingleAsync(cancellation);
        await DraftDocuments.MoveAsync(db, draft.Key, leadId, contact, cancellation);
        draft.LeadId = leadId;
        draft.Form = "{}";
        draft.ExpiresAt = Now + EnquiryDraft.Lifetime;
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Forgets a draft with all that was typed and attached, at the wish of who typed it.</summary>
    public async Task DiscardAsync(EnquiryDraft draft, CancellationToken cancellation = default)
    {
        await DocumentCleanUp.LetGoAsync(db, draft, Now, cancellation);
        db.EnquiryDrafts.Remove(draft);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Forgets the drafts in which this address was typed, or to which their link was mailed, in the caller's transaction;
    /// the caller saves.
    /// </summary>
    internal static async Task ForgetOfAsync(AppDbContext db, string email, DateTime now, CancellationToken cancellation)
    {
        var (key, typed) = (MailboxKey.Of(email), email.Trim().ToLowerInvariant());
        var near = await db.EnquiryDrafts.Where(d => d.LeadId == null && (d.Form.ToLower().Contains(typed)
            || db.OutgoingMails.Any(m => m.DraftId == d.Id && m.AddressKey == key))).ToListAsync(cancellation);
        foreach (var draft in near)
        {
            // A longer address that ends like this one is somebody else's.
            if (!Typed(draft).Values.Any(values => values.Any(value => MailboxKey.Of(value) == key))
                && !await db.OutgoingMails.AnyAsync(m => m.DraftId == draft.Id && m.AddressKey == key, cancellation))
                continue;
            await DocumentCleanUp.LetGoAsync(db, draft, now, cancellation);
            db.EnquiryDrafts.Remove(draft);
        }
    }

    /// <summary>The subjects that were answered, as the steps of the form are called.</summary>
    public static IReadOnlySet<string> Answered(EnquiryDraft draft) => Steps(draft).Keys.ToHashSet();

    /// <summary>Deletes drafts whose time has passed. Returns how many.</summary>
    public async Task<int> DeleteExpiredAsync(CancellationToken cancellation = default)
    {
        var now = Now;
        await DocumentCleanUp.LetGoOfExpiredDraftsAsync(db, now, cancellation);
        return await db.EnquiryDrafts.Where(d => d.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
    }

    private static Dictionary<string, Dictionary<string, string[]>> Steps(EnquiryDraft draft) =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(draft.Form, JsonColumn.Options) ?? [];
}
