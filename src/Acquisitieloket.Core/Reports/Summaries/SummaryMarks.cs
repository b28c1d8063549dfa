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
        /// <summary>The table that knows the lead, when this one does not: <see cref="Lead"/> is then the key of a row there.</summary>
        public string? Through { get; init; }
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
        new("ProposalSites", "ProposalId", "SiteId", "Answer") { Through = "Proposals" },
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
                $$ BEGIN INSERT INTO "ReportMarks" ("LeadId") {Leads(table, $"COALESCE(NEW.\"{table.Lead}\", OLD.\"{table.Lead}\")")}; RETURN NULL; END $$;
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
            var changed = $"SELECT [{table.Lead}] FROM inserted UNION SELECT [{table.Lead}] FROM deleted";
            migration.Sql($"EXEC(N'CREATE OR ALTER TRIGGER [{table.Name}_Figures] ON [{table.Name}] AFTER INSERT, UPDATE, DELETE AS BEGIN SET NOCOUNT ON; "
                + $"INSERT INTO [ReportMarks] ([LeadId]) {(table.Through is { } through ? $"SELECT [LeadId] FROM [{through}] WHERE [Id] IN ({changed})" : changed)}; END');");
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

    /// <summary>What selects the lead of a changed row, of which the value is given that says which lead.</summary>
    internal static string Leads(Table table, string value) => table.Through is { } through
        ? $"SELECT \"LeadId\" FROM \"{through}\" WHERE \"Id\" = {value}" : $"VALUES ({value})";

    internal static string Act(Table table, string act) =>
        act == "UPDATE" ? $"UPDATE OF {string.Join(", ", table.Columns.Select(c => $"\"{c}\""))}" : act;
}
