namespace Acquisitieloket.Core.Matching;

/// <summary>How much a company needs something; <see cref="Unknown"/> is "weet ik nog niet".</summary>
public enum Need
{
    Unknown = 0,
    No = 1,
    Nice = 2,
    Needed = 3,
}
