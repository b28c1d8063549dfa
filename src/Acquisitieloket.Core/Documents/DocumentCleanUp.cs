using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Files;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Documents;

/// <summary>
/// Deletes the content of documents that were taken away, once nothing else uses it: the same content may stand with
/// another lead, or be a proposal that we made. Rows of a lead stay, without content, because its timeline names them.
/// </summary>
public sealed class DocumentCleanUp(AppDbContext db, IFileStore files)
{
    /// <summary>How long a content is left alone after it was put last.</summary>
    private static readonly TimeSpan LeftAlone = TimeSpan.FromHours(1);
    private const int AtOnce = 200;
    /// <summary>In place of the hash of a content that is gone.</summary>
    private const string Gone = "";

    /// <summary>Marks what belongs to drafts whose time has passed; they can be deleted then.</summary>
    public static Task LetGoOfExpiredDraftsAsync(AppDbContext db, DateTime now, CancellationToken cancellation = default) =>
        RemoveAsync(db.Documents.Where(d => d.Draft!.ExpiresAt <= now), now, cancellation);

    /// <summary>Marks what belongs to a draft that is about to be deleted.</summary>
    public static Task LetGoAsync(AppDbContext db, EnquiryDraft draft, DateTime now, CancellationToken cancellation = default) =>
        RemoveAsync(db.Documents.Where(d => d.DraftId == draft.Id), now, cancellation);

    /// <summary>Looks once; returns how many documents lost their content.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var removed = await db.Documents.AsNoTracking().Where(d => d.RemovedAt != null && d.FileHash != Gone)
            .OrderBy(d => d.RemovedAt).Take(AtOnce).Select(d => d.FileHash).Distinct().ToListAsync(cancellation);
        var done = 0;
        foreach (var hash in removed)
            if (await IsUsedAsync(hash, cancellation) || files.Delete(hash, LeftAlone))
                done += await ForgetAsync(hash, cancellation);
        return done;
    }

    private static Task RemoveAsync(IQueryable<Document> documents, DateTime now, CancellationToken cancellation) =>
        documents.ExecuteUpdateAsync(d => d
            .SetProperty(x => x.RemovedAt, now).SetProperty(x => x.DraftId, (long?)null), cancellation);

    private async Task<bool> IsUsedAsync(string hash, CancellationToken cancellation) =>
        await db.Documents.AnyAsync(d => d.FileHash == hash && d.RemovedAt == null, cancellation)
        || await db.Proposals.AnyAsync(p => p.FileHash == hash, cancellation)
        || await db.BoardReports.AnyAsync(r => r.FileHash == hash, cancellation);

    private async Task<int> ForgetAsync(string hash, CancellationToken cancellation)
    {
        var removed = db.Documents.Where(d => d.FileHash == hash && d.RemovedAt != null);
        return await removed.Where(d => d.LeadId == null).ExecuteDeleteAsync(cancellation)
            + await removed.ExecuteUpdateAsync(d => d.SetProperty(x => x.FileHash, Gone), cancellation);
    }
}
