using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>What other settings would do to the terms that run now.</summary>
public sealed class TermPreview(AppDbContext db, TimeProvider clock)
{
    /// <summary>Reckons without saving: terms that run, those of which the deadline moves, and those that are late only by that.</summary>
    public async Task<TermMoves> OfAsync(ServiceTermOptions values, CancellationToken cancellation = default)
    {
        var (now, options) = (clock.GetUtcNow().UtcDateTime, Options.Create(values));
        var terms = new TermClock(new WorkingCalendar(options), options);
        var (running, moved, late) = (0, 0, 0);
        await foreach (var term in TermRefresh.Running(db).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var before = term.DueAt;
            terms.Recompute(term);
            running++;
            moved += term.DueAt != before ? 1 : 0;
            late += term.DueAt <= now && before > now ? 1 : 0;
        }
        return new TermMoves(running, moved, late);
    }
}

/// <summary>Terms that run, whose deadline moves, and that were in time and are late by the move.</summary>
public sealed record TermMoves(int Running, int Moved, int Late);
