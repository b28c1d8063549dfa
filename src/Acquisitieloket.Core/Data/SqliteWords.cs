using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Data;

/// <summary>
/// The index of words by which leads are found in SQLite: FTS5 over the tables that hold the words, without a copy of
/// them, kept true by triggers in the transaction of the change. SQLite drops the triggers of a table that a migration
/// makes anew, so this looks after every migration whether they are there and otherwise reads all rows again.
/// </summary>
internal static class SqliteWords
{
    // Raise it when columns change: the index is then made anew.
    private const string Version = "1";

    private static readonly (string Index, string Table, string[] Columns)[] Indexes =
    [
        ("LeadWords", "Leads", ["Reference", "CompanyName", "CodeName", "Description"]),
        ("ContactWords", "Contacts", ["Name"]),
        ("TalkWords", "Interactions", ["Text"]),
    ];

    private static string Present => $"""
        SELECT COUNT(*) AS "Value" FROM sqlite_master
        WHERE type = 'trigger' AND name IN ({string.Join(", ", Indexes.SelectMany(i => Triggers(i.Index)).Select(t => $"'{t}'"))})
        """;

    private const string Tables =
        """SELECT COUNT(*) AS "Value" FROM sqlite_master WHERE type = 'table' AND name IN ('Leads', 'Contacts', 'Interactions')""";

    public static void Ensure(DbContext db)
    {
        if (db.Database.SqlQueryRaw<int>(Tables).Single() == Indexes.Length
            && db.Database.SqlQueryRaw<int>(Present).Single() != Indexes.Length * 3)
            db.Database.ExecuteSqlRaw(Script());
    }

    public static async Task EnsureAsync(DbContext db, CancellationToken cancellation)
    {
        if (await db.Database.SqlQueryRaw<int>(Tables).SingleAsync(cancellation) == Indexes.Length
            && await db.Database.SqlQueryRaw<int>(Present).SingleAsync(cancellation) != Indexes.Length * 3)
            await db.Database.ExecuteSqlRawAsync(Script(), cancellation);
    }

    private static string[] Triggers(string index) => [$"{index}_Add{Version}", $"{index}_Change{Version}", $"{index}_Remove{Version}"];

    private static string Script() => string.Join('\n', Indexes.Select(i => Script(i.Index, i.Table, i.Columns)));

    // With secure-delete a word that is erased leaves the index at once, and not when pages are merged some day.
    private static string Script(string index, string table, string[] columns)
    {
        var names = Triggers(index);
        string Of(string row) => string.Join(", ", columns.Select(c => $"{row}.\"{c}\""));
        var list = string.Join(", ", columns.Select(c => $"\"{c}\""));
        var add = $"""INSERT INTO "{index}"(rowid, {list}) VALUES (new."Id", {Of("new")});""";
        var remove = $"""INSERT INTO "{index}"("{index}", rowid, {list}) VALUES ('delete', old."Id", {Of("old")});""";
        return $"""
            DROP TRIGGER IF EXISTS "{names[0]}"; DROP TRIGGER IF EXISTS "{names[1]}"; DROP TRIGGER IF EXISTS "{names[2]}";
            DROP TABLE IF EXISTS "{index}";
            CREATE VIRTUAL TABLE "{index}" USING fts5({list}, content='{table}', content_rowid='Id', tokenize='unicode61 remove_diacritics 2');
            INSERT INTO "{index}"("{index}", rank) VALUES ('secure-delete', 1);
            INSERT INTO "{index}"("{index}") VALUES ('rebuild');
            CREATE TRIGGER "{names[0]}" AFTER INSERT ON "{table}" BEGIN {add} END;
            CREATE TRIGGER "{names[1]}" AFTER UPDATE OF {list} ON "{table}" BEGIN {remove} {add} END;
            CREATE TRIGGER "{names[2]}" AFTER DELETE ON "{table}" BEGIN {remove} END;
            """;
    }
}
