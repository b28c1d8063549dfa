using System.Globalization;

namespace Acquisitieloket.Core.Matching;

/// <summary>
/// The one change of the request that makes an almost suitable site suitable. It is kept as phrase and values, as a
/// criterion is, and was tried before it is said.
/// </summary>
public sealed record Lift(string Phrase, string? Text = null, double? First = null, DateOnly? Day = null)
{
    /// <summary>The sentence in Dutch, English or German.</summary>
    public string Sentence(CultureInfo culture) => MatchSentences.Write(Phrase, new(Text, First, null, Day, null), culture);
}
