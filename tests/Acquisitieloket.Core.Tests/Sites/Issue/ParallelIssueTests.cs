using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Core.Tests.Data;
using Acquisitieloket.Core.Tests.Sites.Claims;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Sites.Issue;

public sealed class SqliteParallelIssueTests() : ParallelIssueTests(new SqliteDatabases());

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlParallelIssueTests(PostgresDatabases databases) : ParallelIssueTests(databases);

public abstract class ParallelIssueTests(ITestDatabases databases) : IAsyncLifetime
{
    private const int AtOnce = 16;
    private IssueScene scene = null!;

    public async Task InitializeAsync() => scene = await IssueScene.Open(databases);

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Draft_WhenManyBeginAtOnce_IsOneProcedure()
    {
        var told = await AtOnceAsync(_ => scene.Claims.Core.Do<IssueService>(s => s.DraftAsync(new()
        {
            Key = Guid.NewGuid(), PlotIds = [scene.Claims.Plot.Id], Route = IssueRoute.Lottery, Terms = IssueScene.Terms(IssueRoute.Lottery),
        }, scene.First)));

        Assert.Single(told, t => t is null);
        Assert.Equal(1, await scene.Claims.Core.Read(db => db.IssueProcedures.CountAsync()));
    }

    [Fact]
    public async Task Publish_WhenOthersClaimThePlotAtOnce_LeavesOneOfTheTwo()
    {
        await scene.Draft(IssueRoute.Lottery);
        var told = await AtOnceAsync(i => i == 0
            ? scene.Claims.Core.Do<IssueService>(s => s.PublishAsync(scene.Key, scene.First))
            : scene.Claims.Claim(ClaimScene.Asked(ClaimKind.Option), i % 2 == 0 ? scene.Claims.Lead : scene.Claims.Other));

        var (held, published) = (await scene.Claims.Core.Read(db => db.PlotClaims.CountAsync(c => c.HeldPlotId != null)), (await scene.Now()).State == IssueState.Published);
        Assert.Equal(published ? 0 : 1, held);
        Assert.Contains(told, t => t is null);
    }

    [Fact]
    public async Task Decide_WhenManyDoAtOnce_IsOneDecision()
    {
        await scene.Publish(IssueRoute.Lottery);
        var one = await scene.Register(scene.Claims.Lead);
        scene.Close();
        await scene.Judge(one, true);
        await scene.Draw();

        var told = await AtOnceAsync(_ => scene.Decide(one));

        Assert.Single(told, t => t is null);
    }

    [Fact]
    public async Task Register_WithTheKeyOfAnotherProcedure_IsToldSo()
    {
        await scene.Publish(IssueRoute.Lottery);
        var one = await scene.Register(scene.Claims.Lead);
        var other = Guid.NewGuid();

        await Assert.ThrowsAsync<FormUsedException>(() => scene.Claims.Core.Do<CandidateService>(s => s.RegisterAsync(other, new()
        {
            Key = one.Key, LeadId = null, Name = "Ander", ReceivedAt = one.ReceivedAt, Text = null, OfferCents = null,
        }, scene.First)));
    }

    private static async Task<string?[]> AtOnceAsync(Func<int, Task> work)
    {
        using var start = new Barrier(AtOnce);
        return await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => Task.Factory.StartNew(async () =>
        {
            start.SignalAndWait();
            try
            {
                await work(i);
                return (string?)null;
            }
            catch (RefusedException refused)
            {
                return refused.Message;
            }
        }, TaskCreationOptions.LongRunning).Unwrap()));
    }
}
