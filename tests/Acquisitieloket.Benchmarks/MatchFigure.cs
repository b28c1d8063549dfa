namespace Acquisitieloket.Benchmarks;

/// <summary>The middle of many runs of the match for one request, of the query beside it, and the fastest run.</summary>
internal sealed record MatchFigure(string Name, MatchSample Ours, MatchSample Least, double BestMs);

/// <summary>One run: time, processor time, bytes allocated and how many sites were found.</summary>
internal sealed record MatchSample(double Ms, double CpuMs, long Bytes, int Found)
{
    // The processor is counted in steps too coarse for one run, so it is the mean.
    public static MatchSample Median(List<MatchSample> all) => new(
        all.Select(s => s.Ms).Order().ElementAt(all.Count / 2), all.Average(s => s.CpuMs), all[^1].Bytes, all[^1].Found);

    public override string ToString() => $"{Ms:0.000} ms, {CpuMs:0.000} ms processor, {Bytes / 1024.0:#,0} kB, {Found:#,0} sites";
}
