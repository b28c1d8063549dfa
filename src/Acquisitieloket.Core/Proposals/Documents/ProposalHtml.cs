using Acquisitieloket.Core.Drawings;
using Acquisitieloket.Core.Printing;
using Acquisitieloket.Core.Proposals.Drawings;
using Acquisitieloket.Core.Templates;

namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>Lays a proposal out with templates/proposal: layout, style sheet, text blocks and words.</summary>
public sealed class ProposalHtml(TemplateFiles files)
{
    // Of a company and of its question on the cover, in signs.
    private const int LongName = 60, CoverQuestion = 230;

    /// <summary>The page to print; a preview says on a screen, and on no paper, that it is one.</summary>
    public PrintPage Write(ProposalDocument document, DocumentPreview? preview = null)
    {
        var words = ProposalWords.Of(files, document.Language);
        var blocks = new ProposalBlocks(files, document, words);
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
            preview,
            madeOn = words.Date(document.MadeOn),
            validUntil = words.Date(document.ValidUntil),
            longName = document.CompanyName.Length > LongName,
            forCompany = words.Fill("for", document.CompanyName),
            cover = FiveDots.Draw("cover-drawing", 2.4, words["coverAlt"]),
            mark = FiveDots.Draw("mark-drawing", 7, words["coverAlt"]),
            intro = blocks.Html("intro"),
            nextSteps = blocks.Html("next-steps"),
            about = blocks.Html("about"),
            region = blocks.Html("blocks/region"),
            cards = document.Blocks.Select(name => blocks.Html($"blocks/{name}")).ToList(),
            question = Lines(document.Question),
            coverQuestion = Shortened(string.Join(" ", Lines(document.Question))),
            questionLanguage = document.QuestionLanguage,
            // Names of sites are Dutch in every language.
            names = "nl",
            glanceFacts = words[document.Sites.Count > 1 ? "glanceFacts" : "glanceFactsOne"],
            glanceScores = words[document.Sites.Count > 1 ? "glanceScores" : "glanceScoresOne"],
            map = SketchMap.Draw(
                [.. document.Sites.Select((s, i) => (i + 1, s.Longitude, s.Latitude))], words["canal"],
                words.Fill("mapAlt", string.Join(", ", document.Sites.Select((s, i) => $"{i + 1} {s.Name}")))),
            facts = GlanceTables.Facts(document),
            criteria = GlanceTables.Criteria(document, words),
            fewCards = document.Blocks.Count <= 4,
            many = document.Sites.Count > 3,
            sites = document.Sites.Select((site, index) => SitePages.Of(site, index + 1, document, words)).ToList(),
            dates = Dates(document, words).Select(d => new { day = d.Day, what = d.What }).ToList(),
        });
        return new PrintPage(html, title, document.Language) { Places = Places(document, words) };
    }

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Shortened(string text)
    {
        if (text.Length <= CoverQuestion)
            return text;
        var end = text.LastIndexOf(' ', CoverQuestion);
        return text[..(end > CoverQuestion / 2 ? end : CoverQuestion)].TrimEnd(' ', ',', '.', ';', ':') + " …";
    }

    private static IEnumerable<(string Day, string What)> Dates(ProposalDocument document, ProposalWords words)
    {
        yield return (words.Date(document.MadeOn), words["date.made"]);
        yield return (words.Date(document.ValidUntil), words["date.answer"]);
        if (document.OpensOn is { } day && day > document.MadeOn)
            yield return (words.Date(day), words["date.opening"]);
    }

    private static Dictionary<string, string> Places(ProposalDocument document, ProposalWords words)
    {
        var places = document.Sites.Select((site, i) => (Id: $"site-{i + 1}", Words: $"{i + 1} {site.Name}")).ToDictionary(p => p.Id, p => p.Words);
        foreach (var (id, word) in ((string, string)[])[("question", "question"), ("glance", "glance"), ("region", "regionTitle"), ("next", "nextSteps")])
            places[id] = words[word];
        return places;
    }
}

/// <summary>What a preview says above the first page, in Dutch: a sentence for each site that it leaves out, and what may be overlooked.</summary>
public sealed record DocumentPreview(IReadOnlyList<string> LeftOut, IReadOnlyList<string> Hints);
