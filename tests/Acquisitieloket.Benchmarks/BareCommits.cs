using Acquisitieloket.Testing;
using Microsoft.Data.Sqlite;

namespace Acquisitieloket.Benchmarks;

/// <summary>The limit of what is stored: one small row, committed as durably, without any of our code.</summary>
internal sealed class BareCommits : IDisposable
{
    private readonly TestFolder folder = new();

    private string Connection => $"Data Source={folder["bare.db"]}";

    public static async Task<BareCommits> MakeAsync()
    {
        var bare = new BareCommits();
        await bare.ExecuteAsync("PRAGMA journal_mode=WAL; CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT)");
        return bare;
    }

    public Task CommitAsync() =>
        ExecuteAsync("PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; INSERT INTO rows (text) VALUES ('een kleine rij')");

    public void Dispose()
    {
        using (var pooled = new SqliteConnection(Connection)) SqliteConnection.ClearPool(pooled);
        folder.Dispose();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection(Connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
