using System.Globalization;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Sites;

/// <summary>One fact of a site in words, with its day; the value is null when the register does not know.</summary>
public sealed record SiteFact(string Name, string? Value, DateOnly AsOf, string Source, bool Dutch = false)
{
    /// <summary>The facts of a site in a fixed order, so that two sites compare line by line.</summary>
    public static IReadOnlyList<SiteFact> Of(Site site, IStringLocalizer texts)
    {
        SiteFact Fact(string key, string? value, string property, DateOnly? asOf = null, bool dutch = false) =>
            site.StampOf(property) is var stamp ? new(texts[$"Fact_{key}"], value, asOf ?? stamp.AsOf, stamp.Source, dutch && value is not null) : null!;
        return
        [
            Fact("Municipality", site.Municipality.ToString(), nameof(site.Municipality)),
            Fact("Kind", texts[$"Kind_{site.Kind}"], nameof(site.Kind)),
            Fact("Programme", texts[$"Programme_{site.Programme}"], nameof(site.Programme)),
            Fact("Spaces", site.SpaceTypes.Count == 0 ? null : SiteTexts.Capital(SiteTexts.Words(site.SpaceTypes)), nameof(site.SpaceTypes)),
            Fact("Available", SiteTexts.Capital(PlotWords.Stock(site, CultureInfo.CurrentCulture)), nameof(site.Plots)),
            Fact("Largest", !site.IssuesPlots() ? texts["Fact_LargestNone"].Value : PlotStock.Of(site).LargestM2 is { } m2 ? texts.SquareMetres(m2) : null, nameof(site.Plots)),
            Fact("Range", site is { PlotMinM2: { } min, PlotMaxM2: { } max } ? texts["Fact_RangeValue", Number(min), Number(max)].Value : null, nameof(site.PlotMinM2)),
            Fact("Category", site.MaxEnvironmentalCategory is { } category ? texts["Fact_CategoryValue", EnvironmentalCategories.HighestOf(category)].Value : null, nameof(site.MaxEnvironmentalCategory)),
            Fact("Height", site.MaxBuildingHeightM is { } height ? texts["Fact_HeightValue", height].Value : null, nameof(site.MaxBuildingHeightM)),
            Fact("Coverage", site.MaxCoveragePercent is { } share ? texts["Fact_CoverageValue", share].Value : null, nameof(site.MaxCoveragePercent)),
            Fact("Zoning", site.ZoningRule, nameof(site.ZoningRule), dutch: true),
            Fact("Homes", site.HomesAtM is { } metres ? texts["Fact_HomesValue", Number(metres)].Value : null, nameof(site.HomesAtM)),
            Fact("Outside", SiteTerms.Allowed(site.OutsideStorage, texts), nameof(site.OutsideStorage)),
            Fact("Night", SiteTerms.Allowed(site.RoundTheClock, texts), nameof(site.RoundTheClock)),
            Fact("Grid", site.Grid == GridStatus.Unknown ? null : texts[$"Grid_{site.Grid}"].Value, nameof(site.Grid), site.GridAsOf),
            Fact("Power", SiteTerms.Power(site, texts), nameof(site.Power)),
            Fact("Heat", SiteTerms.There(site.Heat, texts), nameof(site.Heat)),
            Fact("Hydrogen", SiteTerms.There(site.Hydrogen, texts), nameof(site.Hydrogen)),
            Fact("Water", SiteTerms.There(site.ProcessWater, texts), nameof(site.ProcessWater)),
            Fact("Tenures", SiteTerms.Tenures(site, texts), nameof(site.Tenures)),
            Fact("Price", SiteTerms.Price(site, texts), nameof(site.PriceMinEuroM2)),
            Fact("IssuedBy", site.IssuedBy ?? texts["Fact_IssuedByOwn", site.Municipality].Value, nameof(site.IssuedBy), dutch: site.IssuedBy is not null),
            Fact("Route", site.IssueRoute is { } route ? texts[$"IssueRoute_{route}"].Value : null, nameof(site.IssueRoute)),
            Fact("Criteria", site.IssueCriteria, nameof(site.IssueCriteria), dutch: true),
        ];
    }

    /// <summary>How much of a sector a site takes, when there is a limit.</summary>
    public static IEnumerable<SiteFact> Caps(Site site, IStringLocalizer texts) => site.ShareCaps.Select(cap => new SiteFact(
        texts["Fact_Cap", SiteTexts.Word(cap.Key)],
        texts["Fact_CapValue", cap.Value.ToString("P0", CultureInfo.CurrentCulture)], site.StampOf(nameof(site.ShareCaps)).AsOf, site.StampOf(nameof(site.ShareCaps)).Source));

    /// <summary>The ways to reach a site by one modality; null when there is none.</summary>
    public static string? Access(Site site, Modality modality, IStringLocalizer texts) =>
        string.Join("; ", site.Accessibility.Where(a => a.Modality == modality).Select(texts.Access)) is { Length: > 0 } ways ? SiteTexts.Capital(ways) : null;

    private static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
