using System.Diagnostics;

namespace Acquisitieloket.Benchmarks;

/// <summary>Several clients that do the same thing as fast as they are answered.</summary>
internal static class Clients
{
    public const int Count = 8;

    /// <summary>Runs the work <paramref name="times"/> times, shared by all clients. Returns how fast that went.</summary>
    public static async Task<Pace> RunAsync(int times, Func<int, Task> work)
    {
        var next = -1;
        var took = new double[times];
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
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
        var cpuMs = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / times;
        Array.Sort(took);
        return new Pace(times / seconds, took[(int)(times * 0.95)], cpuMs);
    }
}

/// <summary>
/// How fast something went: times a second, the milliseconds within which 95 of 100 were answered, and the time of a
/// processor that each took in this process, which tells most on a machine that others use as well.
/// </summary>
internal sealed record Pace(double PerSecond, double P95Ms, double CpuMs)
{
    public static void Print(string name, Pace pace, Pace? limit = null) => Console.WriteLine(
        $"{name,-44} {pace.PerSecond,9:0.0}/s   p95 {pace.P95Ms,8:0.00} ms   cpu {pace.CpuMs,7:0.00} ms"
        + (limit is null ? "" : $"   {pace.PerSecond / limit.PerSecond,6:0.00} of its limit of {limit.PerSecond:0.0}/s"));
}
