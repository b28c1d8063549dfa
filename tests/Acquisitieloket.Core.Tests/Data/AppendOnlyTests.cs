using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Core.Tests.Sites.Claims;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Acquisitieloket.Core.Tests.Sites.Claims.ClaimScene;

namespace Acquisitieloket.Core.Tests.Data;

public sealed class SqliteAppendOnlyTests() : AppendOnlyTests(new SqliteDatabases())
{
    [Fact]
    public void Tables_NameEveryColumnThatTheModelHas()
    {
        using var db = Contexts.Open(DatabaseProvider.Sqlite, Contexts.NoServer(DatabaseProvider.Sqlite));
        // What changes in the course of a procedure, and the version of a row.
        string[] free = ["IssueProcedures.State", "IssueProcedures.Version"];

        var kept = AppendOnly.Tables.SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name}")).Concat(free).Order();
        var known = db.Model.GetEntityTypes().Where(e => AppendOnly.Tables.Any(t => t.Name == e.GetTableName()))
            .SelectMany(e => e.GetProperties().Select(p => $"{e.GetTableName()}.{p.GetColumnName()}")).Order();
        Assert.Equal(known, kept);
    }
}

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlAppendOnlyTests(PostgresDatabases databases) : AppendOnlyTests(databases);

/// <summary>Whoever writes to the tables past the services: the database keeps what was written down.</summary>
public abstract class AppendOnlyTests(ITestDatabases databases) : IAsyncLifetime
{
    private ClaimScene scene = null!;

    public async Task InitializeAsync()
    {
        scene = await Open(databases);
        await scene.Claim(Asked(ClaimKind.Option));
        var by = scene.Actor.UserId!.Value;
        var heir = new Plot { SiteId = scene.Plot.SiteId, Number = "T-01a", AreaM2 = 2_500 };
        await scene.Core.Add(heir);
        await scene.Core.Add(new PlotLineage { FromId = scene.Plot.Id, ToId = heir.Id, At = TestClock.Start, ById = by }, new FactChange
        {
            SiteId = scene.Plot.SiteId, PlotId = null, BuildingId = null, Fact = "Name", Before = null, After = "x", AsOf = new(2026, 9, 1), Source = "Besluit",
            Origin = FactOrigin.Screen, At = TestClock.Start, ById = by,
        });
        await scene.Core.Add(new IssueProcedure
        {
            Key = Guid.NewGuid(), SiteId = scene.Plot.SiteId, Route = IssueRoute.Points, Terms = new() { Motivation = "Schaars" }, CreatedAt = TestClock.Start,
            CreatedById = by, State = IssueState.Published, PublishedAt = TestClock.Start, ClosesAt = TestClock.Start.AddDays(20), Plots = [new() { PlotId = heir.Id, HeldPlotId = heir.Id }],
            Candidates =
            [
                new()
                {
                    Key = Guid.NewGuid(), Number = 1, LeadId = null, Name = "Jansen", Intended = false, ReceivedAt = TestClock.Start, Late = false, At = TestClock.Start,
                    ById = by, Text = "Graag", OfferCents = 100,
                },
            ],
            Steps = [new() { Kind = IssueStepKind.Published, At = TestClock.Start, ById = by, Text = "Tekst" }],
        });
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Theory]
    [InlineData("PlotClaims")]
    [InlineData("FactChanges")]
    [InlineData("PlotLineages")]
    [InlineData("IssueProcedures")]
    [InlineData("IssuePlots")]
    [InlineData("IssueCandidates")]
    [InlineData("IssueSteps")]
    public Task Delete_OfARow_IsRefused(string table) => Refused($"DELETE FROM \"{table}\"");

    [Theory]
    [InlineData("PlotClaims", "\"FirstAt\" = \"At\", \"Kind\" = 4")]
    [InlineData("PlotClaims", "\"Until\" = NULL")]
    [InlineData("PlotClaims", "\"FeeCents\" = 1")]
    [InlineData("PlotClaims", "\"Basis\" = 'iets anders'")]
    [InlineData("PlotClaims", "\"HolderName\" = 'Jansen'")]
    [InlineData("PlotClaims", "\"HeldPlotId\" = NULL")]
    [InlineData("FactChanges", "\"After\" = 'y'")]
    [InlineData("PlotLineages", "\"FromId\" = \"ToId\"")]
    [InlineData("IssueProcedures", "\"Terms\" = 'x'")]
    [InlineData("IssueProcedures", "\"ClosesAt\" = NULL")]
    [InlineData("IssuePlots", "\"HeldPlotId\" = 1, \"PlotId\" = 1")]
    [InlineData("IssueCandidates", "\"OfferCents\" = 200")]
    [InlineData("IssueCandidates", "\"Name\" = 'Pietersen'")]
    [InlineData("IssueSteps", "\"Text\" = 'iets anders'")]
    public Task Update_OfWhatWasWritten_IsRefused(string table, string change) => Refused($"UPDATE \"{table}\" SET {change}");

    [Fact]
    public async Task Update_ThatEndsAClaim_IsTakenOnce()
    {
        const string end = "UPDATE \"PlotClaims\" SET \"HeldPlotId\" = NULL, \"EndedAt\" = \"At\", \"End\" = 4, \"EndReason\" = ";
        await Run(end + "'Te klein'");
        await Refused("UPDATE \"PlotClaims\" SET \"EndReason\" = 'Te groot'");
        await Refused("UPDATE \"PlotClaims\" SET \"End\" = 1");
    }

    [Fact]
    public async Task Update_ThatErasesWhoAsked_IsTaken()
    {
        await Run($"UPDATE \"PlotClaims\" SET \"Basis\" = '{Erased.Text}', \"HolderName\" = NULL");
        await Run($"UPDATE \"IssueCandidates\" SET \"Text\" = '{Erased.Text}', \"Name\" = '{Erased.Company}'");
        await Run($"UPDATE \"IssueSteps\" SET \"Text\" = '{Erased.Text}'");
        await Run("UPDATE \"IssuePlots\" SET \"HeldPlotId\" = NULL");
    }

    private Task<int> Run(string sql) => scene.Core.Do<AppDbContext, int>(db => db.Database.ExecuteSqlRawAsync(sql));

    private async Task Refused(string sql)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => Run(sql));
        Assert.Contains("are only added", refused.Message);
    }
}
