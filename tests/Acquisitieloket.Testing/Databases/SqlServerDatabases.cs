using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Testing.Databases;

/// <summary>Databases on the SQL Server that the variable TEST_SQLSERVER names; it must be allowed to make them.</summary>
public sealed class SqlServerDatabases : ITestDatabases
{
    private const string Variable = "TEST_SQLSERVER";

    public TestDatabase Migrated()
    {
        var database = Empty();
        using var db = Open(database.ConnectionString);
        Schema.Make(db);
        return database;
    }

    public TestDatabase Empty()
    {
        var server = Environment.GetEnvironmentVariable(Variable)
            ?? throw new InvalidOperationException($"Set {Variable} to a connection string without a database.");
        var connection = $"{server};Database=test_{Guid.NewGuid():N}";
        return new(DatabaseProvider.SqlServer, connection, () =>
        {
            using var db = Open(connection);
            db.Database.EnsureDeleted();
        });
    }

    private static SqlServerAppDbContext Open(string connection) =>
        new(new DbContextOptionsBuilder<SqlServerAppDbContext>().UseSqlServer(connection).Options);
}
