namespace Acquisitieloket.Core.Matching;

/// <summary>
/// Segment and cluster that follow from what a company does: its activity on the site first, then its branch (SBI); staff
/// may correct both on the lead.
/// </summary>
public static class Classification
{
    private static readonly HashSet<string> HighTechFeatures =
        [Feature.HighTech, Feature.Laboratory, Feature.CleanRoom, Feature.TestSpace];

    // High tech systems and materials as the national top sector takes it, by division of SBI: plastics, metal, electronics,
    // machines, vehicles, their repair and installation, and research.
    private static readonly HashSet<string> HtsmDivisions = ["22", "24", "25", "26", "27", "28", "29", "30", "33", "72"];

    private static readonly HashSet<string> LogisticsDivisions = ["49", "50", "51", "52", "53"];

    // Places to stay, food and drink, travel, museums and parks, sport and recreation.
    private static readonly HashSet<string> LeisureDivisions = ["55", "56", "79", "91", "93"];

    /// <summary>The segment of the regional forecast; industry when nothing is known.</summary>
    public static Segment SegmentOf(Requirements needs) => needs.Activity switch
    {
        ActivityKind.Logistics or ActivityKind.Wholesale => Segment.TransportWholesaleDistribution,
        ActivityKind.Retail or ActivityKind.LargeScaleRetail or ActivityKind.Hospitality or ActivityKind.Leisure
            => Segment.ConsumerServices,
        ActivityKind.Office or ActivityKind.BusinessService or ActivityKind.Creative or ActivityKind.DataCentre
            or ActivityKind.Research => Segment.BusinessServices,
        null => SegmentOfBranch(needs.SbiCode),
        _ => Segment.IndustryAndConstruction,
    };

    /// <summary>The cluster for an activity with its features and branch.</summary>
    public static Cluster ClusterOf(Requirements needs) => needs.Activity switch
    {
        ActivityKind.Logistics => Cluster.Logistics,
        ActivityKind.Leisure or ActivityKind.Hospitality => Cluster.LeisureAndTourism,
        ActivityKind.Research => Cluster.Htsm,
        _ when needs.Features.Any(HighTechFeatures.Contains) => Cluster.Htsm,
        _ => ClusterOfBranch(needs.SbiCode),
    };

    private static Cluster ClusterOfBranch(string? sbi) => Division(sbi) switch
    {
        { } division when HtsmDivisions.Contains(division) => Cluster.Htsm,
        { } division when LogisticsDivisions.Contains(division) => Cluster.Logistics,
        { } division when LeisureDivisions.Contains(division) => Cluster.LeisureAndTourism,
        // A whole section, where it is all one cluster; manufacturing (C) is the region's "maakindustrie".
        _ => sbi?.ToUpperInvariant() switch
        {
            "C" => Cluster.Htsm,
            "H" => Cluster.Logistics,
            "I" => Cluster.LeisureAndTourism,
            _ => Cluster.Other,
        },
    };

    private static Segment SegmentOfBranch(string? sbi) => Companies.Sbi.SectionOf(sbi) switch
    {
        "H" => Segment.TransportWholesaleDistribution,
        "G" when Division(sbi) != "47" => Segment.TransportWholesaleDistribution,
        "G" or "I" or "S" or "T" => Segment.ConsumerServices,
        "J" or "K" or "L" or "M" or "N" or "O" or "P" or "Q" or "R" => Segment.BusinessServices,
        _ => Segment.IndustryAndConstruction,
    };

    private static string? Division(string? sbi) => sbi is { Length: > 1 } ? sbi[..2] : null;
}
