using System.Globalization;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Web.Features.Reports.Unmet;

/// <summary>The words of the report of unmet demand, on the page and in files.</summary>
public static class UnmetNames
{
    public static string Dutch(this UnmetKind kind) => kind switch
    {
        UnmetKind.Refused => "Voorgestelde locaties afgewezen",
        UnmetKind.KnockedOut => "Gevraagde locaties die niet passen",
        _ => "Afgesloten leads",
    };

    /// <summary>What a number of them is called in a sentence.</summary>
    public static string Counted(this UnmetKind kind, long count) => kind switch
    {
        UnmetKind.Refused => count == 1 ? "1 voorgestelde locatie wees het bedrijf af" : $"{ReportNames.Written(count)} voorgestelde locaties wezen bedrijven af",
        UnmetKind.KnockedOut => count == 1 ? "1 gevraagde locatie past niet" : $"{ReportNames.Written(count)} gevraagde locaties passen niet",
        _ => $"{(count == 1 ? "1 lead is" : $"{ReportNames.Written(count)} leads zijn")} gesloten als niet te accommoderen of verloren (wie zich terugtrok of werd doorverwezen telt hier niet mee)",
    };

    public static string Dutch(this UnmetBy by) => by switch
    {
        UnmetBy.Segment => "Segment",
        UnmetBy.Municipality => "Gevraagde gemeente",
        UnmetBy.Year => "Jaar van het nee",
        UnmetBy.OpeningYear => "Gevraagd openingsjaar",
        _ => "Reden",
    };

    /// <summary>The value of a row in words.</summary>
    public static string NameOf(UnmetKind kind, UnmetBy by, object? value) => value switch
    {
        UnmetReason reason => reason.Dutch(kind),
        Segment segment => segment.Dutch(),
        int year => year.ToString(CultureInfo.InvariantCulture),
        null => by == UnmetBy.Municipality ? "Geen of meer dan één" : "Niet bekend",
        _ => value.ToString()!,
    };
}
