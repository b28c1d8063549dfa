using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Data;

/// <summary>
/// The triggers behind <see cref="AppendOnly"/> in SQLite. It drops those of a table that a migration makes anew, so this
/// looks after every migration whether they are there.
/// </summary>
internal static class SqliteAppendOnly
{
    // Raise it when AppendOnly changes: the triggers are then made anew.
    private const int Version = 1;

    public static void Ensure(DbContext db)
    {
        if (Count(db, "table", AppendOnly.Tables.Select(t => t.Name)) == AppendOnly.Tables.Count
            && Count(db, "trigger", AppendOnly.Tables.SelectMany(Triggers)) != AppendOnly.Tables.Count * 2)
            db.Database.ExecuteSqlRaw(string.Join('\n', AppendOnly.Tables.Select(Script)));
    }

    private static int Count(DbContext db, string type, IEnumerable<string> names) => db.Database.SqlQueryRaw<int>(Counting(type, names)).Single();

    // Names of ours only.
    private static string Counting(string type, IEnumerable<string> names) =>
        $"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = '{type}' AND name IN ({string.Join(", ", names.Select(n => $"'{n}'"))})";

    private static string[] Triggers(AppendOnly.Table table) => [$"{table.Name}_Keep{Version}", $"{table.Name}_Fix{Version}"];

    private static string Script(AppendOnly.Table table)
    {
        var (names, refuse) = (Triggers(table), $"BEGIN SELECT RAISE(ABORT, '{AppendOnly.Refusal(table)}'); END;");
        var old = Enumerable.Range(1, Version).SelectMany(v => new[] { $"{table.Name}_Keep{v}", $"{table.Name}_Fix{v}" });
        var forbidden = AppendOnly.Forbidden(table, c => $"old.\"{c}\" IS NOT new.\"{c}\"", c => $"old.\"{c}\"", c => $"new.\"{c}\"");
        return $"""
            {string.Join(' ', old.Select(t => $"DROP TRIGGER IF EXISTS \"{t}\";"))}
            CREATE TRIGGER "{names[0]}" BEFORE DELETE ON "{table.Name}" {refuse}
            CREATE TRIGGER "{names[1]}" BEFORE UPDATE ON "{table.Name}" WHEN {forbidden} {refuse}
            """;
    }
}
