namespace Acquisitieloket.Core.People;

/// <summary>Names of the roles as Identity stores them.</summary>
public static class Role
{
    public const string AccountManager = "AccountManager";
    public const string Coordinator = "Coordinator";
    public const string Specialist = "Specialist";
    public const string Manager = "Manager";
    public const string Alderman = "Alderman";
    public const string Province = "Province";
    public const string SiteManager = "SiteManager";
    public const string Partner = "Partner";
    public const string Administrator = "Administrator";
    public const string PrivacyOfficer = "PrivacyOfficer";

    /// <summary>All roles, in the order in which a page lists them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AccountManager, Coordinator, Specialist, Manager, Alderman,
        Province, SiteManager, Partner, Administrator, PrivacyOfficer,
    ];
}
