namespace Acquisitieloket.Benchmarks;

/// <summary>
/// How fast something went: times a second, the milliseconds within which 95 of 100 were answered, and the time of a
/// processor that each took in this process, which tells most on a machine that others use as well.
/// </summary>
internal sealed record Pace(double PerSecond, double P95Ms, double CpuMs)
{
    public static Pace Of(IReadOnlyCollection<Stretch> stretches)
    {
        var took = stretches.SelectMany(s => s.Took).Order().ToArray();
        return new(took.Length / stretches.Sum(s => s.Elapsed.TotalSeconds), took[(int)(took.Length * 0.95)],
            stretches.Sum(s => s.Cpu.TotalMilliseconds) / took.Length);
    }

    public static void Print(string name, Pace pace, Pace? limit = null) => Console.WriteLine(
        $"{name,-44} {pace.PerSecond,9:0.0}/s   p95 {pace.P95Ms,8:0.00} ms   cpu {pace.CpuMs,7:0.00} ms"
        + (limit is null ? "" : $"   {pace.PerSecond / limit.PerSecond,6:0.00} of its limit of {limit.PerSecond:0.0}/s"));
}
