using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Data;

/// <summary>The embedded default.</summary>
public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options)
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder
        .UseSeeding(static (db, _) => SqliteWords.Ensure(db))
        .UseAsyncSeeding(static (db, _, cancellation) => SqliteWords.EnsureAsync(db, cancellation));

    public override IQueryable<long> LeadsWithWord(string start)
    {
        var match = $"\"{start}\"*";
        return Database.SqlQuery<long>($"""
            SELECT w.rowid AS "Value" FROM "LeadWords" AS w WHERE w."LeadWords" MATCH {match}
            UNION ALL
            SELECT l."Id" FROM "ContactWords" AS w JOIN "Leads" AS l ON l."ContactId" = w.rowid WHERE w."ContactWords" MATCH {match}
            UNION ALL
            SELECT i."LeadId" FROM "TalkWords" AS w JOIN "Interactions" AS i ON i."Id" = w.rowid WHERE w."TalkWords" MATCH {match}
            """);
    }
}

/// <summary>For several nodes on one server.</summary>
public sealed class PostgreSqlAppDbContext(DbContextOptions<PostgreSqlAppDbContext> options) : AppDbContext(options)
{
    public override IQueryable<long> LeadsWithWord(string start) =>
        Database.SqlQueryRaw<long>(PostgreSqlWords.Query, $"'{start}':*");
}

/// <summary>For several nodes on one server.</summary>
public sealed class SqlServerAppDbContext(DbContextOptions<SqlServerAppDbContext> options) : AppDbContext(options)
{
    // Whether a server has full-text search installed is not ours to know; LIKE reads every row, but finds the same.
    public override IQueryable<long> LeadsWithWord(string start) => Database.SqlQueryRaw<long>("""
        SELECT l.[Id] AS [Value] FROM [Leads] AS l JOIN [Contacts] AS c ON c.[Id] = l.[ContactId]
        WHERE N' ' + l.[Reference] LIKE {0} OR N' ' + l.[CompanyName] LIKE {0} OR N' ' + l.[CodeName] LIKE {0}
            OR N' ' + l.[Description] LIKE {0} OR N' ' + c.[Name] LIKE {0}
        UNION ALL
        SELECT i.[LeadId] FROM [Interactions] AS i WHERE N' ' + i.[Text] LIKE {0}
        """, $"%[^0-9A-Za-zÀ-ÿ]{start}%");
}
