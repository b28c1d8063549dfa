using Markdig;

namespace Acquisitieloket.Core.Templates;

/// <summary>Our Markdown: CommonMark with attributes such as {.button}, without HTML.</summary>
internal static class MarkdownHtml
{
    internal static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseGenericAttributes().Build();

    /// <summary>The HTML of a Markdown text.</summary>
    public static string Of(string markdown) => Markdown.ToHtml(markdown, Pipeline);
}
