using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Documents;

/// <summary>The attachments of an enquiry that is being filled in.</summary>
public sealed class DraftDocuments(AppDbContext db, DocumentIntake intake, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The attachments in the order in which they were added.</summary>
    public Task<List<Document>> OfAsync(EnquiryDraft draft, CancellationToken cancellation = default) =>
        db.Documents.AsNoTracking().Where(d => d.DraftId == draft.Id && d.RemovedAt == null)
            .OrderBy(d => d.AddedAt).ThenBy(d => d.Id).ToListAsync(cancellation);

    /// <summary>Adds a file; throws <see cref="FileRefused"/>. Also holds when several files come at the same moment.</summary>
    public async Task<Document> AddAsync(EnquiryDraft draft, NewFile file, CancellationToken cancellation = default)
    {
        var name = DocumentName.Of(file.Name);
        // Before all the work; asked again below.
        if (await CountAsync(draft, cancellation) >= DocumentLimits.MostFiles)
            throw new FileRefused(FileFault.TooMany, name);
        var document = await intake.TakeAsync(file, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Whoever adds to the same draft waits here, so that the count holds until we are done.
        await db.EnquiryDrafts.Where(d => d.Id == draft.Id).ExecuteUpdateAsync(
            d => d.SetProperty(x => x.ExpiresAt, Now + EnquiryDraft.Lifetime), cancellation);
        var tooMany = await CountAsync(draft, cancellation) >= DocumentLimits.MostFiles;
        // The content is that of the earlier one and stays with it.
        if (await db.Documents.AnyAsync(d => d.DraftId == draft.Id && d.RemovedAt == null && d.FileHash == document.FileHash, cancellation))
            throw new FileRefused(FileFault.Twice, name);
        document.VisibleToCompany = true;
        document.DraftId = tooMany ? null : draft.Id;
        // Stored already, because another file came in between: removed in the way that takes its content along.
        document.RemovedAt = tooMany ? Now : null;
        db.Documents.Add(document);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return tooMany ? throw new FileRefused(FileFault.TooMany, name) : document;
    }

    /// <summary>Takes an attachment away; nothing happens when it is not (any more) one of this draft.</summary>
    public async Task RemoveAsync(EnquiryDraft draft, long documentId, CancellationToken cancellation = default)
    {
        var now = Now;
        await db.Documents.Where(d => d.Id == documentId && d.DraftId == draft.Id && d.RemovedAt == null).ExecuteUpdateAsync(
            d => d.SetProperty(x => x.RemovedAt, now).SetProperty(x => x.DraftId, (long?)null), cancellation);
    }

    /// <summary>Which of these drafts, by key, have attachments.</summary>
    internal static Task<HashSet<Guid>> AnyOfAsync(AppDbContext db, Guid[] draftKeys, CancellationToken cancellation) =>
        db.Documents.Where(d => draftKeys.Contains(d.Draft!.Key)).Select(d => d.Draft!.Key).ToHashSetAsync(cancellation);

    /// <summary>
    /// Hands the attachments over to the lead that the draft became, as part of the caller's transaction. Done again
    /// when the draft is closed: a file that came in at the very moment of sending goes along.
    /// </summary>
    internal static Task MoveAsync(
        AppDbContext db, Guid draftKey, long leadId, string contactName, CancellationToken cancellation) =>
        db.Documents.Where(d => d.Draft!.Key == draftKey).ExecuteUpdateAsync(d => d
            .SetProperty(x => x.LeadId, leadId).SetProperty(x => x.DraftId, (long?)null)
            .SetProperty(x => x.AddedByName, contactName), cancellation);

    private Task<int> CountAsync(EnquiryDraft draft, CancellationToken cancellation) =>
        db.Documents.CountAsync(d => d.DraftId == draft.Id && d.RemovedAt == null, cancellation);
}
