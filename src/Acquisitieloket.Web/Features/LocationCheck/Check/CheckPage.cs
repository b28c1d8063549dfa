using System.Globalization;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.LocationCheck.Check;

/// <summary>The questions and, once they are answered, the ranking.</summary>
public sealed record CheckPage(EnquiryAnswers Answers)
{
    /// <summary>Null until something was asked.</summary>
    public Ranking? Ranking { get; init; }
    /// <summary>The answers in words.</summary>
    public IReadOnlyList<AnswerLine> Given { get; init; } = [];
    /// <summary>The answers as typed, to go on with.</summary>
    public IReadOnlyDictionary<string, string[]> Typed { get; init; } = new Dictionary<string, string[]>();

    public CheckedSite Card(SiteMatch site) =>
        new(site, Ranking!.PlaceOf(site.SiteId), site.Plots.Count > 1 && site.Criteria.Any(c => c.Phrase == "AreaMerged"));

    public IReadOnlyList<SiteMatch> Of(Verdict verdict) => [.. Ranking!.Sites.Where(s => s.Verdict == verdict)];
}

/// <summary>One site in the ranking.</summary>
/// <param name="Place">From 1.</param>
/// <param name="Together">No plot is large enough alone; neighbours are, together.</param>
public sealed record CheckedSite(SiteMatch Site, int Place, bool Together)
{
    /// <summary>What stands in the way first, then what weighs most; what is not known is named apart.</summary>
    public IEnumerable<CriterionResult> Known => Site.Criteria.Where(c => c.IsKnown)
        .OrderByDescending(c => c.Outcome == Outcome.KnockOut).ThenByDescending(c => c.Weight);

    public string NotKnown(CultureInfo culture) => string.Join(", ", Site.Criteria.Where(c => !c.IsKnown)
        .OrderByDescending(c => c.Weight).Select(c => InSentence(MatchSentences.Name(c.Key, culture), culture)));

    // German writes nouns with a capital, wherever they stand.
    private static string InSentence(string name, CultureInfo culture) =>
        culture.TwoLetterISOLanguageName == "de" ? name : name.ToLower(culture);

    /// <summary>The statuses of its plots, each once: neighbours that fit together may stand differently.</summary>
    public static string Statuses(SiteMatch site, CultureInfo culture) =>
        string.Join("; ", site.Plots.Select(p => PlotWords.Status(p.Status, p.Reserve, culture)).Distinct());

    public static Tone ToneOf(Outcome outcome) => outcome switch
    {
        Outcome.KnockOut => Tone.Late,
        Outcome.NotMet or Outcome.Partly => Tone.Warn,
        _ => Tone.Neutral,
    };
}
