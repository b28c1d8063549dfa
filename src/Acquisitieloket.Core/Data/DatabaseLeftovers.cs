using System.Globalization;
using Acquisitieloket.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Data;

/// <summary>Clears what a database keeps of rows that were changed or deleted, as far as it is ours to clear.</summary>
internal sealed class DatabaseLeftovers(AppDbContext db)
{
    /// <summary>
    /// With SQLite: moves the journal into the database, where deleted words are overwritten, and empties it. A database
    /// server clears its own pages and journals in its own time. Throws when readers keep the journal busy.
    /// </summary>
    public async Task ClearAsync(CancellationToken cancellation)
    {
        if (!db.Database.IsSqlite())
            return;
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            if (Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) != 0)
                throw new DueWorkFailed("The journal of the database is in use.");
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
