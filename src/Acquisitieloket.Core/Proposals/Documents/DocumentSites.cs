using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>Writes out one site for one question.</summary>
internal static class DocumentSites
{
    public static DocumentSite Of(Site site, string? motivation, SiteMatch match, ProposalWords words, bool showPrices)
    {
        var suits = match.Plots.Select(p => p.PlotId).ToHashSet();
        var facts = SiteFacts.Of(site, words, showPrices);
        var stock = PlotStock.Of(site).Available;
        var translated = !string.IsNullOrWhiteSpace(site.Profile.In(words.Language));
        return new DocumentSite
        {
            SiteId = site.Id,
            Name = site.Name,
            Municipality = site.Municipality.ToString(),
            Kind = words.Of("kind", site.Kind),
            Profile = translated ? site.Profile.In(words.Language) : site.Profile.Nl,
            ProfileLanguage = translated ? words.Language : "nl",
            Motivation = motivation,
            Latitude = site.Latitude,
            Longitude = site.Longitude,
            Score = match.Score,
            KnownPercent = (int)(match.Completeness * 100),
            Facts = facts,
            Criteria = [.. match.Criteria.Where(c => c.IsKnown).Select(c => new DocumentCriterion(
                c.Key, MatchSentences.Name(c.Key, words.Culture), c.Outcome, MatchSentences.Name(c.Outcome, words.Culture),
                c.Score, c.SentenceToYou(words.Culture), c.FactDate))],
            Plots = [.. stock
                .OrderByDescending(p => suits.Contains(p.Id)).ThenBy(site.KeepsBack).ThenBy(p => p.Status).ThenBy(p => p.Number, StringComparer.Ordinal)
                .Select(p => new DocumentPlot(p.Number, p.AreaM2,
                    PlotWords.Status(p.Status, site.KeepsBack(p), words.Culture), suits.Contains(p.Id)) { Outline = p.Outline, Held = p.Status != PlotStatus.Offered || site.KeepsBack(p) })],
            Outline = site.Outline,
            Taken = [.. site.Plots.Except(stock).Where(p => p.Outline.Count >= 3).Select(p => p.Outline)],
            Buildings = BuildingLines.Of(site, match, words, showPrices),
            Access = AccessPoints.Of(site, words),
            AccessAsOf = site.StampOf(nameof(Site.Accessibility)).AsOf,
            Unknown =
            [
                .. match.Criteria.Where(c => !c.IsKnown).Select(c => c.SentenceToYou(words.Culture)),
                // Matching says the same of the other facts.
                .. facts.Where(f => f.Key == "plots" && f.AsOf is null)
                    .Select(f => words.Fill("noFact", words.InSentence(f.Name))),
            ],
            Indicative = site.Indicative || site.Plots.Exists(p => p.Indicative),
            Source = MatchSentences.Word(site.Source, words.Culture),
            ReviewedOn = site.LastReviewedOn,
        };
    }
}
