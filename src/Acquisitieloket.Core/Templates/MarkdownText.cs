using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Acquisitieloket.Core.Templates;

/// <summary>
/// Markdown as a plain text that reads well by itself: with the addresses of links written out, and the headings within it
/// in capitals. The first heading of a mail is the greeting, and a name in capitals is shouted at.
/// </summary>
internal static class MarkdownText
{
    /// <summary>The plain text of a Markdown text.</summary>
    public static string Of(string markdown)
    {
        var text = new StringBuilder();
        Blocks(Markdown.Parse(markdown, MarkdownHtml.Pipeline), text, "");
        return text.ToString().Trim() + "\n";
    }

    private static void Blocks(ContainerBlock container, StringBuilder text, string indent)
    {
        foreach (var block in container)
            switch (block)
            {
                case ListBlock list:
                    Items(list, text, indent);
                    break;
                case QuoteBlock quote:
                    Blocks(quote, text, indent + "    ");
                    break;
                case ContainerBlock inner:
                    Blocks(inner, text, indent);
                    break;
                case ThematicBreakBlock:
                    text.Append(indent).Append("--\n\n");
                    break;
                case LeafBlock { Inline: { } inline } leaf:
                    var line = Inlines(inline);
                    text.Append(indent).Append(leaf is HeadingBlock { Level: > 1 } ? line.ToUpperInvariant() : line.Replace("\n", "\n" + indent));
                    text.Append("\n\n");
                    break;
            }
    }

    private static void Items(ListBlock list, StringBuilder text, string indent)
    {
        var number = 0;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var mark = list.IsOrdered ? $"{++number}. " : "- ";
            var inner = new StringBuilder();
            Blocks(item, inner, "");
            text.Append(indent).Append(mark)
                .Append(inner.ToString().Trim().Replace("\n", "\n" + indent + new string(' ', mark.Length))).Append('\n');
        }
        text.Append('\n');
    }

    private static string Inlines(ContainerInline container)
    {
        var text = new StringBuilder();
        foreach (var inline in container)
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                LineBreakInline hard => hard.IsHard ? "\n" : " ",
                LinkInline link => Link(Inlines(link), link.Url ?? ""),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                ContainerInline inner => Inlines(inner),
                _ => "",
            });
        return text.ToString();
    }

    private static string Link(string label, string address) => address switch
    {
        _ when address.StartsWith("tel:", StringComparison.Ordinal) => label,
        _ when address == label || address == "mailto:" + label => label,
        _ => $"{label}: {address}",
    };
}
