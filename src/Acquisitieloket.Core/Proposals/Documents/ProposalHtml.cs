using Acquisitieloket.Core.Drawings;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Printing;
using Acquisitieloket.Core.Proposals.Drawings;
using Acquisitieloket.Core.Templates;

namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>Lays a proposal out with templates/proposal: layout, style sheet, text blocks and words.</summary>
public sealed class ProposalHtml(TemplateFiles files)
{
    // Of a company on the cover, in signs.
    private const int LongName = 60;

    // These stand in the heading of the page of a site.
    private static readonly string[] InHeading = ["municipality", "kind"];

    /// <summary>The page to print.</summary>
    public PrintPage Write(ProposalDocument document)
    {
        var words = ProposalWords.Of(files, document.Language);
        var title = words.Fill("documentTitle", document.CompanyName, document.Reference);
        var html = files.FillHtml("proposal/layout.html", new
        {
            title,
            language = document.Language,
            style = files.Read("proposal/print.css"),
            // The footer stands in a string of the style sheet.
            footer = words["footer"].Replace("\\", "").Replace("\"", ""),
            words = words.All,
            document,
            madeOn = words.Date(document.MadeOn),
            validUntil = words.Date(document.ValidUntil),
            longName = document.CompanyName.Length > LongName,
            forCompany = words.Fill("for", document.CompanyName),
            cover = FiveDots.Draw("cover-drawing", 2.4, words["coverAlt"]),
            mark = FiveDots.Draw("mark-drawing", 7, words["coverAlt"]),
            intro = Block("intro", document, words),
            nextSteps = Block("next-steps", document, words),
            about = Block("about", document, words),
            question = document.Question.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            map = SketchMap.Draw(
                [.. document.Sites.Select((s, i) => (i + 1, s.Longitude, s.Latitude))], words["canal"],
                words.Fill("mapAlt", string.Join(", ", document.Sites.Select((s, i) => $"{i + 1} {s.Name}")))),
            facts = GlanceTables.Facts(document),
            criteria = GlanceTables.Criteria(document, words),
            sites = document.Sites.Select((site, index) => SitePage(site, index + 1, document, words)).ToList(),
        });
        return new PrintPage(html, title, document.Language);
    }

    private string Block(string name, ProposalDocument document, ProposalWords words) => MarkdownHtml.Of(
        files.FillMarkdown($"proposal/{document.Language}/{name}.md", new Dictionary<string, object>
        {
            ["contactName"] = document.ContactName,
            ["companyName"] = document.CompanyName,
            ["contactPersonName"] = document.Person.Name,
            ["siteCount"] = words.Number(document.Sites.Count),
            ["severalSites"] = document.Sites.Count > 1,
            ["validUntil"] = words.Date(document.ValidUntil),
            ["reference"] = document.Reference,
            ["callWithin"] = Written.WithinDays(ProposalSending.DaysUntilCall, document.Language),
        }));

    private static object SitePage(DocumentSite site, int number, ProposalDocument document, ProposalWords words) => new
    {
        number,
        site,
        known = words.Fill("known", site.KnownPercent),
        map = SketchMap.Draw([(number, site.Longitude, site.Latitude)], words["canal"],
            words.Fill("mapAlt", $"{number} {site.Name}")),
        facts = site.Facts.Where(f => !InHeading.Contains(f.Key)).Select(f => new { f.Name, f.Value, date = Short(f.AsOf, words) }).ToList(),
        plots = site.Plots.Count > 0 ? PlotsToScale.Draw(site.Plots, document.AskedM2, words) : "",
        more = site.Plots.Count > PlotsToScale.Most ? words.Fill(
            site.Plots.Count == PlotsToScale.Most + 1 ? "plotsOneMore" : "plotsMore", site.Plots.Count - PlotsToScale.Most) : "",
        criteria = site.Criteria.OrderByDescending(c => c.Outcome == Outcome.KnockOut).Select(c => new
        {
            c.Name, c.Sentence, c.Score, c.OutcomeWord, kind = c.Outcome.ToString().ToLowerInvariant(), date = Short(c.AsOf, words),
            bar = ScoreBar.Draw(c.Score),
        }).ToList(),
        source = words.Fill("sourceLine", site.Source, words.Date(site.ReviewedOn)),
    };

    private static string Short(DateOnly? day, ProposalWords words) => day?.ToString(words.Culture.TwoLetterISOLanguageName == "de" ? "d. MMM yyyy" : "d MMM yyyy", words.Culture) ?? "";
}
