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

    /// <summary>Whether the supply fits the demand, by how much not, and of what that is said; all from what is told.</summary>
    internal static string Answer(BalancePage page)
    {
        var (asked, stock) = (page.Total.Demand[DemandFigure.Asked], page.Report.Total.Supply!);
        var available = $"nu is {ReportNames.Hectares(stock.AvailableM2)} ha beschikbaar en staat {ReportNames.Hectares(stock.ReserveM2)} ha in reserve";
        var forecast = page.Report.Total.ForecastM2 is { } m2 ? $" De prognose komt voor die jaren uit op {ReportNames.Hectares(m2)} ha." : "";
        if (asked.Count == 0)
            return $"In {page.Period} was er {(page.MayOpenLists ? "geen" : "nauwelijks")} vraag; {available}.{forecast}";
        var about = page.MayOpenLists ? "" : "ongeveer ";
        if (asked.M2 is not { } wanted)
            return $"Dat is niet te zeggen: in {page.Period} vroegen {about}{ReportNames.Written(asked.Count)} leads ruimte, te weinig om hectares te noemen; {available}.{forecast}";
        var demand = $"in {page.Period} {(asked.Count == 1 ? "vroeg 1 lead" : $"vroegen {about}{ReportNames.Written(asked.Count)} leads samen")} {about}{ReportNames.Hectares(wanted, page.MayOpenLists)} ha";
        // Which plots are for whom is not known: all supply would stand beside a part of the demand.
        if (page.Asked is not { Segment: null, Cluster: null })
            return $"Dat is voor deze leads alleen niet te zeggen, want aanbod hoort niet bij één segment of speerpunt: {demand}; voor alle leads samen: {available}.{forecast}";
        var difference = ReportNames.Hectares(Math.Abs(stock.AvailableM2 - wanted), page.MayOpenLists);
        return stock.AvailableM2 >= wanted ? $"Ja, in hectares: {demand}, en {available}. Dat is {about}{difference} ha meer dan gevraagd.{forecast}"
            : $"Nee: {demand}, en {available}. Er is {about}{difference} ha te weinig beschikbaar{(stock.AvailableM2 + stock.ReserveM2 >= wanted ? ", wat met de reserve erbij wel genoeg zou zijn" : "")}.{forecast}";
    }

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
