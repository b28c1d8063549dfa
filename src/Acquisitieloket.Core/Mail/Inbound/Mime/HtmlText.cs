using System.Text;
using MimeKit.Text;

namespace Acquisitieloket.Core.Mail.Inbound.Mime;

/// <summary>The text of a mail that has only HTML; what is quoted begins with "> ", as in plain text.</summary>
internal static class HtmlText
{
    private static readonly HashSet<HtmlTagId> Unseen = [HtmlTagId.Head, HtmlTagId.Style, HtmlTagId.Script, HtmlTagId.Title];
    private static readonly HashSet<HtmlTagId> Blocks =
    [
        HtmlTagId.P, HtmlTagId.Div, HtmlTagId.TR, HtmlTagId.LI, HtmlTagId.UL, HtmlTagId.OL, HtmlTagId.Table, HtmlTagId.HR,
        HtmlTagId.H1, HtmlTagId.H2, HtmlTagId.H3, HtmlTagId.H4, HtmlTagId.Pre, HtmlTagId.BlockQuote, HtmlTagId.Body,
    ];

    public static string Of(string html)
    {
        var (lines, line, quotes, unseen) = (new StringBuilder(), new StringBuilder(), 0, (HtmlTagId?)null);
        var tokens = new HtmlTokenizer(new StringReader(html));
        while (tokens.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken tag)
            {
                if (tag.IsEndTag && tag.Id == unseen)
                    unseen = null;
                else if (!tag.IsEndTag && !tag.IsEmptyElement && Unseen.Contains(tag.Id))
                    unseen ??= tag.Id;
                if (Blocks.Contains(tag.Id) ? line.Length > 0 : tag.Id == HtmlTagId.Br)
                    End(lines, line, quotes);
                if (tag.Id == HtmlTagId.BlockQuote)
                    quotes = Math.Max(0, quotes + (tag.IsEndTag ? -1 : 1));
            }
            else if (token is HtmlDataToken { Kind: HtmlTokenKind.Data } data && unseen is null)
                Add(line, data.Data);
        }
        End(lines, line, quotes);
        return lines.ToString().Trim();
    }

    private static void Add(StringBuilder line, string text)
    {
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
    }

    private static void End(StringBuilder lines, StringBuilder line, int quotes)
    {
        lines.Append(quotes > 0 ? "> " : "").Append(line.ToString().Trim()).Append('\n');
        line.Clear();
    }
}
