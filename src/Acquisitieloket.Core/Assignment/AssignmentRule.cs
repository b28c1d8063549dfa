namespace Acquisitieloket.Core.Assignment;

/// <summary>The written rule by which a lead got its contact person, in the order in which they are tried.</summary>
public enum AssignmentRule
{
    AccountManager = 1,
    OpenLeadOfCompany = 2,
    PreferredMunicipality = 3,
    PreferredSite = 4,
    Specialist = 5,
    RoundRobin = 6,
    Coordinator = 7,
    ByHand = 8,
}
