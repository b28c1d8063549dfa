using System.Globalization;
using Acquisitieloket.Core.Demand.Balance;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Web.Features.Reports.Balance;

/// <summary>The words of the report of demand and supply, on the page and in files.</summary>
public static class BalanceNames
{
    public static string Dutch(this BalanceBy by) => by switch
    {
        BalanceBy.Size => "Grootte",
        BalanceBy.Power => "Vermogen",
        BalanceBy.Municipality => "Gemeente",
        BalanceBy.Year => "Jaar",
        _ => "Segment",
    };

    public static string Dutch(this DemandFigure figure) => figure switch
    {
        DemandFigure.Proposed => "Voorgesteld",
        DemandFigure.Won => "Gevestigd",
        _ => "Gevraagd",
    };

    /// <summary>The value of a row in words.</summary>
    public static string NameOf(object? value) => value switch
    {
        Segment segment => segment.Dutch(),
        SizeClass size => size.Dutch(),
        PowerClass power => power.Dutch(),
        int year => year.ToString(CultureInfo.InvariantCulture),
        null => "Buiten de vijf",
        _ => value.ToString()!,
    };
}
