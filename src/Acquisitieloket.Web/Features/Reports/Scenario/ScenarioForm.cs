using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Acquisitieloket.Core.Demand.Scenario;

namespace Acquisitieloket.Web.Features.Reports.Scenario;

/// <summary>The change that is thought through, as it stands in the address.</summary>
public sealed class ScenarioForm
{
    public const int MostHectares = 500;

    /// <summary>Codes of sites that leave the programme, and that come into issue.</summary>
    [Display(Name = "Gaat uit de programmering")]
    public List<string> Out { get; set; } = [];

    [Display(Name = "Komt in uitgifte")]
    public List<string> In { get; set; } = [];

    [Display(Name = "Faseren op")]
    public string? Phase { get; set; }

    [Range(typeof(decimal), "0.01", "500", ParseLimitsInInvariantCulture = true, ErrorMessage = "Vul hectares in tussen 0,01 en 500.")]
    [Display(Name = "Hectares faseren")]
    public decimal? Hectares { get; set; }

    /// <summary>Of which enquiries the list is shown.</summary>
    public ScenarioEffect? Show { get; set; }

    public ScenarioChange Change() => new(Out.ToHashSet(), In.Except(Out).ToHashSet(), Hectares is null ? null : Phase, (long)((Hectares ?? 0) * 10_000));

    public string Address(ScenarioEffect? show) => "/reports/scenario" + QueryString.Create(
    [
        .. Out.Select(code => KeyValuePair.Create("out", (string?)code)), .. In.Select(code => KeyValuePair.Create("in", (string?)code)),
        .. Phase is null || Hectares is null ? [] : new[]
        {
            KeyValuePair.Create("phase", (string?)Phase), KeyValuePair.Create("hectares", (string?)Hectares.Value.ToString(CultureInfo.CurrentCulture)),
        },
        .. show is { } one ? [KeyValuePair.Create("show", (string?)one.ToString().ToLowerInvariant())] : Array.Empty<KeyValuePair<string, string?>>(),
    ]);
}
