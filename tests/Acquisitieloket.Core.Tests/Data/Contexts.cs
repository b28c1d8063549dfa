using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Acquisitieloket.Core.Tests.Data;

/// <summary>Bare data contexts, for tests about migrations.</summary>
internal static class Contexts
{
    public static AppDbContext Open(DatabaseProvider provider, string connection) => provider switch
    {
        DatabaseProvider.PostgreSql => new PostgreSqlAppDbContext(
            new DbContextOptionsBuilder<PostgreSqlAppDbContext>().UseNpgsql(connection).ConfigureWarnings(Allow).Options),
        DatabaseProvider.SqlServer => new SqlServerAppDbContext(
            new DbContextOptionsBuilder<SqlServerAppDbContext>().UseSqlServer(connection).ConfigureWarnings(Allow).Options),
        _ => new SqliteAppDbContext(
            new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite(connection).ConfigureWarnings(Allow).Options),
    };

    // Whether the model has moved on is one test's question; the others are about the migrations that there are.
    private static void Allow(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(RelationalEventId.PendingModelChangesWarning);

    /// <summary>Enough to build a model; nothing is connected to.</summary>
    public static string NoServer(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.PostgreSql => "Host=localhost",
        DatabaseProvider.SqlServer => "Server=localhost",
        _ => "Data Source=:memory:",
    };
}
