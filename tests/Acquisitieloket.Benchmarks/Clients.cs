using System.Diagnostics;

namespace Acquisitieloket.Benchmarks;

/// <summary>Several clients that do the same thing as fast as they are answered.</summary>
internal static class Clients
{
    public const int Count = 8;
    private const int Turns = 4;

    /// <summary>Runs the work <paramref name="times"/> times, shared by all clients. Returns how fast that went.</summary>
    public static async Task<Pace> RunAsync(int times, Func<int, Task> work) => Pace.Of([await TakeAsync(0, times, work)]);

    /// <summary>The same for several works, a part of each in turn, so that what else the machine does slows all alike.</summary>
    public static async Task<IReadOnlyList<Pace>> InTurnAsync(int times, IReadOnlyList<Func<int, Task>> works)
    {
        var stretches = works.Select(_ => new List<Stretch>()).ToList();
        for (var turn = 0; turn < Turns; turn++)
            for (var i = 0; i < works.Count; i++)
                stretches[i].Add(await TakeAsync(turn * times / Turns, times / Turns, works[i]));
        return [.. stretches.Select(Pace.Of)];
    }

    private static async Task<Stretch> TakeAsync(int first, int times, Func<int, Task> work)
    {
        var next = -1;
        var took = new double[times];
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < times; i = Interlocked.Increment(ref next))
            {
                var from = Stopwatch.GetTimestamp();
                await work(first + i);
                took[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            }
        })));
        return new(watch.Elapsed, Environment.CpuUsage.TotalTime - cpu, took);
    }
}

/// <summary>Some time in which something was done: how long each took in milliseconds, and the time of processors in this process.</summary>
internal sealed record Stretch(TimeSpan Elapsed, TimeSpan Cpu, double[] Took);
