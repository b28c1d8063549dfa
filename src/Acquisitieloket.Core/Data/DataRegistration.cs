using Acquisitieloket.Core.Demand.Offers;
using Acquisitieloket.Core.FollowUps.Feed;
using Acquisitieloket.Core.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Data;

internal static class DataRegistration
{
    public static IServiceCollection AddData(this IServiceCollection services, DatabaseProvider provider)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        return provider switch
        {
            DatabaseProvider.PostgreSql => services.AddContext<PostgreSqlAppDbContext>(
                (options, connection) => options.UseNpgsql(connection)),
            DatabaseProvider.SqlServer => services.AddContext<SqlServerAppDbContext>(
                (options, connection) => options.UseSqlServer(connection)),
            _ => services.AddContext<SqliteAppDbContext>(
                // A row a statement: the same words for each row of a table, which are then prepared once.
                (options, connection) => options.UseSqlite(connection, sqlite => sqlite.MaxBatchSize(1))
                    .AddInterceptors(new SqlitePragmas(), new SqliteIndexes(), new SqliteStatements())),
        };
    }

    private static IServiceCollection AddContext<T>(
        this IServiceCollection services, Action<DbContextOptionsBuilder, string> use) where T : AppDbContext
    {
        services.AddDbContext<T>((provider, options) =>
        {
            use(options, ConnectionStringOf(provider));
            // Bounded counts take any thousand rows; sorting them first would be work for nothing.
            options.ConfigureWarnings(w => w.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)
                // Whether a migration was forgotten is for a test to find; every start would pay for it with a third of a second.
                .Ignore(RelationalEventId.PendingModelChangesWarning)
                // The database refuses what came twice or second, which is answered; what nobody expected is logged with its page.
                .Log((CoreEventId.SaveChangesFailed, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug)));
            // First what adds rows, so that the nudges see them.
            options.AddInterceptors(new SupplyWatch(provider.GetRequiredService<TimeProvider>()), new ConcurrencyTokens(), new CalendarChanges(provider.GetRequiredService<TimeProvider>()), provider.GetRequiredService<DueWorkNudges>());
        });
        return services.AddScoped<AppDbContext>(provider => provider.GetRequiredService<T>()).AddScoped<NewRows>();
    }

    private static string ConnectionStringOf(IServiceProvider services)
    {
        var database = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (!string.IsNullOrWhiteSpace(database.ConnectionString))
            return database.ConnectionString;
        var storage = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        return $"Data Source={Path.Combine(storage.Folder("database"), "acquisitieloket.db")}";
    }
}
