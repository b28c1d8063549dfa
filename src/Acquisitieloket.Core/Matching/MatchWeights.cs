using System.Text.Json.Serialization;

namespace Acquisitieloket.Core.Matching;

/// <summary>How much each criterion counts; points that add up to 100 for each segment. What is not asked does not count.</summary>
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
    /// <summary>For the height and again for how much of the plot may be built on.</summary>
    public required int Height { get; init; }
    public required int Preference { get; init; }
    public required int Programme { get; init; }
    public required int Knowledge { get; init; }
    public required int Price { get; init; }
    public required int Tenure { get; init; }
    /// <summary>For storage outside, for work at night and for docks, each.</summary>
    public required int Operation { get; init; }
    /// <summary>Divided over heat, hydrogen and process water as accessibility is.</summary>
    public required int Utilities { get; init; }
    public required int Homes { get; init; }
    public required int ShareCap { get; init; }

    /// <summary>The weights agreed at the start for a segment of the regional forecast.</summary>
    public static MatchWeights For(Segment segment) => segment switch
    {
        Segment.TransportWholesaleDistribution => TransportWholesaleDistribution,
        Segment.ConsumerServices => ConsumerServices,
        Segment.BusinessServices => BusinessServices,
        _ => IndustryAndConstruction,
    };

    private static readonly MatchWeights IndustryAndConstruction = new()
    {
        Profile = 21, SpaceType = 4, Area = 14, Category = 6, Accessibility = 10, Power = 10, Timing = 5, Height = 2, Preference = 7,
        Programme = 4, Knowledge = 3, Price = 4, Tenure = 2, Operation = 2, Utilities = 3, Homes = 2, ShareCap = 1,
    };

    private static readonly MatchWeights TransportWholesaleDistribution = new()
    {
        Profile = 17, SpaceType = 4, Area = 17, Category = 4, Accessibility = 21, Power = 7, Timing = 4, Height = 2, Preference = 7,
        Programme = 4, Knowledge = 0, Price = 4, Tenure = 2, Operation = 3, Utilities = 1, Homes = 2, ShareCap = 1,
    };

    private static readonly MatchWeights ConsumerServices = new()
    {
        Profile = 27, SpaceType = 7, Area = 18, Category = 2, Accessibility = 14, Power = 4, Timing = 4, Height = 1, Preference = 7,
        Programme = 5, Knowledge = 0, Price = 4, Tenure = 3, Operation = 1, Utilities = 1, Homes = 1, ShareCap = 1,
    };

    private static readonly MatchWeights BusinessServices = new()
    {
        Profile = 24, SpaceType = 7, Area = 10, Category = 2, Accessibility = 16, Power = 4, Timing = 5, Height = 1, Preference = 9,
        Programme = 4, Knowledge = 7, Price = 4, Tenure = 3, Operation = 1, Utilities = 1, Homes = 1, ShareCap = 1,
    };

    /// <summary>All points together.</summary>
    [JsonIgnore]
    public int Sum => Profile + SpaceType + Area + Category + Accessibility + Power + Timing + Height + Preference + Programme
        + Knowledge + Price + Tenure + Operation + Utilities + Homes + ShareCap;
}
