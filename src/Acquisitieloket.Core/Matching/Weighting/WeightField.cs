namespace Acquisitieloket.Core.Matching.Weighting;

/// <summary>One of the weights: what staff call it, and how it is read and changed. In the order in which they are shown.</summary>
public sealed record WeightField(string Name, string Dutch, Func<MatchWeights, int> Read, Func<MatchWeights, int, MatchWeights> With)
{
    /// <summary>Every weight once.</summary>
    public static IReadOnlyList<WeightField> All { get; } =
    [
        new(nameof(MatchWeights.Profile), "Profiel", w => w.Profile, (w, n) => w with { Profile = n }),
        new(nameof(MatchWeights.Area), "Oppervlakte", w => w.Area, (w, n) => w with { Area = n }),
        new(nameof(MatchWeights.Accessibility), "Bereikbaarheid", w => w.Accessibility, (w, n) => w with { Accessibility = n }),
        new(nameof(MatchWeights.Power), "Stroom", w => w.Power, (w, n) => w with { Power = n }),
        new(nameof(MatchWeights.Preference), "Voorkeur van het bedrijf", w => w.Preference, (w, n) => w with { Preference = n }),
        new(nameof(MatchWeights.Category), "Milieucategorie", w => w.Category, (w, n) => w with { Category = n }),
        new(nameof(MatchWeights.SpaceType), "Soort ruimte", w => w.SpaceType, (w, n) => w with { SpaceType = n }),
        new(nameof(MatchWeights.Timing), "Planning", w => w.Timing, (w, n) => w with { Timing = n }),
        new(nameof(MatchWeights.Price), "Prijs", w => w.Price, (w, n) => w with { Price = n }),
        new(nameof(MatchWeights.Programme), "Programma", w => w.Programme, (w, n) => w with { Programme = n }),
        new(nameof(MatchWeights.Knowledge), "Kennisomgeving", w => w.Knowledge, (w, n) => w with { Knowledge = n }),
        new(nameof(MatchWeights.Utilities), "Warmte, waterstof, proceswater", w => w.Utilities, (w, n) => w with { Utilities = n }),
        new(nameof(MatchWeights.Tenure), "Koop of huur", w => w.Tenure, (w, n) => w with { Tenure = n }),
        new(nameof(MatchWeights.Operation), "Buitenopslag, nachtwerk, laaddeuren", w => w.Operation, (w, n) => w with { Operation = n }),
        new(nameof(MatchWeights.Height), "Bouwhoogte en bebouwing", w => w.Height, (w, n) => w with { Height = n }),
        new(nameof(MatchWeights.Homes), "Woningen dichtbij", w => w.Homes, (w, n) => w with { Homes = n }),
        new(nameof(MatchWeights.ShareCap), "Aandeel speerpunt", w => w.ShareCap, (w, n) => w with { ShareCap = n }),
    ];

    /// <summary>The weights that differ, as "Profiel: 21 → 24".</summary>
    public static IReadOnlyList<string> Differences(MatchWeights before, MatchWeights after) =>
        [.. All.Where(f => f.Read(before) != f.Read(after)).Select(f => $"{f.Dutch}: {f.Read(before)} → {f.Read(after)}")];
}
