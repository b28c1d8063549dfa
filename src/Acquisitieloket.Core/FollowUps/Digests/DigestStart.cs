using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.FollowUps.Digests;

/// <summary>Gives everyone who came to work here the row by which the daily mail comes, whichever way they came.</summary>
internal sealed class DigestStart(IServiceScopeFactory scopes, TimeProvider clock)
{
    public static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(10);

    /// <summary>Looks once; returns how many rows were added.</summary>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        var without = await db.Users.Where(u => u.Active && !db.DailyDigests.Any(d => d.UserId == u.Id))
            .Select(u => new { u.Id, u.DigestAt }).ToListAsync(stopping);
        db.DailyDigests.AddRange(without.Select(u => new DailyDigest { UserId = u.Id, DueAt = DailyDigest.Next(u.DigestAt, now) }));
        try
        {
            return await db.SaveChangesAsync(stopping);
        }
        catch (DbUpdateException) when (!stopping.IsCancellationRequested)
        {
            // Another process was first: the database lets one row only be of a person. Who is left comes at the next look.
            return 0;
        }
    }
}
