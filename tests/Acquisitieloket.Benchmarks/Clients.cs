using System.Diagnostics;

namespace Acquisitieloket.Benchmarks;

/// <summary>Several clients that do the same thing as fast as they are answered.</summary>
internal static class Clients
{
    public const int Count = 8;

    /// <summary>Runs the work <paramref name="times"/> times, shared by all clients. Returns the pace a second and the 95th percentile.</summary>
    public static async Task<Pace> RunAsync(int times, Func<int, Task> work)
    {
        var next = -1;
        var took = new double[times];
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < times; i = Interlocked.Increment(ref next))
            {
                var from = Stopwatch.GetTimestamp();
                await work(i);
                took[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            }
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        Array.Sort(took);
        return new Pace(times / seconds, took[(int)(times * 0.95)]);
    }
}

/// <summary>How fast something went: times a second, and the milliseconds within which 95 of 100 were answered.</summary>
internal sealed record Pace(double PerSecond, double P95Ms)
{
    public static void Print(string name, Pace pace, Pace? limit = null) => Console.WriteLine(
        $"{name,-44} {pace.PerSecond,9:0.0}/s   p95 {pace.P95Ms,8:0.00} ms"
        + (limit is null ? "" : $"   {pace.PerSecond / limit.PerSecond,6:0.00} of its limit"));
}
