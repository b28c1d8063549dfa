using Microsoft.EntityFrameworkCore.Migrations;

namespace Acquisitieloket.Core.Data;

/// <summary>The triggers behind <see cref="AppendOnly"/> on the two servers, for their migrations.</summary>
internal static class ServerAppendOnly
{
    /// <summary>Makes them on PostgreSQL.</summary>
    public static void ToPostgreSql(MigrationBuilder migration)
    {
        migration.Sql("""
            CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
            """);
        foreach (var table in AppendOnly.Tables)
        {
            var forbidden = AppendOnly.Forbidden(table, c => $"OLD.\"{c}\" IS DISTINCT FROM NEW.\"{c}\"", c => $"OLD.\"{c}\"", c => $"NEW.\"{c}\"");
            migration.Sql($"""
                CREATE TRIGGER "{table.Name}_Keep" BEFORE DELETE ON "{table.Name}" FOR EACH ROW EXECUTE FUNCTION refuse_change();
                CREATE TRIGGER "{table.Name}_Empty" BEFORE TRUNCATE ON "{table.Name}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                CREATE TRIGGER "{table.Name}_Fix" BEFORE UPDATE ON "{table.Name}" FOR EACH ROW WHEN ({forbidden}) EXECUTE FUNCTION refuse_change();
                """);
        }
    }

    /// <summary>Takes them away on PostgreSQL.</summary>
    public static void FromPostgreSql(MigrationBuilder migration)
    {
        foreach (var table in AppendOnly.Tables)
            migration.Sql($"""
                DROP TRIGGER "{table.Name}_Keep" ON "{table.Name}"; DROP TRIGGER "{table.Name}_Empty" ON "{table.Name}"; DROP TRIGGER "{table.Name}_Fix" ON "{table.Name}";
                """);
        migration.Sql("DROP FUNCTION refuse_change();");
    }

    /// <summary>Makes them on SQL Server.</summary>
    public static void ToSqlServer(MigrationBuilder migration)
    {
        foreach (var table in AppendOnly.Tables)
        {
            var forbidden = AppendOnly.Forbidden(table, c => $"NOT EXISTS (SELECT o.[{c}] INTERSECT SELECT n.[{c}])", c => $"o.[{c}]", c => $"n.[{c}]");
            Batch(migration, $"CREATE TRIGGER [{table.Name}_Keep] ON [{table.Name}] AFTER DELETE AS BEGIN SET NOCOUNT ON; "
                + $"IF EXISTS (SELECT 1 FROM deleted) THROW 51000, '{AppendOnly.Refusal(table)}', 1; END");
            // Ids do not change on SQL Server: a row that is another now has lost its old one.
            Batch(migration, $"CREATE TRIGGER [{table.Name}_Fix] ON [{table.Name}] AFTER UPDATE AS BEGIN SET NOCOUNT ON; "
                + $"IF EXISTS (SELECT 1 FROM deleted AS o JOIN inserted AS n ON n.[Id] = o.[Id] WHERE {forbidden}) "
                + $"THROW 51000, '{AppendOnly.Refusal(table)}', 1; END");
        }
    }

    /// <summary>Takes them away on SQL Server.</summary>
    public static void FromSqlServer(MigrationBuilder migration)
    {
        foreach (var table in AppendOnly.Tables)
            migration.Sql($"DROP TRIGGER [{table.Name}_Keep]; DROP TRIGGER [{table.Name}_Fix];");
    }

    // A trigger must be the only statement of its batch, also in a script that looks first which migrations ran.
    private static void Batch(MigrationBuilder migration, string sql) => migration.Sql($"EXEC(N'{sql.Replace("'", "''")}');");
}
