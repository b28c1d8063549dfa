using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Files;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Printing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports.Board;

/// <summary>Counts the figures of a board report, once, and makes its PDF; both are saved together with the job being done.</summary>
internal sealed class BoardWorker(
    AppDbContext db, BoardCounting counting, BoardHtml html, IPageRenderer renderer, IFileStore files, TimeProvider clock) : IDueWorkHandler<BoardReportJob>
{
    public async Task HandleAsync(BoardReportJob row, CancellationToken cancellation)
    {
        var report = await db.BoardReports.SingleAsync(r => r.Id == row.BoardReportId, cancellation);
        if (report.FileHash is not null)
            return;
        report.Figures ??= await counting.CountAsync(report.About, cancellation);
        using var content = new MemoryStream(await renderer.RenderAsync(html.Write(report), cancellation));
        var stored = await files.PutAsync(content, cancellation);
        (report.FileHash, report.FileBytes, report.MadeAt) = (stored.Hash, (int)stored.Bytes, clock.GetUtcNow().UtcDateTime);
        db.Record(Actor.System, AuditKind.BoardReportMade, report.MadeAt.Value, ("report", report.Period), ("number", $"{report.Number}"));
    }

    // The page of the report says so, and that it can be made again.
    public Task GiveUpAsync(BoardReportJob row, CancellationToken cancellation) => Task.CompletedTask;
}
