using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Matching.Weighting;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Leads.TryMatch;

/// <summary>What is tried, as it stands in the address: the wishes that matching weighs and all weights. Nothing of it is stored; an empty field is "nog niet bekend".</summary>
public sealed class TryMatchForm
{
    public const int MostWeight = 60;
    private const string OutOfRange = "{0}: vul een heel getal van {1} tot en met {2} in.";

    /// <summary>Set once something was tried; before that the page shows what is known of the lead.</summary>
    public bool Sent { get; set; }
    [Display(Name = "Kavel of pand")] public List<SpaceForm> Forms { get; set; } = [];
    [Display(Name = "Kavel vanaf"), Range(1, EnquiryRules.MaxM2, ErrorMessage = OutOfRange)] public int? MinM2 { get; set; }
    [Display(Name = "Kavel tot"), Range(1, EnquiryRules.MaxM2, ErrorMessage = OutOfRange)] public int? MaxM2 { get; set; }
    [Display(Name = "Vloer vanaf"), Range(1, EnquiryRules.MaxM2, ErrorMessage = OutOfRange)] public int? MinFloor { get; set; }
    [Display(Name = "Vloer tot"), Range(1, EnquiryRules.MaxM2, ErrorMessage = OutOfRange)] public int? MaxFloor { get; set; }
    [Display(Name = "Bouwhoogte"), Range(1, EnquiryRules.MaxBuildingHeightM, ErrorMessage = OutOfRange)] public int? Height { get; set; }
    [Display(Name = "Koop of huur")] public Tenure? Tenure { get; set; }
    [Display(Name = "Budget voor grond"), Range(1, EnquiryRules.MaxEuroM2, ErrorMessage = OutOfRange)] public int? Budget { get; set; }
    [Display(Name = "Milieucategorie")] public EnvironmentalCategory? Category { get; set; }
    [Display(Name = "Buitenopslag")] public bool? OutsideStorage { get; set; }
    [Display(Name = "Dag en nacht werken")] public bool? RoundTheClock { get; set; }
    [Display(Name = "Vermogen"), Range(0, EnquiryRules.MaxKva, ErrorMessage = OutOfRange)] public int? Kva { get; set; }
    [Display(Name = "Teruglevering"), Range(0, EnquiryRules.MaxKva, ErrorMessage = OutOfRange)] public int? FeedInKva { get; set; }
    [Display(Name = "Flexibel met stroom")] public bool? Flexible { get; set; }
    [Display(Name = "Warmte")] public Need? Heat { get; set; }
    [Display(Name = "Waterstof")] public Need? Hydrogen { get; set; }
    [Display(Name = "Proceswater")] public Need? ProcessWater { get; set; }
    [Display(Name = "Weg")] public Need? Road { get; set; }
    [Display(Name = "Water")] public Need? Water { get; set; }
    [Display(Name = "Spoor")] public Need? Rail { get; set; }
    [Display(Name = "Lucht")] public Need? Air { get; set; }
    [Display(Name = "Openbaar vervoer")] public Need? PublicTransport { get; set; }
    [Display(Name = "In gebruik vanaf")] public DateOnly? On { get; set; }
    [Display(Name = "Voorkeur voor gemeenten")] public List<Municipality> Municipalities { get; set; } = [];
    [Display(Name = "Gewichten")] public Dictionary<string, int?> Weights { get; set; } = [];

    /// <summary>The form with what is known of a lead and the weights that count for it.</summary>
    public static TryMatchForm Of(Requirements asked, MatchWeights weights) => new()
    {
        Forms = [.. asked.Forms], MinM2 = asked.PlotM2?.Min, MaxM2 = asked.PlotM2?.Max, MinFloor = asked.FloorM2?.Min, MaxFloor = asked.FloorM2?.Max,
        Height = asked.BuildingHeightM, Tenure = asked.Tenure, Budget = asked.BudgetEuroM2, Category = asked.Category,
        OutsideStorage = asked.OutsideStorage, RoundTheClock = asked.RoundTheClock,
        Kva = asked.PowerKva, FeedInKva = asked.FeedInKva, Flexible = asked.PowerFlexible,
        Heat = Known(asked.Heat), Hydrogen = Known(asked.Hydrogen), ProcessWater = Known(asked.ProcessWater),
        Road = Known(asked.Road), Water = Known(asked.Water), Rail = Known(asked.Rail), Air = Known(asked.Air), PublicTransport = Known(asked.PublicTransport),
        On = asked.OperationalOn, Municipalities = [.. asked.PreferredMunicipalities],
        Weights = WeightField.All.ToDictionary(f => f.Name, f => (int?)f.Read(weights)),
    };

    /// <summary>The requirements of the lead with what is tried in their place.</summary>
    public Requirements Over(Requirements asked) => asked with
    {
        Forms = Forms.ToHashSet().SetEquals(asked.Forms) ? asked.Forms : [.. Forms.Distinct()],
        PlotM2 = Range(MinM2, MaxM2),
        FloorM2 = Range(MinFloor, MaxFloor),
        BuildingHeightM = Height,
        Tenure = Tenure,
        BudgetEuroM2 = Budget,
        Category = Category,
        OutsideStorage = OutsideStorage,
        RoundTheClock = RoundTheClock,
        PowerKva = Kva,
        FeedInKva = FeedInKva,
        PowerFlexible = Flexible,
        Heat = Heat ?? Need.Unknown,
        Hydrogen = Hydrogen ?? Need.Unknown,
        ProcessWater = ProcessWater ?? Need.Unknown,
        Road = Road ?? Need.Unknown,
        Water = Water ?? Need.Unknown,
        Rail = Rail ?? Need.Unknown,
        Air = Air ?? Need.Unknown,
        PublicTransport = PublicTransport ?? Need.Unknown,
        OperationalOn = On,
        PreferredMunicipalities = Municipalities.ToHashSet().SetEquals(asked.PreferredMunicipalities) ? asked.PreferredMunicipalities : [.. Municipalities.Distinct()],
    };

    /// <summary>The weights with what is tried in their place; what cannot be read or is out of range stays.</summary>
    public MatchWeights Over(MatchWeights weights) => WeightField.All.Aggregate(weights, (all, field) =>
        Weights.GetValueOrDefault(field.Name) is { } points and >= 0 and <= MostWeight ? field.With(all, points) : all);

    /// <summary>Ranges that end before they begin, by the name of the field, with what it is called.</summary>
    public IEnumerable<(string Field, string Fault)> Faults()
    {
        if (MaxM2 < MinM2)
            yield return (nameof(MaxM2), "Kavel tot: vul een getal in dat niet kleiner is dan bij Kavel vanaf.");
        if (MaxFloor < MinFloor)
            yield return (nameof(MaxFloor), "Vloer tot: vul een getal in dat niet kleiner is dan bij Vloer vanaf.");
    }

    private static Need? Known(Need need) => need == Need.Unknown ? null : need;

    private static AreaRange? Range(int? min, int? max) => min is null && max is null ? null : new(min, max < min ? min : max);
}
