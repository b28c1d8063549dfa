using System.Text.Json.Serialization;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>One site as it was when the proposal was made.</summary>
public sealed record DocumentSite
{
    public required long SiteId { get; init; }
    public required string Name { get; init; }
    public required string Municipality { get; init; }
    public required string Kind { get; init; }
    public required string Profile { get; init; }
    /// <summary>Dutch where the register has no text in the language of the document.</summary>
    public required string ProfileLanguage { get; init; }
    public string? Motivation { get; init; }
    public required double Latitude { get; init; }
    public required double Longitude { get; init; }
    /// <summary>0–100 over what is known.</summary>
    public required int Score { get; init; }
    /// <summary>Share of the question that is known, 0–100 %.</summary>
    public required int KnownPercent { get; init; }
    public required IReadOnlyList<DocumentFact> Facts { get; init; }
    public required IReadOnlyList<DocumentCriterion> Criteria { get; init; }
    public required IReadOnlyList<DocumentPlot> Plots { get; init; }
    /// <summary>Corners of the border of the site; empty while it was never drawn.</summary>
    public required IReadOnlyList<Position> Outline { get; init; }
    /// <summary>Borders of plots that nobody can have now, drawn for the sake of the place.</summary>
    public required IReadOnlyList<IReadOnlyList<Position>> Taken { get; init; }
    public required IReadOnlyList<DocumentBuilding> Buildings { get; init; }
    public required IReadOnlyList<DocumentAccess> Access { get; init; }
    public required DateOnly AccessAsOf { get; init; }
    /// <summary>Sentences that say what is not known.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }
    public required bool Indicative { get; init; }
    public required string Source { get; init; }
    public required DateOnly ReviewedOn { get; init; }
}

/// <summary>How the site does on one criterion of matching that is known.</summary>
public sealed record DocumentCriterion(
    Criterion Key, string Name, Outcome Outcome, string OutcomeWord, int Score, string Sentence, DateOnly? AsOf);

/// <summary>A plot to draw; Suits when matching named it for this question.</summary>
public sealed record DocumentPlot(string Number, int AreaM2, string Status, bool Suits)
{
    /// <summary>It can be had and is not free to take: under option, in a selection, or kept back.</summary>
    public bool Held { get; init; }
    /// <summary>How it is drawn, by the name in the style sheet.</summary>
    [JsonIgnore]
    public string Kind => (Suits, Held) switch { (true, true) => "held-suits", (true, _) => "suits", (_, true) => "held", _ => "other" };
    /// <summary>Its corners; empty while it was never drawn.</summary>
    public IReadOnlyList<Position> Outline { get; init; } = [];
}

/// <summary>A building that can be had, with its measures in words; Suits when matching named it and it lacks nothing.</summary>
public sealed record DocumentBuilding(string Name, string? Address, int FloorM2, string Measures, string Available, bool Suits);

/// <summary>A way to reach the site; Place is null when the register has none of this kind, Km when nobody said how far.</summary>
public sealed record DocumentAccess(string Key, string Name, string? Place, double? Km);
