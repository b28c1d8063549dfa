using System.Text.Json;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Demand.Balance;

/// <summary>
/// The forecast demand for business land in the region, by segment, for periods of ten years. A year has the mean of its
/// period: the forecast itself says nothing of single years.
/// </summary>
public sealed record DemandForecast(string Source, IReadOnlyList<ForecastPeriod> Periods)
{
    /// <summary>The forecast of the Ontwikkelingsperspectief Netwerkstad Twente.</summary>
    public static DemandForecast Region { get; } = Read();

    /// <summary>Mean m² for the years from first up to and including last, of one segment or of all; null when a year is in no period.</summary>
    public long? MeanM2(int first, int last, Segment? segment)
    {
        var m2 = 0L;
        for (var year = first; year <= last; year++)
        {
            if (Periods.FirstOrDefault(p => p.First <= year && year <= p.Last) is not { } period)
                return null;
            var hectares = segment is { } one ? period.Hectares[one] : period.Hectares.Values.Sum();
            m2 += hectares * 10_000L / (period.Last - period.First + 1);
        }
        return m2;
    }

    private static DemandForecast Read()
    {
        using var file = typeof(DemandForecast).Assembly.GetManifestResourceStream("Acquisitieloket.Core.Demand.Balance.demand-forecast.json")!;
        var root = JsonDocument.Parse(file).RootElement;
        // The segments stand in the order of their numbers.
        return new(root.GetProperty("source").GetString()!, [.. root.GetProperty("periods").EnumerateObject().Select(p =>
        {
            var years = p.Name.Split('-');
            return new ForecastPeriod(int.Parse(years[0]), int.Parse(years[1]), p.Value.EnumerateArray()
                .Select((hectares, i) => (Segment: (Segment)(i + 1), Hectares: hectares.GetInt32())).ToDictionary(s => s.Segment, s => s.Hectares));
        })]);
    }
}

/// <summary>Hectares of each segment for the years from first up to and including last.</summary>
public sealed record ForecastPeriod(int First, int Last, IReadOnlyDictionary<Segment, int> Hectares);
