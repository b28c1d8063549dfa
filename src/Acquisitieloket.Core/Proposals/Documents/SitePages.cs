using Acquisitieloket.Core.Drawings;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals.Drawings;

namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>What the pages of one site show, in the names that the layout uses; the same parts for every site.</summary>
internal static class SitePages
{
    private const int MostPlots = 7, MostBuildings = 6, LongName = 50, MostBeside = 4;

    // These stand in the heading of the page of a site, or are drawn.
    private static readonly string[] Elsewhere = ["municipality", "kind", "Road", "Water", "Rail", "Air"];

    public static object Of(DocumentSite site, int number, ProposalDocument document, ProposalWords words)
    {
        var suits = site.Plots.Count(p => p.Suits);
        // Below "plots that fit" stand no others; those are counted.
        var shown = site.Plots.Where(p => p.Suits || suits == 0).Take(MostPlots).ToList();
        return new
        {
            number,
            site,
            motivation = Paragraphs(site.Motivation),
            known = words.Fill("known", site.KnownPercent),
            dots = FiveDots.Draw("dots-drawing", 9, words.Fill("dotsAlt", site.Municipality), site.Municipality),
            map = SketchMap.Draw([(number, site.Longitude, site.Latitude)], words["canal"], words.Fill("mapAlt", $"{number} {site.Name}")),
            drawn = SitePlan.Can(site),
            longName = site.Name.Length > LongName,
            // Beside the facts there is room for a few.
            unknownBelow = site.Unknown.Count > MostBeside,
            plan = Plan(site, document.AskedM2, words),
            plots = shown.Select(p => new { p.Number, area = words.Number(p.AreaM2), p.Status, p.Suits }).ToList(),
            plotsTitle = words[suits > 0 ? "plotsSuit" : "plotsThere"],
            plotsMore = More(site.Plots.Count - shown.Count, "plots", words),
            buildings = site.Buildings.Take(MostBuildings).Select(b => new { b.Name, b.Address, floor = words.Number(b.FloorM2), b.Measures, b.Available, b.Suits }).ToList(),
            buildingsMore = More(site.Buildings.Count - MostBuildings, "buildings", words),
            reach = AccessScale.Draw(site, words),
            reachAsOf = words.Fill("asOfDay", words.Date(site.AccessAsOf)),
            facts = site.Facts.Where(f => !Elsewhere.Contains(f.Key)).Select(f => new { f.Name, f.Value, f.Dutch, date = Short(f.AsOf, words) }).ToList(),
            criteria = site.Criteria.OrderByDescending(c => c.Outcome == Outcome.KnockOut).Select(c => new
            {
                c.Name, c.Sentence, c.Score, c.OutcomeWord, kind = c.Outcome.ToString().ToLowerInvariant(), date = Short(c.AsOf, words),
                bar = ScoreBar.Draw(c.Score),
            }).ToList(),
            source = words.Fill("sourceLine", site.Source, words.Date(site.ReviewedOn)),
        };
    }

    // Drawn from the borders of the register where it has them, else as squares of the right size; null without plots.
    private static object? Plan(DocumentSite site, int? askedM2, ProposalWords words)
    {
        if (site.Plots.Count == 0)
            return null;
        List<string> notes = [];
        string drawing;
        var (real, wanted) = (SitePlan.Can(site), true);
        if (real)
        {
            (drawing, var scale, wanted) = SitePlan.Draw(site, askedM2, words);
            notes.Add(words.Fill("planNote", words.Number(scale)));
            if (site.Plots.Count(p => p.Outline.Count < 3) is > 0 and var undrawn)
                notes.Add(words.Fill("planUndrawn", words.Number(undrawn)));
        }
        else
        {
            drawing = PlotsToScale.Draw(site.Plots, askedM2, words);
            notes.Add(words["plotsNote"]);
        }
        if (site.Indicative)
            notes.Add(words["indicative"]);
        return new { drawing, real, other = site.Plots.Any(p => !p.Suits && !p.Held), held = site.Plots.Any(p => p.Held), asked = wanted && askedM2 is > 0 and var asked ? words.Fill("planAsked", words.Number(asked)) : "", note = string.Join(" ", notes) };
    }

    // As the author wrote it: an empty line begins a paragraph, and within one the style sheet keeps the lines.
    private static string[] Paragraphs(string? text) =>
        (text ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string More(int count, string what, ProposalWords words) =>
        count <= 0 ? "" : count == 1 ? words[$"{what}OneMore"] : words.Fill($"{what}More", count);

    private static string Short(DateOnly? day, ProposalWords words) =>
        day?.ToString(words.Culture.TwoLetterISOLanguageName == "de" ? "d. MMM yyyy" : "d MMM yyyy", words.Culture) ?? "";
}
