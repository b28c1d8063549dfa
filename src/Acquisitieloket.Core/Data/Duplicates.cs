using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Data;

/// <summary>Tells a row that is there already from other failures to store.</summary>
public static class Duplicates
{
    /// <summary>True when a unique index refused a row: someone else, or the same click, was first.</summary>
    public static bool IsDuplicate(this DbUpdateException failed) => failed.InnerException is DbException { } inner
        && (inner.SqlState == "23505" // PostgreSQL
            || inner is Microsoft.Data.Sqlite.SqliteException { SqliteExtendedErrorCode: 2067 or 1555 }
            || inner.GetType().GetProperty("Number")?.GetValue(inner) is 2601 or 2627); // SQL Server

    /// <summary>True when <see cref="AppendOnly"/> refused a change: someone else was first to make the one that there may be.</summary>
    public static bool IsRefusedChange(this DbUpdateException failed) => failed.InnerException is DbException { } inner
        && (inner.SqlState == "23001" // PostgreSQL
            || inner is Microsoft.Data.Sqlite.SqliteException { SqliteExtendedErrorCode: 1811 }
            || inner.GetType().GetProperty("Number")?.GetValue(inner) is 51000); // SQL Server
}
