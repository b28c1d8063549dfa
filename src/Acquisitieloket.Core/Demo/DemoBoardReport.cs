using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Reports.Board;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Demo;

/// <summary>Asks for a board report about the last whole quarter; a worker makes it, as it makes any other.</summary>
public sealed class DemoBoardReport(AppDbContext db, BoardService reports, TimeProvider clock)
{
    /// <summary>For a database that was just filled.</summary>
    public async Task AddAsync(CancellationToken cancellation = default)
    {
        var manager = await db.Users.SingleAsync(u => u.FullName == DemoTargets.Manager, cancellation);
        await reports.MakeAsync(BoardPeriod.Choices(WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime))[0], new Actor(manager.Id, manager.FullName), cancellation);
    }
}
