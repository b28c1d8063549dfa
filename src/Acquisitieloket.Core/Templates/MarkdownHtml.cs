using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Acquisitieloket.Core.Templates;

/// <summary>Our Markdown: CommonMark with attributes such as {.button}, without HTML and with links to pages, mail and telephone only.</summary>
internal static class MarkdownHtml
{
    internal static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseGenericAttributes().Build();

    /// <summary>The HTML of a Markdown text.</summary>
    public static string Of(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        // "javascript:" and the like would run on whoever clicks.
        foreach (var link in document.Descendants<LinkInline>().Where(l => !Leads(l.Url)))
            link.Url = "";
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !Leads(l.Url)))
            link.Url = "";
        return document.ToHtml(Pipeline);
    }

    private static bool Leads(string? address) => address is null or "" || address[0] is '#' or '/'
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" or "tel");
}
