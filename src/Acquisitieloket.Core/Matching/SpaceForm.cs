namespace Acquisitieloket.Core.Matching;

/// <summary>Whether a company looks for land to build on or for an existing building.</summary>
public enum SpaceForm
{
    Plot = 1,
    Building = 2,
}
