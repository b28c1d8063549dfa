namespace Acquisitieloket.Core.Matching;

/// <summary>The four segments of the regional forecast (Ontwikkelingsperspectief Netwerkstad Twente, §3.3).</summary>
public enum Segment
{
    IndustryAndConstruction = 1,
    TransportWholesaleDistribution = 2,
    ConsumerServices = 3,
    BusinessServices = 4,
}
