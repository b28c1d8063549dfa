namespace Acquisitieloket.Core.Matching;

/// <summary>Segment and cluster that follow from an activity; staff may correct both on the lead.</summary>
public static class Classification
{
    private static readonly HashSet<string> HighTechFeatures =
        [Feature.HighTech, Feature.Laboratory, Feature.CleanRoom, Feature.TestSpace];

    /// <summary>The segment of the regional forecast for an activity; industry when nothing is known.</summary>
    public static Segment SegmentOf(ActivityKind? activity) => activity switch
    {
        ActivityKind.Logistics or ActivityKind.Wholesale => Segment.TransportWholesaleDistribution,
        ActivityKind.Retail or ActivityKind.LargeScaleRetail or ActivityKind.Hospitality or ActivityKind.Leisure
            => Segment.ConsumerServices,
        ActivityKind.Office or ActivityKind.BusinessService or ActivityKind.Creative or ActivityKind.DataCentre
            or ActivityKind.Research => Segment.BusinessServices,
        _ => Segment.IndustryAndConstruction,
    };

    /// <summary>The cluster for an activity with its features.</summary>
    public static Cluster ClusterOf(ActivityKind? activity, IEnumerable<string> features) => activity switch
    {
        ActivityKind.Logistics => Cluster.Logistics,
        ActivityKind.Leisure or ActivityKind.Hospitality => Cluster.LeisureAndTourism,
        ActivityKind.Research => Cluster.Htsm,
        _ when features.Any(HighTechFeatures.Contains) => Cluster.Htsm,
        _ => Cluster.Other,
    };
}
