using System.Diagnostics;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Benchmarks;

/// <summary>Two claim in turn and at once until nothing is left; what they get is looked at afterwards.</summary>
internal static class DueWorkClaims
{
    private static readonly TimeSpan Lease = TimeSpan.FromHours(1);

    public static async Task<(int Count, double Rate, bool InOrder, double Slowest)> AllAsync(TestCore first, TestCore second)
    {
        var from = Stopwatch.GetTimestamp();
        var each = await Task.WhenAll(new[] { first, second }.Select(core => Task.Run(async () =>
        {
            var (mine, slowest) = (new List<long>(), 0.0);
            while (true)
            {
                var begun = Stopwatch.GetTimestamp();
                var claim = await core.Do<LeaseClaims, Claim>(c => c.ClaimAsync<FollowUpEscalation>(DueWorkOutcome.Batch, Lease));
                slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                if (claim.Ids.Count == 0)
                    return (mine, slowest);
                mine.AddRange(claim.Ids);
            }
        })));
        var took = Stopwatch.GetElapsedTime(from).TotalSeconds;
        var all = each.SelectMany(e => e.mine).ToList();
        // Ids grow with the due moment here.
        var inOrder = all.Count == all.Distinct().Count() && each.All(e => e.mine.SequenceEqual(e.mine.Order()));
        return (all.Count, all.Count / took, inOrder, each.Max(e => e.slowest));
    }
}
