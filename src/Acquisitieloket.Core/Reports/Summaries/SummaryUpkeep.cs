using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>Keeps the figures up to date in the background, so that a report has little left to do.</summary>
public sealed class SummaryUpkeep(IServiceScopeFactory scopes)
{
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    /// <summary>Returns how many marks were worked off.</summary>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var (total, taken) = (0, SummaryFold.AtOnce);
        for (; taken == SummaryFold.AtOnce && !stopping.IsCancellationRequested; total += taken)
        {
            await using var scope = scopes.CreateAsyncScope();
            taken = await scope.ServiceProvider.GetRequiredService<SummaryFold>().FoldAsync(stopping);
        }
        return total;
    }

    /// <summary>Throws all figures away and makes them from the leads again; reports show less until it is done.</summary>
    public async Task<int> RebuildAsync(CancellationToken stopping)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
            await using var transaction = await db.Database.BeginTransactionAsync(stopping);
            await db.ReportStates.ExecuteUpdateAsync(s => s.SetProperty(x => x.Turn, x => x.Turn + 1), stopping);
            await db.ReportMarks.ExecuteDeleteAsync(stopping);
            await db.ReportCells.ExecuteDeleteAsync(stopping);
            await db.ReportEntries.ExecuteDeleteAsync(stopping);
            await db.Database.ExecuteSqlRawAsync(SummaryMarks.All, stopping);
            await transaction.CommitAsync(stopping);
        }
        return await RunAsync(stopping);
    }
}
