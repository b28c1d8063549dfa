using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Faults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acquisitieloket.Core.Tests.Jobs;

public sealed class SlowBatchTests : IAsyncDisposable
{
    private readonly TestCore core = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    // Twenty rows of a quarter of a minute each take five minutes, and a lease lasts two.
    [Fact]
    public async Task Run_WhenABatchTakesLongerThanItsLease_GivesTheRestBackBeforeItRunsOut()
    {
        await core.Add(DueMails.New(0, core.Clock.UtcNow), [.. Enumerable.Range(1, 19).Select(i => DueMails.New(i, core.Clock.UtcNow))]);

        var done = await core.Do<IServiceScopeFactory, int>(scopes => new DueWorkRunner<OutgoingMail>(scopes,
            new DueWorkSettings { Name = "mail", Batch = 20, Lease = TimeSpan.FromMinutes(2) }, new SlowClock(core.Clock),
            NullLogger<DueWorkRunner<OutgoingMail>>.Instance).RunAsync(CancellationToken.None));

        Assert.Equal(20, done);
        // A lease that ran out under a row that was only waiting would have cost it an attempt.
        Assert.Equal(20, await core.Read(db => db.OutgoingMails.CountAsync(m => m.DoneAt != null && m.Attempts == 1)));
    }

    [Fact]
    public async Task Run_WhenStoppedWhileItClaims_GivesBackWhatItClaimed()
    {
        await core.Add(DueMails.New(0, core.Clock.UtcNow), DueMails.New(1, core.Clock.UtcNow));
        using var stop = new CancellationTokenSource();

        var done = await core.Do<IServiceScopeFactory, int>(scopes => new DueWorkRunner<OutgoingMail>(new StoppingScopes(scopes, stop),
            new DueWorkSettings { Name = "mail", Batch = 20, Lease = TimeSpan.FromMinutes(2) }, core.Clock,
            NullLogger<DueWorkRunner<OutgoingMail>>.Instance).RunAsync(stop.Token));

        Assert.Equal(0, done);
        Assert.Equal(2, await core.Read(db => db.OutgoingMails.CountAsync(m => m.LeasedBy == null && m.LeasedUntil == null && m.Attempts == 0)));
    }

    // The process is told to stop at the moment at which a claim begins.
    private sealed class StoppingScopes(IServiceScopeFactory scopes, CancellationTokenSource stop) : IServiceScopeFactory
    {
        public IServiceScope CreateScope()
        {
            stop.Cancel();
            return scopes.CreateScope();
        }
    }

    // A quarter of a minute passes whenever the runner looks at it, which it does before each row.
    private sealed class SlowClock(TestClock clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            clock.Advance(TimeSpan.FromSeconds(15));
            return clock.GetUtcNow();
        }
    }
}
