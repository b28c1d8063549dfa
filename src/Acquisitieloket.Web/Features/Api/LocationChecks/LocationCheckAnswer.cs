using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Api.LocationChecks;

/// <summary>All sites in order: fit, almost fit, unfit.</summary>
public sealed record LocationCheckAnswer(
    [property: JsonPropertyName("regelversie"), Description("Versie van de regels waarmee gerekend is.")] string RuleVersion,
    [property: JsonPropertyName("peildatum")] DateOnly AsOf,
    [property: JsonPropertyName("terreinen")] IReadOnlyList<SiteVerdict> Sites)
{
    public static LocationCheckAnswer Of(Ranking ranking, CultureInfo culture) =>
        new(ranking.RuleVersion, ranking.AsOf, [.. ranking.Sites.Select(site => SiteVerdict.Of(site, culture))]);
}

/// <summary>How one site does.</summary>
public sealed record SiteVerdict
{
    [JsonPropertyName("code")]
    public required string Code { get; init; }
    [JsonPropertyName("naam")]
    public required string Name { get; init; }
    [JsonPropertyName("gemeente")]
    public required Municipality Municipality { get; init; }
    [JsonPropertyName("oordeel")]
    public required Verdict Verdict { get; init; }
    [JsonPropertyName("score"), Description("0 tot en met 100, over wat bekend is.")]
    public required int Score { get; init; }
    [JsonPropertyName("volledigheid"), Description("Deel van het gewicht waarvoor beide kanten bekend zijn, 0 tot en met 1.")]
    public required decimal Completeness { get; init; }
    [JsonPropertyName("redenen")]
    public required IReadOnlyList<Reason> Reasons { get; init; }
    [JsonPropertyName("kavels"), Description("De kavels die het best passen, of de buren die dat samen doen. Nooit een reservering.")]
    public required IReadOnlyList<BestPlot> Plots { get; init; }
    [JsonPropertyName("belemmering"), Description("Bij bijnaGeschikt het ene dat in de weg staat; anders null.")]
    public required string? Obstacle { get; init; }

    public static SiteVerdict Of(SiteMatch site, CultureInfo culture) => new()
    {
        Code = site.Code,
        Name = site.Name,
        Municipality = site.Municipality,
        Verdict = site.Verdict,
        Score = site.Score,
        Completeness = site.Completeness,
        Reasons = [.. site.Criteria.Select(c => new Reason(
            c.Key, c.Outcome, c.IsKnown ? c.Score : null, c.Weight, c.SentenceToYou(culture), c.FactDate))],
        Plots = [.. site.Plots.Select(p => new BestPlot(p.Number, p.AreaM2, RegisterWords.Of(p.Status), p.Reserve))],
        Obstacle = site.Obstacle?.SentenceToYou(culture),
    };
}

/// <summary>How a site does on one criterion, and why.</summary>
public sealed record Reason(
    [property: JsonPropertyName("criterium")] Criterion Criterion,
    [property: JsonPropertyName("uitkomst")] Outcome Outcome,
    [property: JsonPropertyName("score"), Description("0 tot en met 100; null als het onbekend is.")] int? Score,
    [property: JsonPropertyName("gewicht")] int Weight,
    [property: JsonPropertyName("zin")] string Sentence,
    [property: JsonPropertyName("peildatum"), Description("De dag van het feit erachter; null als het op geen feit rust.")] DateOnly? FactDate);

/// <summary>A plot that suits.</summary>
public sealed record BestPlot(
    [property: JsonPropertyName("nummer")] string Number,
    [property: JsonPropertyName("m2")] int AreaM2,
    [property: JsonPropertyName("status"), Description("aangeboden, inSelectie of optie.")] string Status,
    [property: JsonPropertyName("reserve"), Description("Strategische reserve: pas aan de beurt na wat in uitgifte is.")] bool Reserve);
