namespace Acquisitieloket.Core.Sites;

/// <summary>Kind of site in the regional programme.</summary>
public enum SiteKind
{
    TopSite = 1,
    Regional = 2,
    Local = 3,
    OfficeLocation = 4,
    InnerCity = 5,
    Port = 6,
}

/// <summary>Place of a site in the regional programming.</summary>
public enum ProgrammeStatus
{
    InIssue = 1,
    StrategicReserve = 2,
    Dropped = 3,
}

/// <summary>Room on the electricity grid at a site.</summary>
public enum GridStatus
{
    Unknown = 0,
    Room = 1,
    Limited = 2,
    Full = 3,
}
