namespace Acquisitieloket.Core.Matching;

/// <summary>The clusters (speerpunten) of the Ontwikkelagenda Netwerkstad Twente.</summary>
public enum Cluster
{
    Other = 0,
    Htsm = 1,
    Logistics = 2,
    LeisureAndTourism = 3,
}
