using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>
/// The triggers of <see cref="SummaryMarks"/> in SQLite. It drops those of a table that a migration makes anew, so this looks after
/// every migration whether they are there; and when they were not, marks every lead.
/// </summary>
internal static class SqliteMarks
{
    // Raise it when what is watched changes.
    private const int Version = 2;

    private static readonly string[] Acts = ["INSERT", "UPDATE", "DELETE"];

    public static void Ensure(DbContext db)
    {
        var names = SummaryMarks.Watched.SelectMany(table => Acts.Select(act => Name(table, act, Version))).ToList();
        if (Count(db, "table", ["ReportMarks"]) == 1 && Count(db, "trigger", names) != names.Count)
            db.Database.ExecuteSqlRaw(Script());
    }

    private static string Script() => string.Join('\n',
    [
        .. Drops,
        .. from table in SummaryMarks.Watched
           from act in Acts
           select $"""
               CREATE TRIGGER "{Name(table, act, Version)}" AFTER {SummaryMarks.Act(table, act)} ON "{table.Name}"
               BEGIN INSERT INTO "ReportMarks" ({table.Into}) VALUES ({table.Values($"{(act == "DELETE" ? "old" : "new")}.\"{table.Lead}\"")}); END;
               """,
        SummaryMarks.All,
    ]);

    /// <summary>Takes them away, for a migration that makes the table of the marks anew: SQLite renames no table that a trigger waits for.</summary>
    public static string Gone => string.Join('\n', Drops);

    private static IEnumerable<string> Drops =>
        from table in SummaryMarks.Watched
        from act in Acts
        from version in Enumerable.Range(1, Version)
        select $"DROP TRIGGER IF EXISTS \"{Name(table, act, version)}\";";

    private static string Name(SummaryMarks.Table table, string act, int version) => $"{table.Name}_Figures{version}_{act}";

    private static int Count(DbContext db, string type, IEnumerable<string> names) => db.Database.SqlQueryRaw<int>(Counting(type, names)).Single();

    // Names of ours only.
    private static string Counting(string type, IEnumerable<string> names) =>
        $"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = '{type}' AND name IN ({string.Join(", ", names.Select(n => $"'{n}'"))})";
}
