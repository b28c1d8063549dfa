using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Testing.Databases;

internal static class Schema
{
    /// <summary>
    /// Runs the migrations. When the model has moved on since the last one, a test of its own says so; the others
    /// then work on the tables of the model and still tell whether they hold.
    /// </summary>
    public static void Make(AppDbContext db)
    {
        if (db.Database.HasPendingModelChanges()) db.Database.EnsureCreated();
        else db.Database.Migrate();
    }
}
