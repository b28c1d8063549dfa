using Acquisitieloket.Core.Reports.Summaries;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Data;

/// <summary>The embedded default.</summary>
public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options)
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder
        .UseSeeding(static (db, _) =>
        {
            SqliteWords.Ensure(db);
            SqliteAppendOnly.Ensure(db);
            SqliteMarks.Ensure(db);
        })
        .UseAsyncSeeding(static async (db, _, cancellation) =>
        {
            await SqliteWords.EnsureAsync(db, cancellation);
            SqliteAppendOnly.Ensure(db);
            SqliteMarks.Ensure(db);
        });

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

    public override IQueryable<WordRow> WordsIn(WordPlace place, IReadOnlyList<string> starts)
    {
        var match = string.Join(" AND ", starts.Select(s => $"\"{s}\"*"));
        return place switch
        {
            WordPlace.Lead => Database.SqlQuery<WordRow>(
                $"""SELECT w.rowid AS "LeadId", w.rowid AS "Row" FROM "LeadWords" AS w WHERE w."LeadWords" MATCH {match}"""),
            WordPlace.Contact => Database.SqlQuery<WordRow>($"""
                SELECT l."Id" AS "LeadId", w.rowid AS "Row" FROM "ContactWords" AS w JOIN "Leads" AS l ON l."ContactId" = w.rowid
                WHERE w."ContactWords" MATCH {match}
                """),
            _ => Database.SqlQuery<WordRow>($"""
                SELECT i."LeadId", w.rowid AS "Row" FROM "TalkWords" AS w JOIN "Interactions" AS i ON i."Id" = w.rowid
                WHERE w."TalkWords" MATCH {match}
                """),
        };
    }
}

/// <summary>For several nodes on one server.</summary>
public sealed class PostgreSqlAppDbContext(DbContextOptions<PostgreSqlAppDbContext> options) : AppDbContext(options)
{
    public override IQueryable<long> LeadsWithWord(string start) =>
        Database.SqlQueryRaw<long>(PostgreSqlWords.Query, $"'{start}':*");

    public override IQueryable<WordRow> WordsIn(WordPlace place, IReadOnlyList<string> starts) =>
        Database.SqlQueryRaw<WordRow>(PostgreSqlWords.In(place), string.Join(" & ", starts.Select(s => $"'{s}':*")));
}

/// <summary>For several nodes on one server.</summary>
public sealed class SqlServerAppDbContext(DbContextOptions<SqlServerAppDbContext> options) : AppDbContext(options)
{
    // SQL Server gives back no ids from a table with triggers unless it is told so.
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var type in builder.Model.GetEntityTypes().Where(t => AppendOnly.Tables.Select(a => a.Name).Concat(SummaryMarks.Tables).Contains(t.GetTableName())).ToList())
            builder.Entity(type.ClrType).ToTable(t => t.UseSqlOutputClause(false));
    }

    // Whether a server has full-text search installed is not ours to know; LIKE reads every row, but finds the same.
    public override IQueryable<long> LeadsWithWord(string start) => Database.SqlQueryRaw<long>("""
        SELECT l.[Id] AS [Value] FROM [Leads] AS l JOIN [Contacts] AS c ON c.[Id] = l.[ContactId]
        WHERE N' ' + l.[Reference] LIKE {0} OR N' ' + l.[CompanyName] LIKE {0} OR N' ' + l.[CodeName] LIKE {0}
            OR N' ' + l.[Description] LIKE {0} OR N' ' + c.[Name] LIKE {0}
        UNION ALL
        SELECT i.[LeadId] FROM [Interactions] AS i WHERE N' ' + i.[Text] LIKE {0}
        """, $"%[^0-9A-Za-zÀ-ÿ]{start}%");

    public override IQueryable<WordRow> WordsIn(WordPlace place, IReadOnlyList<string> starts)
    {
        var (from, columns) = place switch
        {
            WordPlace.Lead => ("l.[Id] AS [LeadId], l.[Id] AS [Row] FROM [Leads] AS l",
                (string[])["l.[Reference]", "l.[CompanyName]", "l.[CodeName]", "l.[Description]"]),
            WordPlace.Contact => ("l.[Id] AS [LeadId], c.[Id] AS [Row] FROM [Leads] AS l JOIN [Contacts] AS c ON c.[Id] = l.[ContactId]", ["c.[Name]"]),
            _ => ("i.[LeadId], i.[Id] AS [Row] FROM [Interactions] AS i", ["i.[Text]"]),
        };
        var each = starts.Select((_, at) => $"({string.Join(" OR ", columns.Select(c => $"N' ' + {c} LIKE {{{at}}}"))})");
        // Words of ours only; what was typed is in the parameters.
        var statement = $"SELECT {from} WHERE {string.Join(" AND ", each)}";
        return Database.SqlQueryRaw<WordRow>(statement, [.. starts.Select(s => (object)$"%[^0-9A-Za-zÀ-ÿ]{s}%")]);
    }
}
