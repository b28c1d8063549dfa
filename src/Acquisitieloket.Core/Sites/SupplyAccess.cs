using Acquisitieloket.Core.People;

namespace Acquisitieloket.Core.Sites;

/// <summary>
/// Who sees and keeps the register. Land is issued by the municipality in which it lies: only its own people hold a plot
/// for someone. Interest is a wish, and whoever helps a company writes it down wherever the plot lies.
/// </summary>
public static class SupplyAccess
{
    /// <summary>Roles that see the register with its claims, as an authorization attribute wants them.</summary>
    public const string Roles = $"{Role.AccountManager},{Role.Coordinator},{Role.Manager},{Role.SiteManager}";

    /// <summary>Roles that write claims down.</summary>
    public const string ClaimRoles = $"{Role.AccountManager},{Role.Coordinator},{Role.SiteManager}";

    /// <summary>Roles that keep the facts of sites.</summary>
    public const string KeepRoles = $"{Role.Coordinator},{Role.SiteManager}";

    /// <summary>Whether the viewer, who works for a municipality, may change the facts of a site and say that they are still right.</summary>
    public static bool MayKeep(Viewer viewer, Municipality? own, Site site) =>
        own == site.Municipality && KeepRoles.Split(',').Any(viewer.Is);

    /// <summary>Whether the viewer, who works for a municipality, may hold, lengthen and free plots of a site.</summary>
    public static bool MayIssue(Viewer viewer, Municipality? own, Site site) =>
        own == site.Municipality && ClaimRoles.Split(',').Any(viewer.Is);

    /// <summary>Whether the viewer may write down that a company is interested.</summary>
    public static bool MayNoteInterest(Viewer viewer) => ClaimRoles.Split(',').Any(viewer.Is);
}
