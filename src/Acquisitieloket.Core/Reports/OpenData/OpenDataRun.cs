using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Reports.OpenData;

/// <summary>Makes the open data once a night, whichever process looks first; older files go after a year.</summary>
internal sealed class OpenDataRun(IServiceScopeFactory scopes, TimeProvider clock)
{
    public static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(10);
    private const int KeptDays = 366, Hour = 2;

    /// <summary>Looks once; returns 1 when it made a file.</summary>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // Before two the night of yesterday counts; a counter that starts without any makes one at once.
        var day = WorkingCalendar.DayOf(now.AddHours(-Hour));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (await db.OpenDataFiles.AnyAsync(f => f.Day >= day, stopping))
            return 0;
        var csv = await scope.ServiceProvider.GetRequiredService<OpenFigures>().CsvAsync(WorkingCalendar.DayOf(now), stopping);
        db.OpenDataFiles.Add(new() { Day = day, MadeAt = now, Csv = csv });
        try
        {
            await db.SaveChangesAsync(stopping);
        }
        catch (DbUpdateException) when (!stopping.IsCancellationRequested)
        {
            // Another process was first: there is one file of a day.
            return 0;
        }
        var oldest = day.AddDays(-KeptDays);
        await db.OpenDataFiles.Where(f => f.Day < oldest).ExecuteDeleteAsync(stopping);
        return 1;
    }
}
