using Acquisitieloket.Core.Data;
using Acquisitieloket.Testing.Databases;

namespace Acquisitieloket.Benchmarks;

/// <summary>A file that stays for the next run: a million leads are written once.</summary>
internal sealed class KeptDatabase(string path) : ITestDatabases
{
    public TestDatabase Migrated()
    {
        if (!File.Exists(path))
        {
            using var made = new SqliteDatabases().Migrated();
            File.Copy(made.ConnectionString["Data Source=".Length..], path);
        }
        return Empty();
    }

    public TestDatabase Empty() => new(DatabaseProvider.Sqlite, $"Data Source={path}", () => { });
}
