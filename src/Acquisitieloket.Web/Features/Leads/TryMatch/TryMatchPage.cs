using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Matching.Runs;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.TryMatch;

/// <summary>What is tried and what it does.</summary>
public sealed record TryMatchPage
{
    public required OpenedLead Lead { get; init; }
    public required TryMatchForm Form { get; init; }
    /// <summary>When the ranking of the lead was stored; null when there is none.</summary>
    public DateTime? StoredAt { get; init; }
    /// <summary>What changed since it was stored, so that it is not the ranking that is compared with.</summary>
    public MatchChanges Since { get; init; } = MatchChanges.None;
    public string WhatChanged => string.Join(", ", new[]
    {
        Since.Wishes.Count > 0 ? "de eisen zijn aangepast" : null, Since.Supply.Count > 0 ? "het aanbod is veranderd" : null,
        Since.Weights.Count > 0 ? "de gewichten zijn veranderd" : null, Since.OtherRules is not null ? "de regels zijn veranderd" : null,
    }.OfType<string>());

    public IReadOnlyList<SiteMove> Moves { get; init; } = [];
    public IReadOnlyList<string> Changes { get; init; } = [];
    public bool OtherWishes { get; init; }
    /// <summary>The points together; a score is a share of them, so that they need not be 100 here.</summary>
    public int Total { get; init; }

    public static IReadOnlyList<Choice> Categories { get; } = Choice.Of<EnvironmentalCategory>(c => StaffWords.Of(c));
    public static IReadOnlyList<Choice> Needs { get; } = [.. Choice.Of<Need>(n => StaffWords.Of(n)).Skip(1)];
    public static IReadOnlyList<Choice> Forms { get; } = Choice.Of<SpaceForm>(f => StaffWords.Of(f));
    public static IReadOnlyList<Choice> Tenures { get; } = Choice.Of<Tenure>(t => StaffWords.Of(t));
    public static IReadOnlyList<Choice> Municipalities { get; } = Choice.Of<Municipality>(m => m.ToString());
    public static IReadOnlyList<Choice> YesNo { get; } = [new("true", "Ja", null), new("false", "Nee", null)];

    /// <summary>Places that a site won or lost, as a sign with words for who does not see it.</summary>
    public static (string Sign, string Words) Moved(SiteMove move) => move.Up switch
    {
        null => ("●", "nieuw in de lijst"),
        > 0 and var up => ($"▲ {up}", up == 1 ? "1 plaats omhoog" : $"{up} plaatsen omhoog"),
        < 0 and var up => ($"▼ {-up}", up == -1 ? "1 plaats omlaag" : $"{-up} plaatsen omlaag"),
        _ => ("–", "zelfde plaats"),
    };

    public static Tone ToneOf(Verdict verdict) => verdict switch { Verdict.Suitable => Tone.Good, Verdict.AlmostSuitable => Tone.Warn, _ => Tone.Neutral };
}
