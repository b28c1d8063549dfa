using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Files;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Mail.Drop;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Privacy;

/// <summary>Deletes what an erased lead left outside the tables. Deleting twice is no harm, so a half-done row is done again.</summary>
internal sealed class ErasureRemainsWorker(AppDbContext db, IFileStore files, DropFolder drop, DatabaseLeftovers leftovers)
    : IDueWorkHandler<ErasureRemains>
{
    public async Task HandleAsync(ErasureRemains row, CancellationToken cancellation)
    {
        foreach (var hash in row.FileHashes)
            if (!await IsUsedAsync(hash, cancellation))
                files.Delete(hash, TimeSpan.Zero);
        drop.Delete(row.MessageIds);
        await leftovers.ClearAsync(cancellation);
    }

    public Task GiveUpAsync(ErasureRemains row, CancellationToken cancellation) => Task.CompletedTask;

    // The same content may stand with another lead.
    private async Task<bool> IsUsedAsync(string hash, CancellationToken cancellation) =>
        await db.Documents.AnyAsync(d => d.FileHash == hash && d.RemovedAt == null, cancellation)
        || await db.Proposals.AnyAsync(p => p.FileHash == hash, cancellation)
        || await db.BoardReports.AnyAsync(r => r.FileHash == hash, cancellation);
}
