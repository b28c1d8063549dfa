using System.Globalization;
using Acquisitieloket.Core.Sites;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Sites;

/// <summary>What may be done on a site, what it costs and what the grid gives, in the language of the page; null when not known.</summary>
public static class SiteTerms
{
    public static string? Allowed(bool? allowed, IStringLocalizer texts) => allowed is null ? null : texts[allowed.Value ? "Fact_Yes" : "Fact_No"].Value;

    public static string? There(bool? there, IStringLocalizer texts) => there is null ? null : texts[there.Value ? "Fact_There" : "Fact_NotThere"].Value;

    public static string? Tenures(Site site, IStringLocalizer texts) =>
        site.Tenures.Count == 0 ? null : SiteTexts.Capital(string.Join(", ", site.Tenures.Select(t => texts[$"Tenure_{t}"].Value)));

    /// <summary>Only what is public; that there is a price which is not is no secret.</summary>
    public static string? Price(Site site, IStringLocalizer texts) => (site.PricePublic, site.PriceMinEuroM2, site.PriceMaxEuroM2) switch
    {
        (_, null, null) => null,
        (false, _, _) => texts["Fact_PriceAsk"].Value,
        (_, { } min, { } max) => texts["Fact_PriceValue", Number(min), Number(max)].Value,
        (_, { } min, null) => texts["Fact_PriceFrom", Number(min)].Value,
        (_, null, { } max) => texts["Fact_PriceTo", Number(max)].Value,
    };

    public static string? Power(Site site, IStringLocalizer texts) => site.Power.Count == 0 ? null
        : string.Join("; ", site.Power.Select(step => texts["Fact_PowerStep", step.From.ToString("d MMMM yyyy", CultureInfo.CurrentCulture), Kva(step, texts)].Value));

    private static string Kva(PowerStep step, IStringLocalizer texts) => string.Join(", ", new[]
    {
        step.FirmKva is { } firm ? texts["Fact_PowerFirm", Number(firm)].Value : null,
        step.FlexibleKva is { } flexible ? texts["Fact_PowerFlexible", Number(flexible)].Value : null,
    }.OfType<string>());

    private static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
