using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Data;

/// <summary>Brings the database to what this build needs, before the first request.</summary>
public static class DatabaseStart
{
    /// <summary>Migrates unless Database:MigrateOnStart says no (then the verb "migrate" does it), and adds the roles.</summary>
    public static async Task StartDatabaseAsync(this IServiceProvider services)
    {
        if (services.GetRequiredService<IOptions<DatabaseOptions>>().Value.MigrateOnStart)
            await services.MigrateDatabaseAsync();
    }

    /// <summary>Applies what is missing.</summary>
    public static async Task MigrateDatabaseAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<RoleSeed>().EnsureAsync();
    }
}
