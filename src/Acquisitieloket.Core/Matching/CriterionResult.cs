using System.Globalization;
using System.Text.Json.Serialization;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;

namespace Acquisitieloket.Core.Matching;

/// <summary>
/// One criterion for one site. The sentence is kept as phrase and values, and written when someone reads it,
/// in the reader's language.
/// </summary>
public readonly record struct CriterionResult(
    Criterion Key,
    Outcome Outcome,
    // 0–100; 0 when unknown.
    int Score,
    // Points out of about 100 that this criterion has in the total.
    int Weight,
    string Phrase,
    string? Text,
    double? First,
    double? Second,
    // The day of the fact behind it; null when it does not rest on a fact of the site.
    DateOnly? FactDate)
{
    /// <summary>A day that the sentence names.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>A second word that the sentence names.</summary>
    public string? Also { get; init; }

    /// <summary>The sentence in Dutch, English or German; numbers as that language writes them.</summary>
    public string Sentence(CultureInfo culture) => MatchSentences.Write(Phrase, Values, culture);

    /// <summary>The same, said to the company that asked.</summary>
    public string SentenceToYou(CultureInfo culture) => MatchSentences.WriteToYou(Phrase, Values, culture);

    private SentenceValues Values => new(Text, First, Second, Day, Also);

    [JsonIgnore]
    public bool IsKnown => Outcome != Outcome.Unknown;
}

/// <summary>A plot that suits, or one of the neighbours that together do. Never a reservation.</summary>
public sealed record PlotMatch(long PlotId, string Number, int AreaM2, PlotStatus Status, bool Reserve)
{
    /// <summary>Clearly larger than asked: to be divided, or to be taken as it is.</summary>
    public bool Larger { get; init; }
}

/// <summary>A building that suits, or that comes nearest. Never a reservation.</summary>
public sealed record BuildingMatch(long BuildingId, string Code, string Name, int FloorM2, BuildingStatus Status)
{
    /// <summary>The smallest part that can be had; null when it goes as a whole.</summary>
    public int? PartFromM2 { get; init; }

    /// <summary>Large enough, but not all that was asked is met.</summary>
    public bool Lacks { get; init; }
}
