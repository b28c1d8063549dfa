using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Acquisitieloket.Testing.Databases;

/// <summary>Databases on one server for the whole run: migrated once, then copied by the server.</summary>
public sealed class PostgresDatabases : ITestDatabases, IDisposable
{
    private const string Template = "template_of_tests";

    private readonly PostgresServer server = new();
    private int made;

    public PostgresDatabases()
    {
        Execute($"CREATE DATABASE {Template}");
        var options = new DbContextOptionsBuilder<PostgreSqlAppDbContext>()
            .UseNpgsql(server.ConnectionString(Template) + ";Pooling=false").Options;
        using var db = new PostgreSqlAppDbContext(options);
        Schema.Make(db);
    }

    public TestDatabase Migrated() => Make($"TEMPLATE {Template}");

    public TestDatabase Empty() => Make("");

    public void Dispose() => server.Dispose();

    private TestDatabase Make(string from)
    {
        var name = $"test_{Interlocked.Increment(ref made)}";
        Execute($"CREATE DATABASE {name} {from}");
        return new(DatabaseProvider.PostgreSql, server.ConnectionString(name),
            () => Execute($"DROP DATABASE {name} WITH (FORCE)"));
    }

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
