namespace Acquisitieloket.Web.Features.Reports.Deviations;

/// <summary>The deviations of the last months, latest first.</summary>
public sealed record DeviationsPage(IReadOnlyList<Deviation> Rows, int Months);

/// <summary>One of them; the reference is there for who may open the lead, the reason unless the lead is confidential.</summary>
public sealed record Deviation(
    DateTime At, string Department, string By, bool LeftOut, string Site, string? PassedOver, string? Reason, string? Reference)
{
    public string What => LeftOut ? $"{Site} uitgesloten" : $"{Site} voorgesteld boven {PassedOver}";
}
