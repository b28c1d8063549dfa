using System.Text.Json.Serialization;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Web.Features.Api.Questions;

/// <summary>What a place must offer: the question of a Locatiecheck, and a part of every enquiry.</summary>
public record LocationQuestion
{
    [JsonPropertyName("activiteit")]
    public ActivityPart? Activity { get; init; }
    [JsonPropertyName("ruimte")]
    public SpacePart? Space { get; init; }
    [JsonPropertyName("bereikbaarheid")]
    public AccessPart? Access { get; init; }
    [JsonPropertyName("energie")]
    public PowerPart? Power { get; init; }
    [JsonPropertyName("planning")]
    public PlanningPart? Planning { get; init; }
    [JsonPropertyName("voorkeur")]
    public PreferencePart? Preference { get; init; }

    /// <summary>The same as answers of the domain; what an enquiry asks beyond it is open.</summary>
    public virtual EnquiryAnswers ToAnswers() => LocationCheckRules.Blank with
    {
        Requirements = ToRequirements(),
        DecisionOn = Planning?.DecisionOn,
        OtherRegions = Preference?.OtherRegions,
    };

    protected virtual Requirements ToRequirements() => new()
    {
        Activity = Activity?.Kind,
        SbiCode = Activity?.Sbi,
        Features = Activity?.Features ?? [],
        Forms = Space?.Forms ?? [],
        Tenure = Space?.Tenure,
        PlotM2 = Space?.PlotM2?.ToDomain(),
        FloorM2 = Space?.FloorM2?.ToDomain(),
        ExpansionM2 = Space?.ExpansionM2,
        OfficePercent = Space?.OfficePercent,
        Category = Space?.Category,
        BuildingHeightM = Space?.BuildingHeightM,
        OutsideStorage = Space?.OutsideStorage,
        RoundTheClock = Space?.RoundTheClock,
        PowerKva = Power?.Kva,
        FeedInKva = Power?.FeedInKva,
        PowerFlexible = Power?.Flexible,
        Heat = Power?.Heat ?? Need.Unknown,
        Hydrogen = Power?.Hydrogen ?? Need.Unknown,
        ProcessWater = Power?.ProcessWater ?? Need.Unknown,
        Road = Access?.Road ?? Need.Unknown,
        Water = Access?.Water ?? Need.Unknown,
        Rail = Access?.Rail ?? Need.Unknown,
        Air = Access?.Air ?? Need.Unknown,
        PublicTransport = Access?.PublicTransport ?? Need.Unknown,
        TrucksPerDay = Access?.TrucksPerDay,
        OperationalOn = Planning?.OperationalOn,
        PreferredMunicipalities = Preference?.Municipalities ?? [],
        PreferredSites = Preference?.Sites ?? [],
    };
}
