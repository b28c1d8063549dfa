using Acquisitieloket.Core.Data;

namespace Acquisitieloket.Testing.Databases;

/// <summary>A migrated database of its own for one test: where it is, and what is done with it afterwards.</summary>
public sealed class TestDatabase(DatabaseProvider provider, string connectionString, Action remove) : IDisposable
{
    public DatabaseProvider Provider { get; } = provider;
    public string ConnectionString { get; } = connectionString;

    public void Dispose() => remove();
}

/// <summary>Makes databases; one kind for each provider, so that the same test runs on all.</summary>
public interface ITestDatabases
{
    /// <summary>A database with all tables and no rows but those of the migrations.</summary>
    TestDatabase Migrated();

    /// <summary>A database without tables.</summary>
    TestDatabase Empty();
}
