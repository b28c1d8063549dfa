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

    /// <summary>The name of a role on screen.</summary>
    public static string Dutch(string role) => role switch
    {
        AccountManager => "Accountmanager",
        Coordinator => "Coördinator",
        Specialist => "Specialist",
        Manager => "EZ-manager",
        Alderman => "Wethouder",
        Province => "Provincie",
        SiteManager => "Beheerder werklocaties",
        Partner => "Partner",
        Administrator => "Beheerder",
        PrivacyOfficer => "Privacyfunctionaris",
        _ => role,
    };

    /// <summary>What a role may do, in one line for whoever hands it out.</summary>
    public static string Allows(string role) => role switch
    {
        AccountManager => "Krijgt leads, werkt ze af en maakt voorstellen.",
        Coordinator => "Opent leads van alle vijf afdelingen en verdeelt ze.",
        Specialist => "Beantwoordt vragen aan de eigen gemeente; opent geen leads.",
        Manager => "Ziet de leads van de eigen afdeling en de rapportages.",
        Alderman or Province => "Ziet alleen rapportages, zonder namen van bedrijven.",
        SiteManager => "Houdt de werklocaties, kavels en panden van de eigen gemeente bij en legt opties, reserveringen en verkopen vast; opent geen leads.",
        Partner => "Werkt van buiten mee aan wat met hem of haar is gedeeld, en ziet verder niets.",
        Administrator => "Beheert mensen, instellingen en mail; opent geen leads.",
        PrivacyOfficer => "Ziet verzoeken om te wissen, bewaartermijnen en logboeken.",
        _ => "",
    };
}
