namespace Acquisitieloket.Core.Matching;

/// <summary>What the classes of a lead are called, in Dutch.</summary>
public static class RequirementWords
{
    /// <summary>The name that the regional forecast gives the segment.</summary>
    public static string Dutch(this Segment segment) => segment switch
    {
        Segment.IndustryAndConstruction => "Industrie en bouw",
        Segment.TransportWholesaleDistribution => "Transport, groothandel en distributie",
        Segment.ConsumerServices => "Consumentendiensten",
        Segment.BusinessServices => "Dienstverlening",
        _ => throw new ArgumentOutOfRangeException(nameof(segment), segment, null),
    };

    /// <summary>The name that the Ontwikkelagenda gives the cluster (speerpunt).</summary>
    public static string Dutch(this Cluster cluster) => cluster switch
    {
        Cluster.Htsm => "HTSM",
        Cluster.Logistics => "Logistiek",
        Cluster.LeisureAndTourism => "Recreatie en toerisme",
        _ => "Overig",
    };
}
