using System.Globalization;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Sites;

/// <summary>One fact of a site in words, with its day; the value is null when the register does not know.</summary>
public sealed record SiteFact(string Name, string? Value, DateOnly AsOf)
{
    /// <summary>The facts of a site in a fixed order, so that two sites compare line by line.</summary>
    public static IReadOnlyList<SiteFact> Of(Site site, IStringLocalizer texts)
    {
        SiteFact Fact(string key, string? value, DateOnly? asOf = null) => new(texts[$"Fact_{key}"], value, asOf ?? site.FactsAsOf);
        return
        [
            Fact("Municipality", site.Municipality.ToString()),
            Fact("Kind", texts[$"Kind_{site.Kind}"]),
            Fact("Programme", texts[$"Programme_{site.Programme}"]),
            Fact("Spaces", site.SpaceTypes.Count == 0 ? null : SiteTexts.Capital(SiteTexts.Words(site.SpaceTypes))),
            Fact("Available", SiteTexts.Capital(PlotWords.Stock(site, CultureInfo.CurrentCulture))),
            Fact("Largest", !site.IssuesPlots() ? texts["Fact_LargestNone"].Value : PlotStock.Of(site).LargestM2 is { } m2 ? texts.SquareMetres(m2) : null),
            Fact("Range", site is { PlotMinM2: { } min, PlotMaxM2: { } max } ? texts["Fact_RangeValue", Number(min), Number(max)].Value : null),
            Fact("Category", site.MaxEnvironmentalCategory is { } category ? texts["Fact_CategoryValue", EnvironmentalCategories.HighestOf(category)].Value : null),
            Fact("Height", site.MaxBuildingHeightM is { } height ? texts["Fact_HeightValue", height].Value : null),
            Fact("Grid", site.Grid == GridStatus.Unknown ? null : texts[$"Grid_{site.Grid}"].Value, site.GridAsOf),
        ];
    }

    /// <summary>How much of a sector a site takes, when there is a limit.</summary>
    public static IEnumerable<SiteFact> Caps(Site site, IStringLocalizer texts) => site.ShareCaps.Select(cap => new SiteFact(
        texts["Fact_Cap", SiteTexts.Word(cap.Key)],
        texts["Fact_CapValue", cap.Value.ToString("P0", CultureInfo.CurrentCulture)], site.FactsAsOf));

    /// <summary>The ways to reach a site by one modality; null when there is none.</summary>
    public static string? Access(Site site, Modality modality, IStringLocalizer texts) =>
        string.Join("; ", site.Accessibility.Where(a => a.Modality == modality).Select(texts.Access)) is { Length: > 0 } ways ? SiteTexts.Capital(ways) : null;

    private static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
