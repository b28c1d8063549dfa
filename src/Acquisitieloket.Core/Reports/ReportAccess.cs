using Acquisitieloket.Core.People;

namespace Acquisitieloket.Core.Reports;

/// <summary>Who may read the reports: figures about all five municipalities, without a single name.</summary>
public static class ReportAccess
{
    /// <summary>As an authorization attribute wants them.</summary>
    public const string Roles =
        $"{Role.Manager},{Role.Coordinator},{Role.AccountManager},{Role.Alderman},{Role.Province}";

    public static bool MayRead(Viewer viewer) => Roles.Split(',').Any(viewer.Is);
}
