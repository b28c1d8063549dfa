using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Tests.Matching;

public sealed class ClassificationTests
{
    [Theory]
    [InlineData(ActivityKind.Production, "2562", Cluster.Htsm)]
    [InlineData(ActivityKind.Production, "C", Cluster.Htsm)]
    [InlineData(null, "28", Cluster.Htsm)]
    [InlineData(ActivityKind.Production, "10", Cluster.Other)]
    [InlineData(ActivityKind.Office, "52", Cluster.Logistics)]
    [InlineData(null, "55201", Cluster.LeisureAndTourism)]
    // What it does on the site goes before what it is.
    [InlineData(ActivityKind.Logistics, "25", Cluster.Logistics)]
    [InlineData(ActivityKind.Leisure, null, Cluster.LeisureAndTourism)]
    [InlineData(ActivityKind.Production, null, Cluster.Other)]
    [InlineData(null, null, Cluster.Other)]
    public void ClusterOf_ActivityAndBranch_IsTheClusterOfTheRegion(ActivityKind? activity, string? sbi, Cluster cluster) =>
        Assert.Equal(cluster, Classification.ClusterOf(new() { Activity = activity, SbiCode = sbi }));

    [Theory]
    [InlineData(null, "46", Segment.TransportWholesaleDistribution)]
    [InlineData(null, "47", Segment.ConsumerServices)]
    [InlineData(null, "62", Segment.BusinessServices)]
    [InlineData(null, "2562", Segment.IndustryAndConstruction)]
    [InlineData(null, null, Segment.IndustryAndConstruction)]
    [InlineData(ActivityKind.Office, "25", Segment.BusinessServices)]
    public void SegmentOf_ActivityElseBranch_IsTheSegmentOfTheForecast(ActivityKind? activity, string? sbi, Segment segment) =>
        Assert.Equal(segment, Classification.SegmentOf(new() { Activity = activity, SbiCode = sbi }));
}
