using Acquisitieloket.Core.Data;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Core.Tests.Data;

public sealed class SqliteStorageTests() : StorageTests(new SqliteDatabases())
{
    [Theory]
    [InlineData("PRAGMA journal_mode", "wal")]
    [InlineData("PRAGMA synchronous", "2")]
    [InlineData("PRAGMA foreign_keys", "1")]
    [InlineData("PRAGMA busy_timeout", "10000")]
    public async Task Open_Always_IsDurableAndWaitsForItsTurn(string question, string answer)
    {
        await using var core = new TestCore();

        var found = await core.Do<AppDbContext, string>(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = question;
            return $"{await command.ExecuteScalarAsync()}";
        });

        Assert.Equal(answer, found);
    }
}
