namespace Acquisitieloket.Web.Features.Reports;

/// <summary>Where a version of a board report is.</summary>
public static class BoardLink
{
    public const string All = "/reports/board";

    public static string Of(string period, int number) => $"{All}/{period}/{number}";
}
