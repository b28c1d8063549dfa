using Acquisitieloket.Core.Audit;

namespace Acquisitieloket.Web.Features.Reports.Deviations;

/// <summary>The deviations of the last months, latest first.</summary>
public sealed record DeviationsPage(IReadOnlyList<Deviation> Rows, int Months);

/// <summary>One of them; the reference is there for who may open the lead, the reason unless the lead is confidential.</summary>
public sealed record Deviation(
    DateTime At, string Department, string By, string What, string? Reason, string? Reference)
{
    /// <summary>What an event says was done.</summary>
    public static string Told(AuditEvent told)
    {
        string Value(string name) => told.Values.GetValueOrDefault(name, "");
        return told.Kind switch
        {
            AuditKind.SiteExcluded => $"{Value("site")} uitgesloten",
            AuditKind.ShortlistRemoved => $"{Value("site")} van de selectie gehaald, {Value("kept")} bleef",
            AuditKind.ProposalDeviated => $"Voorstel {Value("number")}: {Value("site")} boven {Value("passedOver")}",
            _ => $"{Value("site")} op de selectie boven {Value("passedOver")}",
        };
    }
}
