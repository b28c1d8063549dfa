namespace Acquisitieloket.Core.Matching;

/// <summary>How much each criterion counts; points that add up to 100 for each segment.</summary>
public sealed record MatchWeights
{
    public required int Profile { get; init; }
    public required int SpaceType { get; init; }
    public required int Area { get; init; }
    public required int Category { get; init; }
    /// <summary>Divided over the ways of transport that are asked; a needed one counts double.</summary>
    public required int Accessibility { get; init; }
    public required int Power { get; init; }
    public required int Timing { get; init; }
    public required int Height { get; init; }
    public required int Preference { get; init; }
    public required int Programme { get; init; }
    public required int Knowledge { get; init; }

    /// <summary>The agreed weights for a segment of the regional forecast.</summary>
    public static MatchWeights For(Segment segment) => segment switch
    {
        Segment.TransportWholesaleDistribution => TransportWholesaleDistribution,
        Segment.ConsumerServices => ConsumerServices,
        Segment.BusinessServices => BusinessServices,
        _ => IndustryAndConstruction,
    };

    private static readonly MatchWeights IndustryAndConstruction = new()
    {
        Profile = 24, SpaceType = 5, Area = 16, Category = 7, Accessibility = 12, Power = 11,
        Timing = 6, Height = 2, Preference = 8, Programme = 5, Knowledge = 4,
    };

    private static readonly MatchWeights TransportWholesaleDistribution = new()
    {
        Profile = 20, SpaceType = 5, Area = 20, Category = 4, Accessibility = 24, Power = 8,
        Timing = 4, Height = 2, Preference = 8, Programme = 5, Knowledge = 0,
    };

    private static readonly MatchWeights ConsumerServices = new()
    {
        Profile = 30, SpaceType = 8, Area = 20, Category = 2, Accessibility = 16, Power = 4,
        Timing = 5, Height = 1, Preference = 8, Programme = 6, Knowledge = 0,
    };

    private static readonly MatchWeights BusinessServices = new()
    {
        Profile = 27, SpaceType = 8, Area = 11, Category = 2, Accessibility = 18, Power = 5,
        Timing = 5, Height = 1, Preference = 10, Programme = 5, Knowledge = 8,
    };

    /// <summary>All points together.</summary>
    public int Sum => Profile + SpaceType + Area + Category + Accessibility + Power
        + Timing + Height + Preference + Programme + Knowledge;
}
