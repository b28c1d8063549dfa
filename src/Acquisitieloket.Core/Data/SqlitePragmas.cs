using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Acquisitieloket.Core.Data;

/// <summary>
/// Every SQLite connection: readers beside a writer, durable commits, real foreign keys, waiting instead of failing, and
/// what is deleted overwritten with zeros, so that an erased word is in no free page.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // What is committed is moved into the database file once per 32 MB of log and not per 4: under load a page is then
    // written once for many commits. Eight megabytes of pages in memory for each connection.
    private const string Pragmas =
        "PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; "
        + "PRAGMA wal_autocheckpoint=8000; PRAGMA cache_size=-8000;";

    // A pooled connection comes back with what was set on it before: the handle beneath is the same.
    private static readonly ConditionalWeakTable<sqlite3, object> Set = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!Set.TryAdd(((SqliteConnection)connection).Handle!, Pragmas))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // Nothing in it waits: the calls of SQLite that are named asynchronous are not.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
