using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Matching.Weighting;

namespace Acquisitieloket.Web.Features.Leads.TryMatch;

/// <summary>What is tried, as it stands in the address: some wishes and all weights. Nothing of it is stored; an empty field is "nog niet bekend".</summary>
public sealed class TryMatchForm
{
    public const int MostWeight = 60;
    private const string OutOfRange = "{0}: vul een heel getal van {1} tot en met {2} in.";

    /// <summary>Set once something was tried; before that the page shows what is known of the lead.</summary>
    public bool Sent { get; set; }
    [Display(Name = "Kavel vanaf"), Range(1, EnquiryRules.MaxM2, ErrorMessage = OutOfRange)] public int? MinM2 { get; set; }
    [Display(Name = "Kavel tot"), Range(1, EnquiryRules.MaxM2, ErrorMessage = OutOfRange)] public int? MaxM2 { get; set; }
    [Display(Name = "Vermogen"), Range(0, EnquiryRules.MaxKva, ErrorMessage = OutOfRange)] public int? Kva { get; set; }
    [Display(Name = "Flexibel met stroom")] public bool? Flexible { get; set; }
    [Display(Name = "In gebruik vanaf")] public DateOnly? On { get; set; }
    [Display(Name = "Milieucategorie")] public EnvironmentalCategory? Category { get; set; }
    [Display(Name = "Budget voor grond"), Range(1, EnquiryRules.MaxEuroM2, ErrorMessage = OutOfRange)] public int? Budget { get; set; }
    [Display(Name = "Gewichten")] public Dictionary<string, int?> Weights { get; set; } = [];

    /// <summary>The form with what is known of a lead and the weights that count for it.</summary>
    public static TryMatchForm Of(Requirements asked, MatchWeights weights) => new()
    {
        MinM2 = asked.PlotM2?.Min, MaxM2 = asked.PlotM2?.Max, Kva = asked.PowerKva, Flexible = asked.PowerFlexible, On = asked.OperationalOn,
        Category = asked.Category, Budget = asked.BudgetEuroM2, Weights = WeightField.All.ToDictionary(f => f.Name, f => (int?)f.Read(weights)),
    };

    /// <summary>The requirements of the lead with what is tried in their place.</summary>
    public Requirements Over(Requirements asked) => asked with
    {
        PlotM2 = MinM2 is null && MaxM2 is null ? null : new(MinM2, MaxM2 < MinM2 ? MinM2 : MaxM2),
        PowerKva = Kva,
        PowerFlexible = Flexible,
        OperationalOn = On,
        Category = Category,
        BudgetEuroM2 = Budget,
    };

    /// <summary>The weights with what is tried in their place; what cannot be read or is out of range stays.</summary>
    public MatchWeights Over(MatchWeights weights) => WeightField.All.Aggregate(weights, (all, field) =>
        Weights.GetValueOrDefault(field.Name) is { } points and >= 0 and <= MostWeight ? field.With(all, points) : all);
}
