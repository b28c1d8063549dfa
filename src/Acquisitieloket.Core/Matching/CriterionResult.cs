using System.Globalization;
using System.Text.Json.Serialization;
using Acquisitieloket.Core.Sites;

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
    /// <summary>The sentence in Dutch, English or German; numbers as that language writes them.</summary>
    public string Sentence(CultureInfo culture) => MatchSentences.Write(Phrase, Text, First, Second, culture);

    /// <summary>The same, said to the company that asked.</summary>
    public string SentenceToYou(CultureInfo culture) => MatchSentences.WriteToYou(Phrase, Text, First, Second, culture);

    [JsonIgnore]
    public bool IsKnown => Outcome != Outcome.Unknown;
}

/// <summary>A plot that suits, or one of the neighbours that together do. Never a reservation.</summary>
public sealed record PlotMatch(long PlotId, string Number, int AreaM2, PlotStatus Status, bool Reserve)
{
    /// <summary>Clearly larger than asked: to be divided, or to be taken as it is.</summary>
    public bool Larger { get; init; }
}
