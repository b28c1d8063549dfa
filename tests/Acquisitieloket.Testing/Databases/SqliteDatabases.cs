using Acquisitieloket.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Testing.Databases;

/// <summary>Files: migrated once for all tests of a run, then copied.</summary>
public sealed class SqliteDatabases : ITestDatabases
{
    private static readonly Lazy<byte[]> Template = new(Migrate);

    public TestDatabase Migrated() => Make(path => File.WriteAllBytes(path, Template.Value));

    public TestDatabase Empty() => Make(_ => { });

    private static TestDatabase Make(Action<string> fill)
    {
        var folder = new TestFolder();
        fill(folder["test.db"]);
        var connection = $"Data Source={folder["test.db"]}";
        return new(DatabaseProvider.Sqlite, connection, () =>
        {
            using (var pooled = new SqliteConnection(connection)) SqliteConnection.ClearPool(pooled);
            folder.Dispose();
        });
    }

    private static byte[] Migrate()
    {
        using var folder = new TestFolder();
        var options = new DbContextOptionsBuilder<SqliteAppDbContext>()
            .UseSqlite($"Data Source={folder["template.db"]};Pooling=False").Options;
        using (var db = new SqliteAppDbContext(options)) Schema.Make(db);
        return File.ReadAllBytes(folder["template.db"]);
    }
}
