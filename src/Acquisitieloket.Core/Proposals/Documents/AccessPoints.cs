using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>How a site is reached, in a fixed order; a kind of which the register has nothing stands there as not known.</summary>
internal static class AccessPoints
{
    private static readonly (string Key, Func<Accessibility, bool> Is)[] Kinds =
    [
        ("road", a => a.Modality == Modality.Road && !a.IsBusStop),
        ("water", a => a.Modality == Modality.Water && !a.IsBusStop),
        ("rail", a => a.Modality == Modality.Rail && !a.IsStation && !a.IsBusStop),
        ("air", a => a.Modality == Modality.Air && !a.IsBusStop),
        ("station", a => a.IsStation),
    ];

    public static IReadOnlyList<DocumentAccess> Of(Site site, ProposalWords words) =>
        [.. Kinds.SelectMany(kind => Of(kind.Key, site.Accessibility.Where(kind.Is), words)),
            .. site.Accessibility.Where(a => a.IsBusStop).Select(a => Point("bus", a, words))];

    private static IEnumerable<DocumentAccess> Of(string key, IEnumerable<Accessibility> found, ProposalWords words) =>
        found.OrderBy(a => a.Km ?? double.MaxValue).Select(a => Point(key, a, words))
            .DefaultIfEmpty(new DocumentAccess(key, words[$"reach.{key}"], null, null));

    private static DocumentAccess Point(string key, Accessibility at, ProposalWords words)
    {
        var place = MatchSentences.Word(at.What, words.Culture);
        return new(key, words[$"reach.{key}"],
            at.Cemt is { } cemt ? words.Fill("cemt", place, MatchSentences.Word(cemt, words.Culture)) : place, at.Km);
    }
}
