using System.Globalization;
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
            Fact("Spaces", site.SpaceTypes.Count == 0 ? null : SiteTexts.Words(site.SpaceTypes)),
            Fact("Available", Available(site, texts)),
            Fact("Largest", site.BuildingsOnly ? texts["Fact_AvailableNone"] : Largest(site) is { } m2 ? texts.SquareMetres(m2) : null),
            Fact("Range", site is { PlotMinM2: { } min, PlotMaxM2: { } max } ? texts["Fact_RangeValue", Number(min), Number(max)].Value : null),
            Fact("Category", site.MaxEnvironmentalCategory is { } category ? texts["Fact_CategoryValue", category].Value : null),
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
        string.Join("; ", site.Accessibility.Where(a => a.Modality == modality).Select(texts.Access)) is { Length: > 0 } ways ? ways : null;

    /// <summary>m² of the largest plot that can be had; null when there is none.</summary>
    public static int? Largest(Site site) => site.Plots.Where(p => p.CanBeHad()).Max(p => (int?)p.AreaM2);

    private static string? Available(Site site, IStringLocalizer texts)
    {
        if (site.BuildingsOnly)
            return texts["Fact_AvailableNone"];
        var free = site.Plots.Where(p => p.CanBeHad()).ToList();
        return free.Count == 0 ? null
            : texts["Fact_AvailableValue", free.Count, (free.Sum(p => (long)p.AreaM2) / 10_000m).ToString("#,0.#", CultureInfo.CurrentCulture)].Value;
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
