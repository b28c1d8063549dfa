using System.Globalization;
using System.Text.RegularExpressions;
using Acquisitieloket.Core.Proposals.Documents;

namespace Acquisitieloket.Core.Proposals.Comparing;

/// <summary>
/// Turns facts of a document in another language into Dutch where they are words or sentences of the lists of words: prices, sizes,
/// the state of the grid. Names and descriptions stay as they are.
/// </summary>
internal sealed class FactsInDutch(Func<string, ProposalWords> words)
{
    // The longer ones first: "from € 90 per m²" is no "€ 90 per m²".
    private static readonly string[] Sentences =
        ["priceRange", "priceFrom", "priceTo", "priceOne", "range", "atLeast", "atMost", "upTo", "percent", "metres"];

    /// <summary>The document with its facts in Dutch as far as that can be; those that are say so.</summary>
    public ProposalDocument Of(ProposalDocument document)
    {
        var (from, dutch) = (words(document.Language), words("nl"));
        return document with
        {
            Sites = [.. document.Sites.Select(site => site with
            {
                Facts = [.. site.Facts.Select(f => document.Language == "nl" ? f with { Dutch = true } : InDutch(f, from, dutch))],
            })],
        };
    }

    private static DocumentFact InDutch(DocumentFact fact, ProposalWords from, ProposalWords dutch) =>
        (Words(fact, from, dutch) ?? Sentence(fact.Value, from, dutch)) is { } value ? fact with { Value = value, Dutch = true } : fact;

    private static string? Words(DocumentFact fact, ProposalWords from, ProposalWords dutch)
    {
        if (fact.Value == from["unknownValue"])
            return dutch["unknownValue"];
        var group = fact.Key == "tenures" ? "tenure." : $"{fact.Key}.";
        var keys = fact.Value.Split(", ").Select(part => from.All.FirstOrDefault(w => w.Key.StartsWith(group, StringComparison.Ordinal) && w.Value == part).Key).ToList();
        return keys.Contains(null!) ? null : string.Join(", ", keys.Select(k => dutch[k]));
    }

    private static string? Sentence(string value, ProposalWords from, ProposalWords dutch)
    {
        foreach (var key in Sentences)
        {
            var pattern = Regex.Escape(from[key]).Replace("\\{0}", "(.+)", StringComparison.Ordinal).Replace("\\{1}", "(.+)", StringComparison.Ordinal);
            var match = Regex.Match(value, $"^{pattern}$");
            var said = match.Groups.Values.Skip(1).Select(g => g.Value).ToList();
            // A category is no number: 4.2 stays 4.2.
            if (match.Success && said.TrueForAll(s => Regex.IsMatch(s, @"^[\d.,]+$")))
                return dutch.Fill(key, [.. said.Select(s => key == "upTo" || !long.TryParse(s, NumberStyles.AllowThousands, from.Culture, out var number) ? s : dutch.Number(number))]);
        }
        return null;
    }
}
