using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Acquisitieloket.Core.Data;

/// <summary>
/// Says by which index SQLite reads a list. By itself it does not know how values are spread nor that fifty rows are enough:
/// it would find all leads of a filter and sort them, which at a million leads takes seconds. PostgreSQL and SQL Server know
/// both and choose for themselves.
/// </summary>
public sealed class SqliteIndexes : DbCommandInterceptor
{
    private const string Tag = "Index: ";
    private const string From = "FROM \"Leads\" AS \"l\"\n";

    /// <summary>Marks a query on leads with the index that holds its rows in their order.</summary>
    internal static IQueryable<T> Mark<T>(IQueryable<T> leads, string index) => leads.TagWith(Tag + index);

    /// <summary>The statement with the index that it was marked with; any other statement as it is.</summary>
    public static string Named(string statement)
    {
        const string start = "-- " + Tag;
        if (!statement.StartsWith(start, StringComparison.Ordinal))
            return statement;
        var index = statement[start.Length..statement.IndexOf('\n')].TrimEnd();
        var at = statement.IndexOf(From, StringComparison.Ordinal);
        return at < 0 ? statement : statement.Insert(at + From.Length - 1, $" INDEXED BY \"{index}\"");
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        command.CommandText = Named(command.CommandText);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ReaderExecuting(command, eventData, result));
}
