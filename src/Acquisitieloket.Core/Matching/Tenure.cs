namespace Acquisitieloket.Core.Matching;

/// <summary>How a company wants to hold its space.</summary>
public enum Tenure
{
    Buy = 1,
    Lease = 2,
    Leasehold = 3,
}
