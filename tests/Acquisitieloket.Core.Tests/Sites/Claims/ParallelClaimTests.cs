using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Tests.Data;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Acquisitieloket.Core.Tests.Sites.Claims.ClaimScene;

namespace Acquisitieloket.Core.Tests.Sites.Claims;

public sealed class SqliteParallelClaimTests() : ParallelClaimTests(new SqliteDatabases());

[Collection(PostgreSqlCollection.Name)]
[Trait("Needs", "PostgreSql")]
public sealed class PostgreSqlParallelClaimTests(PostgresDatabases databases) : ParallelClaimTests(databases);

public abstract class ParallelClaimTests(ITestDatabases databases) : IAsyncLifetime
{
    private const int AtOnce = 64;
    private ClaimScene scene = null!;

    public async Task InitializeAsync() => scene = await Open(databases);

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Claim_WhenManyAskAtOnce_LetsOneWinAndTellsTheOthersWho()
    {
        var told = await AtOnceAsync(i => i % 2 == 0 ? scene.Lead : scene.Other, _ => Asked(i: 0));

        Assert.Single(told, t => t is null);
        Assert.All(told.Where(t => t is not null), t => Assert.Matches("(Tom Nijhuis|Esra Yılmaz)|lager worden|geen einddatum", t));
        Assert.Single(await scene.Ledger(), c => c.HeldPlotId == scene.Plot.Id);
    }

    [Fact]
    public async Task Claim_WhenTheHolderRanOut_StillLetsOneWin()
    {
        await scene.Claim(ClaimScene.Asked(ClaimKind.Option, 30));
        scene.Core.Clock.Advance(TimeSpan.FromDays(40));
        var told = await AtOnceAsync(_ => scene.Other, _ => Asked(i: 40));

        Assert.Single(told, t => t is null);
        var ledger = await scene.Ledger();
        Assert.Equal([ClaimEnd.Expired, null], ledger.Select(c => c.End));
    }

    [Fact]
    public async Task Claim_WhenTheSameFormIsSentAtOnce_IsOneClaim()
    {
        var asked = ClaimScene.Asked(ClaimKind.Option);
        var told = await AtOnceAsync(_ => scene.Lead, _ => asked);

        Assert.All(told, Assert.Null);
        Assert.Single(await scene.Ledger());
    }

    private static ClaimRequest Asked(int i) => ClaimScene.Asked(ClaimKind.Sale) with { Basis = $"Overeenkomst {i}" };

    // What each was told; null for who won.
    private async Task<string?[]> AtOnceAsync(Func<int, Core.Leads.Lead> lead, Func<int, ClaimRequest> asked)
    {
        using var start = new Barrier(AtOnce);
        return await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => Task.Factory.StartNew(async () =>
        {
            start.SignalAndWait();
            try
            {
                await scene.Claim(asked(i), lead(i));
                return (string?)null;
            }
            catch (RefusedException refused)
            {
                return refused.Message;
            }
        }, TaskCreationOptions.LongRunning).Unwrap()));
    }
}
