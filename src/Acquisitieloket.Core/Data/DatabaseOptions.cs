using System.ComponentModel.DataAnnotations;

namespace Acquisitieloket.Core.Data;

/// <summary>Section "Database".</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    [EnumDataType(typeof(DatabaseProvider))]
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;
    /// <summary>Empty with Sqlite: a file below the storage root.</summary>
    public string? ConnectionString { get; set; }
    public bool MigrateOnStart { get; set; } = true;
}

/// <summary>The databases that the product runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
    PostgreSql,
}
