using Acquisitieloket.Core.Data;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace Acquisitieloket.Core.Tests.Data;

public sealed class MigrationTests
{
    public static TheoryData<DatabaseProvider> Providers => [.. Enum.GetValues<DatabaseProvider>()];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Model_WhenMigrationsAreApplied_HasNothingLeftToMigrate(DatabaseProvider provider)
    {
        using var db = Contexts.Open(provider, Contexts.NoServer(provider));

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), "Run infra/add-migration NAME.");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Script_WhenWrittenFromNothing_MakesEveryTable(DatabaseProvider provider)
    {
        using var db = Contexts.Open(provider, Contexts.NoServer(provider));

        var script = db.GetService<IMigrator>().GenerateScript();

        var tables = db.Model.GetRelationalModel().Tables.Select(table => table.Name).ToList();
        Assert.True(tables.Count > 20, $"Only {tables.Count} tables in the model.");
        Assert.All(tables, table => Assert.Matches($"CREATE TABLE [\"\\[]?{table}[\"\\]]? \\(", script));
    }

    [Fact]
    public void Migrate_WhenUpDownAndUpAgainOnSqlite_EndsWithAllTables() => UpDownUp(new SqliteDatabases());

    internal static void UpDownUp(ITestDatabases databases)
    {
        using var database = databases.Empty();
        using var db = Contexts.Open(database.Provider, database.ConnectionString);
        var migrator = db.GetService<IMigrator>();

        migrator.Migrate();
        Assert.Equal(0, db.Leads.Count());
        migrator.Migrate(Migration.InitialDatabase);
        Assert.ThrowsAny<Exception>(() => db.Leads.Count());
        migrator.Migrate();

        Assert.Equal(0, db.Leads.Count());
        Assert.Empty(db.Database.GetPendingMigrations());
    }
}

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlMigrationTests(PostgresDatabases databases)
{
    [Fact]
    public void Migrate_WhenUpDownAndUpAgainOnPostgreSql_EndsWithAllTables() => MigrationTests.UpDownUp(databases);
}
