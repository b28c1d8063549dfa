using System.Globalization;
using System.Resources;

namespace Acquisitieloket.Core.Sites;

/// <summary>How plots and their number read in Dutch, English and German (PlotWords*.resx), wherever they are named.</summary>
public static class PlotWords
{
    private const decimal Hectare = 10_000m;

    private static readonly ResourceManager Texts = new("Acquisitieloket.Core.Sites.PlotWords", typeof(PlotWords).Assembly);

    /// <summary>The status of a plot, such as "onder optie" or "strategische reserve"; without a capital.</summary>
    public static string Status(PlotStatus status, bool reserve, CultureInfo culture) => (status, reserve) switch
    {
        (PlotStatus.Offered, true) => Find("Reserve", culture),
        (_, true) => $"{Find($"Status.{status}", culture)}, {Find("Reserve", culture)}",
        _ => Find($"Status.{status}", culture),
    };

    /// <summary>
    /// What a site has available, such as "19 kavels, samen 64,4 ha, waarvan 2 onder optie"; null when the register knows
    /// no plots of a site that issues them.
    /// </summary>
    public static string? Stock(Site site, CultureInfo culture)
    {
        if (!site.IssuesPlots())
            return site.SpaceTypes.Count == 0 ? null : Find("BuildingsOnly", culture);
        if (site.Plots.Count == 0)
            return null;
        var stock = PlotStock.Of(site);
        var reserve = Reserve(stock, culture);
        if (stock.Count == 0)
            return reserve is null ? Find("None", culture) : $"{Find("NoneInIssue", culture)}; {reserve}";
        var inIssue = string.Join(", ", new[] { Fill(stock.Count == 1 ? "One" : "Several", culture, stock.Count, Hectares(stock.AreaM2, culture)), Parts(stock, culture) }.OfType<string>());
        return reserve is null ? inIssue : $"{inIssue}; {Fill("Also", culture, reserve)}";
    }

    /// <summary>What is kept back, such as "4 kavels, samen 10 ha, in de strategische reserve"; null when nothing is.</summary>
    public static string? Reserve(PlotStock stock, CultureInfo culture) => stock.InReserve == 0 ? null
        : Fill(stock.InReserve == 1 ? "Reserve.One" : "Reserve.Several", culture, stock.InReserve, Hectares(stock.ReserveM2, culture));

    /// <summary>The part of the plots in issue that is not free to take, such as "waarvan 2 onder optie"; null when all are.</summary>
    public static string? Parts(PlotStock stock, CultureInfo culture)
    {
        var parts = new[] { ("InSelection", stock.InSelection), ("Option", stock.UnderOption) }
            .Where(part => part.Item2 > 0).Select(part => (Key: $"Part.{part.Item1}", Number: part.Item2)).ToList();
        return parts switch
        {
            [] => null,
            [{ } only] when only.Number == stock.Count => stock.Count == 1
                ? Fill(only.Key, culture, "").Trim() : Fill(only.Key, culture, Find("All", culture)),
            _ => Fill("OfWhich", culture, Listed([.. parts.Select(p => Fill(p.Key, culture, p.Number))], culture)),
        };
    }

    /// <summary>m² written in hectares: 64,4.</summary>
    public static string Hectares(long m2, CultureInfo culture) => (m2 / Hectare).ToString("#,0.#", culture);

    private static string Listed(IReadOnlyList<string> parts, CultureInfo culture) => parts.Count == 1
        ? parts[0] : string.Join(", ", parts.SkipLast(1)) + Find("And", culture) + parts[^1];

    private static string Fill(string key, CultureInfo culture, params object[] values) => string.Format(culture, Find(key, culture), values);

    private static string Find(string key, CultureInfo culture) => Texts.GetString(key, culture) ?? key;
}
