using System.Runtime.CompilerServices;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Web.Features.Queue.Browse;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Queue.Export;

/// <summary>Reads every lead of a list that the viewer may open, some hundreds at a time, and writes down who took them.</summary>
public sealed class ExportReader(AppDbContext db, QueueReader queue, CurrentUser user, TimeProvider clock)
{
    /// <summary>More leads than this do not go into one file.</summary>
    public const int Limit = 5000;

    private const int Batch = 500;

    /// <summary>The ids of the list in its order; one more than <see cref="Limit"/> means: more than that.</summary>
    public async Task<IReadOnlyList<long>> IdsAsync(QueueForm form, CancellationToken cancellation)
    {
        var ids = new List<long>();
        foreach (var stretch in QueueOrder.Find(form.Sort).StretchesOf(form))
            ids.AddRange(await stretch.Rows(queue.Leads(form, user.Viewer).Where(LeadAccess.MayOpen(user.Viewer)), null, false)
                .Select(l => l.Id).Take(Limit + 1 - ids.Count).ToListAsync(cancellation));
        return ids;
    }

    /// <summary>The leads, each batch after it was written down that they were read.</summary>
    public async IAsyncEnumerable<IReadOnlyList<ExportRow>> BatchesAsync(
        IReadOnlyList<long> ids, string page, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var chunk in ids.Chunk(Batch))
        {
            var batch = chunk.ToList();
            var rows = await db.Leads.AsNoTracking().Where(LeadAccess.MayOpen(user.Viewer)).Where(l => batch.Contains(l.Id))
                .Select(ExportRow.From).ToDictionaryAsync(r => r.Lead.Id, cancellation);
            var now = clock.GetUtcNow().UtcDateTime;
            db.AccessLog.AddRange(rows.Keys.Select(id => new AccessLogEntry { At = now, UserId = user.Id, LeadId = id, Page = page }));
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            yield return [.. batch.Where(rows.ContainsKey).Select(id => rows[id])];
        }
    }
}
