using Acquisitieloket.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Data;

/// <summary>
/// Rows that are only added, for where very many are: inside the caller's transaction, each after the rows that it refers
/// to by a navigation, which are added with it when they are new. On SQLite, where one writes and all others wait, they are
/// written past the change tracker, which would be more than half of the work; elsewhere by it, many in one round trip.
/// </summary>
public sealed class NewRows(AppDbContext db, DueWorkNudges nudges)
{
    private readonly List<object> rows = [];

    /// <summary>Takes rows that will be written; they may still change until then.</summary>
    public void Add(params IEnumerable<object> added) => rows.AddRange(added);

    /// <summary>Writes what was added since the last time, and gives each row its id.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        if (db.Database.IsSqlite())
            WriteToSqlite();
        else
        {
            db.AddRange(rows);
            await db.SaveChangesAsync(cancellation);
        }
        rows.Clear();
    }

    private void WriteToSqlite()
    {
        using var inserts = new SqliteInserts(db);
        foreach (var row in rows)
        {
            inserts.Write(row);
            nudges.Note(row);
        }
    }
}
