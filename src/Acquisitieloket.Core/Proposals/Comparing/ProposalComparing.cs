using Acquisitieloket.Core.Proposals.Documents;

namespace Acquisitieloket.Core.Proposals.Comparing;

/// <summary>Compares two versions of a proposal of one lead.</summary>
public static class ProposalComparing
{
    private static readonly Dictionary<string, string> Languages = new() { ["nl"] = "Nederlands", ["en"] = "Engels", ["de"] = "Duits" };

    /// <summary>
    /// What the newer document says otherwise than the older. The words are those of proposals by language: names of facts are taken
    /// from the Dutch ones, and values as far as they are known there.
    /// </summary>
    public static ProposalComparison Of(ProposalDocument older, ProposalDocument newer, Func<string, ProposalWords> words)
    {
        var (dutch, facts) = (words("nl"), new FactsInDutch(words));
        (older, newer) = (facts.Of(older), facts.Of(newer));
        var values = new ComparedValues(older.Language, newer.Language);
        return new()
        {
            Older = older.Number,
            Newer = newer.Number,
            OtherLanguage = values.OtherLanguage,
            Whole = [.. Whole(older, newer, values, dutch)],
            Sites = Sites(older, newer, values, dutch),
        };
    }

    private static IEnumerable<ProposalChange> Whole(ProposalDocument was, ProposalDocument now, ComparedValues values, ProposalWords dutch)
    {
        ProposalChange?[] found =
        [
            ComparedValues.Same("Taal", Languages.GetValueOrDefault(was.Language, was.Language), Languages.GetValueOrDefault(now.Language, now.Language)),
            ComparedValues.Same("Geldig tot en met", dutch.Date(was.ValidUntil), dutch.Date(now.ValidUntil)),
            ComparedValues.Same("Prijzen", Shown(was.ShowPrices), Shown(now.ShowPrices)),
            ComparedValues.Same("Bedrijf", was.CompanyName, now.CompanyName),
            ComparedValues.Same("Contactpersoon van het bedrijf", was.ContactName, now.ContactName),
            ComparedValues.Same("Contactpersoon bij de gemeente", was.Person.Name, now.Person.Name),
            ComparedValues.Text("Vraag van het bedrijf", was.Question, now.Question),
            .. Pairs.Of(was.Asked, now.Asked, f => f.Key).Select(p => values.Words($"Gevraagd: {dutch[$"ask.{p.Key}"]}", p.Was?.Value, p.Is?.Value)),
            ComparedValues.Same("Teksten over de regio", Blocks(was, now), Blocks(now, was)),
        ];
        return found.OfType<ProposalChange>();
    }

    private static List<ComparedSite> Sites(ProposalDocument older, ProposalDocument newer, ComparedValues values, ProposalWords dutch)
    {
        List<long> was = [.. older.Sites.Select(s => s.SiteId)], now = [.. newer.Sites.Select(s => s.SiteId)];
        // The order among those that stayed: a site that comes in first does not move the others.
        List<long> before = [.. was.Where(now.Contains)], after = [.. now.Where(was.Contains)];
        var stayed = Pairs.Of(older.Sites, newer.Sites, s => $"{s.SiteId}").ToDictionary(p => (p.Is ?? p.Was)!.SiteId);
        return [.. now.Concat(was.Except(now)).Select(id =>
        {
            var (_, from, to) = stayed[id];
            var both = from is not null && to is not null;
            return new ComparedSite
            {
                Name = (to ?? from)!.Name,
                Municipality = (to ?? from)!.Municipality,
                Was = from is null ? null : was.IndexOf(id) + 1,
                Is = to is null ? null : now.IndexOf(id) + 1,
                Moved = both && before.IndexOf(id) != after.IndexOf(id),
                Changes = both ? [.. SiteComparing.Changes(from!, to!, values, dutch)] : [],
                Confirmed = both ? [.. SiteComparing.Confirmed(from!, to!, values, dutch)] : [],
            };
        })];
    }

    private static string Shown(bool shown) => shown ? "staan erin" : "staan er niet in";

    private static string? Blocks(ProposalDocument of, ProposalDocument other) =>
        of.Blocks.Except(other.Blocks).ToList() is { Count: > 0 } only ? string.Join(", ", only.Select(RegionBlockNames.Of)) : null;
}
