using Microsoft.EntityFrameworkCore.Migrations;

namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>
/// The triggers by which a database writes down of which leads the figures may have changed. What follows from a lead is read
/// from these tables and columns only: <see cref="LeadStories"/>.
/// </summary>
internal static class SummaryMarks
{
    /// <summary>A table, the column that says which lead, and the columns that count.</summary>
    internal sealed record Table(string Name, string Lead, params string[] Columns)
    {
        /// <summary>The column says which proposal instead. A trigger that looks the lead up elsewhere would stand in the way of migrations of that table in SQLite.</summary>
        public bool OfProposal { get; init; }

        internal string Into => OfProposal ? "\"LeadId\", \"ProposalId\"" : "\"LeadId\"";

        internal string Values(string value) => OfProposal ? $"0, {value}" : value;
    }

    internal static readonly Table[] Watched =
    [
        new("Leads", "Id", "Stage", "StageSince", "CreatedAt", "ClosedAt", "DepartmentId", "Cluster", "Channel", "Language", "AskedM2", "AskedKva",
            "Jobs", "OutcomeCause", "UnmetM2", "UnmetKva", "Requirements", "LastActivityAt",
            "FirstDepartmentId", "MovesWithinRegion", "EstablishedSiteId"),
        new("StageChanges", "LeadId", "To", "At"),
        new("ServiceTerms", "LeadId", "Kind", "DueAt", "MetAt", "PausedAt", "CancelledAt"),
        new("Proposals", "LeadId", "Number", "SentAt", "FirstIn", "BestIn"),
        // Of rows that go with their version, the version itself marks the lead.
        new("ProposalSites", "ProposalId", "SiteId", "Answer") { OfProposal = true },
        new("AftercareChecks", "LeadId", "Months", "PromisedM2", "PromisedJobs", "ActualM2", "ActualJobs", "At"),
    ];

    /// <summary>The tables with triggers, of which SQL Server has to be told.</summary>
    public static IEnumerable<string> Tables => Watched.Select(t => t.Name);

    /// <summary>Marks every lead.</summary>
    public const string All = """INSERT INTO "ReportMarks" ("LeadId") SELECT "Id" FROM "Leads";""";

    /// <summary>Makes them on PostgreSQL.</summary>
    public static void ToPostgreSql(MigrationBuilder migration)
    {
        foreach (var table in Watched)
        {
            var function = $"mark_{table.Name.ToLowerInvariant()}";
            migration.Sql($"""
                CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN INSERT INTO "ReportMarks" ({table.Into}) VALUES ({table.Values($"COALESCE(NEW.\"{table.Lead}\", OLD.\"{table.Lead}\")")}); RETURN NULL; END $$;
                DROP TRIGGER IF EXISTS "{table.Name}_Figures" ON "{table.Name}";
                CREATE TRIGGER "{table.Name}_Figures" AFTER INSERT OR DELETE OR {Act(table, "UPDATE")} ON "{table.Name}"
                FOR EACH ROW EXECUTE FUNCTION {function}();
                """);
        }
        migration.Sql(All);
    }

    /// <summary>Makes them on SQL Server.</summary>
    public static void ToSqlServer(MigrationBuilder migration)
    {
        // A trigger must be the only statement of its batch, also in a script that looks first which migrations ran.
        foreach (var table in Watched)
        {
            var changed = $"SELECT {table.Values($"[{table.Lead}]")} FROM";
            migration.Sql($"EXEC(N'CREATE OR ALTER TRIGGER [{table.Name}_Figures] ON [{table.Name}] AFTER INSERT, UPDATE, DELETE AS BEGIN SET NOCOUNT ON; "
                + $"INSERT INTO [ReportMarks] ({table.Into}) {changed} inserted UNION {changed} deleted; END');");
        }
        migration.Sql(All);
    }

    /// <summary>Takes them away on PostgreSQL.</summary>
    public static void FromPostgreSql(MigrationBuilder migration)
    {
        foreach (var table in Watched)
            migration.Sql($"""DROP TRIGGER "{table.Name}_Figures" ON "{table.Name}"; DROP FUNCTION mark_{table.Name.ToLowerInvariant()}();""");
    }

    /// <summary>Takes them away on SQL Server.</summary>
    public static void FromSqlServer(MigrationBuilder migration)
    {
        foreach (var table in Watched)
            migration.Sql($"DROP TRIGGER [{table.Name}_Figures];");
    }

    internal static string Act(Table table, string act) =>
        act == "UPDATE" ? $"UPDATE OF {string.Join(", ", table.Columns.Select(c => $"\"{c}\""))}" : act;
}
