using System.Diagnostics;

namespace Acquisitieloket.Benchmarks;

/// <summary>How long something took once, and how long processors worked for it in this process.</summary>
internal readonly record struct Took(double Ms, double CpuMs)
{
    private const int Warming = 3;

    /// <summary>Does several works in turn, so that what else the machine does slows all alike; for each work what every round took.</summary>
    public static async Task<IReadOnlyList<Took[]>> InTurnAsync(int rounds, params IReadOnlyList<Func<Task>> works)
    {
        var took = works.Select(_ => new Took[rounds]).ToList();
        for (var i = -Warming; i < rounds; i++)
            for (var work = 0; work < works.Count; work++)
            {
                var one = await OfAsync(works[work]);
                if (i >= 0)
                    took[work][i] = one;
            }
        return took;
    }

    public static async Task<Took> OfAsync(Func<Task> work)
    {
        var (from, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await work();
        return new(Stopwatch.GetElapsedTime(from).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }

    public static Took Middle(Took[] all) => new(At(all, t => t.Ms, 0.5), At(all, t => t.CpuMs, 0.5));

    public static double P95(Took[] all) => At(all, t => t.Ms, 0.95);

    private static double At(Took[] all, Func<Took, double> what, double part) => all.Select(what).Order().ElementAt((int)(all.Length * part));
}
