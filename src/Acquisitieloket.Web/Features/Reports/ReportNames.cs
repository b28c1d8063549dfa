using System.Globalization;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Reports;

namespace Acquisitieloket.Web.Features.Reports;

/// <summary>What the figures are called, on the page and in files.</summary>
public static class ReportNames
{
    public static string Dutch(this MonthFigure figure) => figure switch
    {
        MonthFigure.Received => "Ontvangen",
        MonthFigure.Proposed => "Eerste voorstel",
        MonthFigure.Established => "Gevestigd",
        _ => "Niet gevestigd",
    };

    /// <summary>What the file of a report is called, by its name in the address.</summary>
    public static string File(string report) => report switch
    {
        "funnel" => "fasen",
        "terms" => "toezeggingen",
        "sources" => "herkomst",
        "proposals" => "locatievoorstellen",
        "endings" => "afloop",
        "results" => "opbrengst",
        "landings" => "verwachte-vestigingen",
        "gaps" => "ontbrekende-gegevens",
        "retention" => "bewaartermijnen",
        _ => throw new ArgumentOutOfRangeException(nameof(report), report, null),
    };

    /// <summary>"nov 2026", kept on one line.</summary>
    public static string Short(this MonthSpan month) => month.First.ToString("MMM\u00A0yyyy", CultureInfo.CurrentCulture);

    /// <summary>Square metres as hectares, with two decimals.</summary>
    public static string Hectares(long m2) => (m2 / 10_000m).ToString("#,0.00", CultureInfo.CurrentCulture);

    /// <summary>The same as it is told: without decimals to who gets it in steps of five.</summary>
    public static string Hectares(long m2, bool exact) => exact ? Hectares(m2) : (m2 / 10_000m).ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>Words as they stand within a sentence.</summary>
    public static string Lower(string words) => string.Concat(words[..1].ToLowerInvariant(), words[1..]);

    public static string Written(int count) => Written((long)count);

    public static string Written(long count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
