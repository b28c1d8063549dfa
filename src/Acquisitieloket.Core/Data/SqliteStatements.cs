using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Acquisitieloket.Core.Data;

/// <summary>
/// Within a transaction a statement is prepared once and used again for every row. SQLite keeps none by itself: reading and
/// planning an insert costs more than doing it, and one enquiry is a dozen of them. One per data context. Its asynchronous
/// methods wait as SQLite's own do: there is nothing to wait for but the disk of this machine.
/// </summary>
internal sealed class SqliteStatements : DbCommandInterceptor
{
    private readonly Dictionary<string, SqliteCommand> idle = [];
    private readonly Dictionary<DbDataReader, SqliteCommand> reading = new(ReferenceEqualityComparer.Instance);
    private DbTransaction? within;

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        command.Transaction is null || result.HasResult ? result : InterceptionResult<DbDataReader>.SuppressWithResult(Read(command));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(ReaderExecuting(command, eventData, result));
    }

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        if (command.Transaction is null || result.HasResult)
            return result;
        var prepared = Take(command);
        var rows = Do(prepared, p => p.ExecuteNonQuery());
        idle[prepared.CommandText] = prepared;
        return InterceptionResult<int>.SuppressWithResult(rows);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(NonQueryExecuting(command, eventData, result));
    }

    public override InterceptionResult DataReaderDisposing(
        DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        // Closed here: only then may the statement be used again.
        if (reading.Remove(eventData.DataReader, out var prepared))
        {
            eventData.DataReader.Close();
            idle[prepared.CommandText] = prepared;
        }
        return result;
    }

    private DbDataReader Read(DbCommand command)
    {
        var prepared = Take(command);
        var reader = Do(prepared, p => p.ExecuteReader());
        reading.Add(reader, prepared);
        return reader;
    }

    private static T Do<T>(SqliteCommand prepared, Func<SqliteCommand, T> how)
    {
        try
        {
            return how(prepared);
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
    }

    // Taken out while it is read: the same question asked meanwhile gets a statement of its own.
    private SqliteCommand Take(DbCommand command)
    {
        // Between two transactions the connection was closed, and under it another may have come out of the pool: a statement
        // of the one before would write by a connection that is someone else's now, outside this transaction.
        if (within != command.Transaction)
        {
            foreach (var old in idle.Values)
                old.Dispose();
            idle.Clear();
            within = command.Transaction;
        }
        if (!idle.Remove(command.CommandText, out var prepared))
            prepared = new SqliteCommand(command.CommandText, (SqliteConnection)command.Connection!);
        prepared.Transaction = (SqliteTransaction)command.Transaction!;
        prepared.CommandTimeout = command.CommandTimeout;
        prepared.Parameters.Clear();
        foreach (SqliteParameter parameter in command.Parameters)
            prepared.Parameters.Add(parameter);
        return prepared;
    }
}
